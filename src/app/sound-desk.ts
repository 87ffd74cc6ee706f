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
  /** Tells when `canReadAloud` may have another answer. The result stops it. */
  readonly onVoices: (listener: () => void) => () => void;
}

type Open = (settings: SoundSettings) => Promise<Sound>;

/** `open` is called once, when `firstGesture` resolves. */
export function soundDesk(firstGesture: Promise<void>, open: Open, first: SoundSettings): SoundDesk {
  let settings = first;
  let view: SoundView | undefined;
  let sound: Sound | undefined;
  const mouth = news<[number | undefined]>();
  const captions = news<[Caption]>();
  const voices = news<[]>();
  const apply = () => {
    sound?.setVolumes(settings);
    sound?.readAloud.set(settings.readAloud);
  };
  let opening: Promise<void> | undefined;
  const begin = async () => {
    sound = await open(settings);
    sound.onCaption(captions.tell);
    apply();
    sound.unlock();
    if (view) sound.show(view);
    sound.readAloud.onChange(voices.tell);
    voices.tell();
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
      await sound?.say(line, mouth.tell);
      mouth.tell(undefined);
    },
    hush: () => sound?.hush(),
    onMouth: mouth.listen,
    onCaption: captions.listen,
    canReadAloud: (language) => sound?.readAloud.available(language) ?? false,
    onVoices: voices.listen,
  };
}

/** Hands on what is told to everybody who listens. */
function news<T extends unknown[]>(): {
  readonly tell: (...told: T) => void;
  readonly listen: (listener: (...told: T) => void) => () => void;
} {
  const listeners = new Set<(...told: T) => void>();
  return {
    tell: (...told) => {
      for (const listener of listeners) listener(...told);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
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
