import { blendAt, isUnderWay, only, turnTo, type Blend, type Fade } from './crossfade.ts';
import type { SoundView, Volumes } from './sound.ts';

/** What is to be heard, and how far it has got there. */
export interface Mix {
  readonly fade: Fade;
  readonly view: SoundView;
  readonly volumes: Volumes;
  /** Is the customer talking? */
  readonly talking: boolean;
  /** 0 nothing steps back .. 1 all of it has stepped back for the voice; and the same for a quiet moment. */
  readonly ducked: number;
  readonly hushed: number;
  /** Is there a talk at all? */
  readonly present: boolean;
  /** 0 silent .. 1 all there: music and room come in slowly, and go so. */
  readonly risen: number;
}

/** Loudness of everything at one instant, 0..1. */
export interface Loudness {
  readonly stems: Blend;
  readonly room: number;
  readonly voice: number;
  readonly effects: number;
}

/** The files are equally loud; these put the music, and the room further, behind the voice. */
const VOICE = 0.75;
const MUSIC = 0.45;
const ROOM = 0.16;
/** What 6 decibels less, and 14 less, leave of the loudness. */
const DUCKED = 10 ** (-6 / 20);
const HUSHED = 10 ** (-14 / 20);

/** Seconds for stepping back, for coming forward again, for coming in at the beginning, and for going at the end. */
const BACK = 0.2;
const FORWARD = 0.7;
const RISE = 2.5;
const FALL = 1.2;

export const silentMix = (volumes: Volumes): Mix => ({
  fade: { from: only('neutral'), to: 'neutral', elapsed: 0 },
  view: { mood: 'neutral', strength: 0, place: 'office', quiet: false },
  volumes,
  talking: false,
  ducked: 0,
  hushed: 0,
  present: false,
  risen: 0,
});

/** The first view is there at once, under the rise; later ones are faded to. */
export function showing(mix: Mix, view: SoundView): Mix {
  const fade = mix.risen === 0 ? { from: only(view.mood), to: view.mood, elapsed: 0 } : turnTo(mix.fade, view.mood);
  return { ...mix, view, fade, present: true };
}

/** The mix `seconds` later. */
export function after(mix: Mix, seconds: number): Mix {
  const towards = (now: number, on: boolean): number =>
    on ? Math.min(1, now + seconds / BACK) : Math.max(0, now - seconds / FORWARD);
  return {
    ...mix,
    fade: { ...mix.fade, elapsed: mix.fade.elapsed + seconds },
    ducked: towards(mix.ducked, mix.talking),
    hushed: towards(mix.hushed, mix.view.quiet),
    risen: mix.present ? Math.min(1, mix.risen + seconds / RISE) : Math.max(0, mix.risen - seconds / FALL),
  };
}

/** Does anything still move by itself? */
export const isMoving = (mix: Mix): boolean =>
  isUnderWay(mix.fade) ||
  mix.risen !== (mix.present ? 1 : 0) ||
  mix.ducked !== (mix.talking ? 1 : 0) ||
  mix.hushed !== (mix.view.quiet ? 1 : 0);

export function loudnessOf({ fade, view, volumes, ducked, hushed, risen }: Mix): Loudness {
  const { voice, music, effects, muted } = volumes;
  const back = DUCKED ** ducked;
  const strength = 0.6 + 0.4 * Math.min(1, Math.max(0, view.strength));
  const bed = muted ? 0 : music * MUSIC * strength * back * HUSHED ** hushed * risen;
  const stems = blendAt(fade);
  return {
    stems: { tension: stems.tension * bed, neutral: stems.neutral * bed, warm: stems.warm * bed },
    room: muted ? 0 : effects * ROOM * back * risen,
    voice: muted ? 0 : voice * VOICE,
    effects: muted ? 0 : effects,
  };
}
