import type { Backend } from './backend.ts';
import type { Loudness } from './mix.ts';
import type { Cue, Line, Room } from './sound.ts';

/** A backend that writes down what would be heard; a line lasts until the test lets it end. */
export interface Notebook extends Backend {
  readonly heard: { unlocked: boolean; room: Room | undefined; now: Loudness | undefined; closed: boolean };
  readonly cues: (readonly [Cue, number])[];
  readonly lines: Line[];
  /** Lets the present line come to its end. */
  readonly finishLine: () => void;
}

export function notebookBackend(): Notebook {
  let end: (() => void) | undefined;
  const notebook: Notebook = {
    heard: { unlocked: false, room: undefined, now: undefined, closed: false },
    cues: [],
    lines: [],
    finishLine: () => {
      const ending = end;
      end = undefined;
      ending?.();
    },
    unlock: () => {
      notebook.heard.unlocked = true;
    },
    bed: (room) => {
      notebook.heard.room = room;
    },
    loudness: (now) => {
      notebook.heard.now = now;
    },
    cue: (cue, loudness) => {
      notebook.cues.push([cue, loudness]);
    },
    say: (line, onLevel) => {
      notebook.finishLine();
      notebook.lines.push(line);
      onLevel(0.6);
      return new Promise((resolve) => {
        end = () => {
          onLevel(0);
          resolve();
        };
      });
    },
    hush: () => notebook.finishLine(),
    close: () => {
      notebook.finishLine();
      notebook.heard.closed = true;
    },
  };
  return notebook;
}
