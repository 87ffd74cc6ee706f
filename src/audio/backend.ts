import type { Cue, Line, Room } from './sound.ts';
import type { Loudness } from './mix.ts';

/** What can make the sounds that are decided elsewhere. It knows no moods and no rules. */
export interface Backend {
  /** Allowed to sound from now on, because somebody has clicked. */
  readonly unlock: () => void;
  /** Lets the music and this room play on and on from now; what is silent need not be fetched. `undefined` ends both. */
  readonly bed: (room: Room | undefined) => void;
  readonly loudness: (now: Loudness) => void;
  readonly cue: (cue: Cue, loudness: number) => void;
  /** Says a line, after ending any other; resolves when it has ended, for whatever reason. `onLevel` as in Sound. */
  readonly say: (line: Line, onLevel: (level: number) => void) => Promise<void>;
  readonly hush: () => void;
  readonly close: () => void;
}

/** Where nothing can sound. */
export const silentBackend = (): Backend => ({
  unlock: () => undefined,
  bed: () => undefined,
  loudness: () => undefined,
  cue: () => undefined,
  say: () => Promise.resolve(),
  hush: () => undefined,
  close: () => undefined,
});
