import type { Backend } from './backend.ts';
import { captionOfCue, captionOfLine, captionsOfView, roomOf } from './captions.ts';
import { after, isMoving, loudnessOf, showing, silentMix, type Mix } from './mix.ts';
import type { Caption, Cue, Line, Sound, SoundView, Volumes } from './sound.ts';

/** Calls back every 30 ms or so until it is stopped by what it returned; `seconds` have passed since the last time. */
export type Clock = (tick: (seconds: number) => void) => () => void;

/** Everything of a Sound but the reading aloud. */
export type Mixer = Omit<Sound, 'readAloud'>;

/** Decides what is heard and how loud, and leaves the sounding to the backend. */
export function openMixer(backend: Backend, volumes: Volumes, clock: Clock): Mixer {
  const captions = captionBoard();
  const desk = openDesk(backend, volumes, clock);
  let shown: SoundView | undefined;
  let lines = 0;
  return {
    unlock: desk.unlock,
    show: (view) => {
      captions.tell(...captionsOfView(shown, view));
      shown = view;
      desk.set((mix) => showing(mix, view));
    },
    leave: () => {
      shown = undefined;
      backend.hush();
      desk.set((mix) => ({ ...mix, present: false }));
    },
    cue: (cue: Cue) => {
      captions.tell(captionOfCue(cue));
      const { effects } = desk.loudness();
      if (effects > 0) backend.cue(cue, effects);
    },
    say: async (line: Line, onLevel = () => undefined) => {
      const mine = (lines += 1);
      captions.tell(captionOfLine(line));
      if (desk.loudness().voice === 0) return;
      desk.set((mix) => ({ ...mix, talking: true }));
      await backend.say(line, onLevel).catch(() => undefined);
      if (mine === lines) desk.set((mix) => ({ ...mix, talking: false }));
    },
    hush: backend.hush,
    setVolumes: (next) => {
      desk.set((mix) => ({ ...mix, volumes: next }));
      if (desk.loudness().voice === 0) backend.hush();
    },
    onCaption: captions.listen,
    close: () => {
      desk.close();
      captions.close();
      backend.close();
    },
  };
}

interface Desk {
  readonly unlock: () => void;
  readonly set: (change: (mix: Mix) => Mix) => void;
  /** Everything is 0 until the page may sound. */
  readonly loudness: () => ReturnType<typeof loudnessOf>;
  readonly close: () => void;
}

/** Holds the mix, and moves it as long as something in it moves. */
function openDesk(backend: Backend, volumes: Volumes, clock: Clock): Desk {
  let mix = silentMix(volumes);
  let unlocked = false;
  let stop: (() => void) | undefined;
  const rest = () => {
    stop?.();
    stop = undefined;
  };
  const sound = () => {
    if (!unlocked) return;
    backend.bed(mix.present || mix.risen > 0 ? roomOf(mix.view.place) : undefined);
    backend.loudness(loudnessOf(mix));
    if (!isMoving(mix)) rest();
    else stop ??= clock(step);
  };
  const step = (seconds: number) => {
    mix = after(mix, seconds);
    sound();
  };
  return {
    unlock: () => {
      if (unlocked) return;
      unlocked = true;
      backend.unlock();
      sound();
    },
    set: (change) => {
      mix = change(mix);
      sound();
    },
    loudness: () => loudnessOf(unlocked ? mix : { ...mix, volumes: { ...mix.volumes, muted: true } }),
    close: rest,
  };
}

interface CaptionBoard {
  readonly tell: (...captions: readonly (Caption | undefined)[]) => void;
  readonly listen: Sound['onCaption'];
  readonly close: () => void;
}

function captionBoard(): CaptionBoard {
  const listeners = new Set<(caption: Caption) => void>();
  return {
    tell: (...captions) => {
      for (const caption of captions) if (caption) for (const listener of listeners) listener(caption);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}
