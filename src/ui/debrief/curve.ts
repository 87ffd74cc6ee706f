import type { EmotionName } from '../emotion.tsx';
import type { Box, Range } from './geometry.ts';

/** What the mood curve draws: numbers per turn, and the words beside them. */
export interface Curve {
  readonly feelings: readonly Feeling[];
  /** Which feeling leads at each turn. */
  readonly lead: readonly EmotionName[];
  readonly trust: Strip;
  readonly composure: Strip;
  /** Numbers under the picture when it is printed. */
  readonly numbers: readonly number[];
}

export interface Feeling {
  readonly emotion: EmotionName;
  readonly name: string;
  readonly values: readonly number[];
  /** The same feeling in the run this one is compared with. */
  readonly before?: readonly number[] | undefined;
}

export interface Strip {
  readonly name: string;
  readonly values: readonly number[];
}

export const FEELING: Range = { min: 0, max: 100 };
export const TRUST: Range = { min: -100, max: 100 };
export const COMPOSURE: Range = { min: 0, max: 100 };

/** Where the three strips stand, from the top of the picture. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly feelings: Placed;
  readonly trust: Placed;
  readonly composure: Placed;
}
export interface Placed {
  readonly y: number;
  readonly box: Box;
}

const SIDES = { left: 34, right: 10 } as const;
const HEIGHTS = { feelings: 220, trust: 76, composure: 48 } as const;

export function layout(width: number): Plan {
  const strip = (height: number, y: number, margin: { top: number; bottom: number }): Placed => ({
    y,
    box: { width, height, ...SIDES, ...margin },
  });
  const feelings = strip(HEIGHTS.feelings, 0, { top: 14, bottom: 10 });
  const trust = strip(HEIGHTS.trust, HEIGHTS.feelings, { top: 10, bottom: 10 });
  const composure = strip(HEIGHTS.composure, HEIGHTS.feelings + HEIGHTS.trust, { top: 8, bottom: 8 });
  return { width, height: HEIGHTS.feelings + HEIGHTS.trust + HEIGHTS.composure, feelings, trust, composure };
}
