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
    adds: { browInner: 0.3, lid: -0.35, smile: 0.2, open: 0.12, shoulder: -0.7, nod: -0.25 },
  },
  flinch: {
    rise: 0.06,
    hold: 0.12,
    fade: 0.5,
    adds: { lid: -0.6, squint: 0.5, browPinch: 0.5, browInner: 0.2, shoulder: 0.6, lean: -0.4, nod: -0.3, wide: 0.3 },
  },
  sting: {
    rise: 0.08,
    hold: 0.2,
    fade: 0.6,
    adds: {
      lid: 0.3,
      browInner: -0.5,
      browPinch: 0.4,
      upperLip: 0.45,
      noseWrinkle: 0.35,
      press: 0.4,
      nod: -0.2,
      flush: 0.2,
    },
  },
  touched: {
    rise: 0.35,
    hold: 0.45,
    fade: 0.9,
    adds: { browInner: 0.6, lidSlant: -0.3, smile: 0.18, tear: 0.25, press: 0.25, tilt: 3, nod: 0.15 },
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
