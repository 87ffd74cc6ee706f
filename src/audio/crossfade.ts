import { TONES, type Tone } from './sound.ts';

/** Loudness of each stem, 0..1; their squares always add up to 1, so that the music is equally loud all the way. */
export type Blend = Readonly<Record<Tone, number>>;

/** A way from one blend to another. */
export interface Fade {
  readonly from: Blend;
  readonly to: Tone;
  /** Seconds since it began. */
  readonly elapsed: number;
}

/** Seconds from one mood to the next. */
export const FADE_SECONDS = 1.8;

/** Nothing but this stem. */
export const only = (tone: Tone): Blend => ({ tension: 0, neutral: 0, warm: 0, [tone]: 1 });

/** Equal power: the shares of the power move along a quarter of a sine, so the loudness of each is its root. */
export function blendAt({ from, to, elapsed }: Fade): Blend {
  const arrived = Math.sin((Math.PI / 2) * Math.min(1, Math.max(0, elapsed / FADE_SECONDS))) ** 2;
  const target = only(to);
  const at = (tone: Tone) => Math.sqrt(from[tone] ** 2 * (1 - arrived) + target[tone] * arrived);
  return { tension: at('tension'), neutral: at('neutral'), warm: at('warm') };
}

/** Turns towards another mood from wherever the music is now. */
export const turnTo = (fade: Fade, to: Tone): Fade => (fade.to === to ? fade : { from: blendAt(fade), to, elapsed: 0 });

export const isUnderWay = (fade: Fade): boolean =>
  fade.elapsed < FADE_SECONDS && TONES.some((tone) => fade.from[tone] !== only(fade.to)[tone]);
