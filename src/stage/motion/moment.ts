import type { Params } from '../figure/params.ts';
import type { Moment } from '../view.ts';

/** A micro-expression: what it adds to the face, and how long it takes. */
interface Flash {
  /** Seconds until it is at its height, how long it stays there, and how long it fades. */
  readonly rise: number;
  readonly hold: number;
  readonly fade: number;
  readonly adds: Partial<Params>;
}

const FLASHES: Readonly<Record<Moment, Flash>> = {
  relief: {
    rise: 0.25,
    hold: 0.25,
    fade: 0.6,
    adds: { browInner: 0.35, browPinch: -0.3, lid: -0.5, smile: 0.42, open: 0.2, shoulder: -0.9, nod: -0.4, tilt: 2 },
  },
  flinch: {
    rise: 0.06,
    hold: 0.12,
    fade: 0.5,
    adds: {
      lid: -0.7,
      squint: 0.6,
      browPinch: 0.6,
      browInner: 0.2,
      shoulder: 0.8,
      lean: -0.6,
      nod: -0.5,
      wide: 0.4,
      yaw: 0.25,
    },
  },
  sting: {
    rise: 0.08,
    hold: 0.2,
    fade: 0.6,
    adds: {
      lid: 0.35,
      browInner: -0.7,
      browPinch: 0.5,
      upperLip: 0.6,
      noseWrinkle: 0.5,
      press: 0.4,
      nod: -0.45,
      flush: 0.3,
      lean: -0.3,
    },
  },
  touched: {
    rise: 0.35,
    hold: 0.45,
    fade: 0.9,
    adds: { browInner: 0.7, lidSlant: -0.3, smile: 0.4, tear: 0.35, press: 0.25, tilt: 4, nod: 0.2, cheek: 0.25 },
  },
};

export const lengthOf = (moment: Moment): number => {
  const { fade, hold, rise } = FLASHES[moment];
  return rise + hold + fade;
};

/** How much of the expression shows after `seconds`, 0..1. */
export function strengthAt(moment: Moment, seconds: number): number {
  const { fade, hold, rise } = FLASHES[moment];
  if (seconds < rise) return smooth(seconds / rise);
  if (seconds < rise + hold) return 1;
  const left = 1 - (seconds - rise - hold) / fade;
  return left <= 0 ? 0 : smooth(left);
}

export const addsOf = (moment: Moment): Partial<Params> => FLASHES[moment].adds;

const smooth = (share: number): number => share * share * (3 - 2 * share);
