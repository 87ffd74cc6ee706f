import type { Caption, Cue, Language, Line, Sound, SoundView } from '../audio/sound.ts';
import type { SoundSettings } from './sound-settings.ts';

/**
 * The sound of the page. It is fetched with the first click or key press, before which browsers allow no sound; until
 * then what is shown is remembered and what would pass is let go.
 */
export interface SoundDesk {
  readonly settle: (settings: SoundSettings) => void;
  readonly show: (view: SoundView) => void;
  readonly leave: () => void;
  readonly cue: (cue: Cue) => void;
  /** Resolves when it has been said, or at once where nothing sounds. */
  readonly say: (line: Line) => Promise<void>;
  readonly hush: () => void;
  /** How far the customer's mouth is open, 0..1; undefined when nobody is heard. The result stops it. */
  readonly onMouth: (listener: (level: number | undefined) => void) => () => void;
  readonly onCaption: (listener: (caption: Caption) => void) => () => void;
  readonly canReadAloud: (language: Language) => boolean;
}

type Open = (settings: SoundSettings) => Promise<Sound>;

/** `open` is called once, when `firstGesture` resolves. */
export function soundDesk(firstGesture: Promise<void>, open: Open, first: SoundSettings): SoundDesk {
  let settings = first;
  let view: SoundView | undefined;
  let sound: Sound | undefined;
  const mouths = new Set<(level: number | undefined) => void>();
  const captions = new Set<(caption: Caption) => void>();
  const move = (level: number | undefined) => {
    for (const mouth of mouths) mouth(level);
  };
  const listener =
    <T>(listeners: Set<T>) =>
    (one: T) => {
      listeners.add(one);
      return () => listeners.delete(one);
    };
  const apply = () => {
    sound?.setVolumes(settings);
    sound?.readAloud.set(settings.readAloud);
  };
  let opening: Promise<void> | undefined;
  const begin = async () => {
    sound = await open(settings);
    sound.onCaption((caption) => {
      for (const one of captions) one(caption);
    });
    apply();
    sound.unlock();
    if (view) sound.show(view);
  };
  void firstGesture.then(() => {
    opening = begin().catch(() => undefined); // a chunk that does not come leaves the page silent
  });
  return {
    settle: (next) => {
      settings = next;
      apply();
    },
    show: (next) => {
      view = next;
      sound?.show(next);
    },
    leave: () => {
      view = undefined;
      sound?.leave();
    },
    cue: (cue) => void opening?.then(() => sound?.cue(cue)),
    say: async (line) => {
      await opening;
      await sound?.say(line, move);
      move(undefined);
    },
    hush: () => sound?.hush(),
    onMouth: listener(mouths),
    onCaption: listener(captions),
    canReadAloud: (language) => sound?.readAloud.available(language) ?? false,
  };
}

/** Resolves with the first click, touch or key press on the page; at once when there has been one. */
export const firstGesture = (target: EventTarget, hasBeen = false): Promise<void> =>
  new Promise((resolve) => {
    if (hasBeen) {
      resolve();
      return;
    }
    const heard = () => {
      for (const kind of ['pointerup', 'keydown'] as const) target.removeEventListener(kind, heard, true);
      resolve();
    };
    for (const kind of ['pointerup', 'keydown'] as const) target.addEventListener(kind, heard, true);
  });

export async function openPageSound(settings: SoundSettings): Promise<Sound> {
  const { openSound } = await import('../audio/index.ts');
  return openSound(settings);
}
