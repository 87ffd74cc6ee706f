import type { Spread } from './analysis.ts';

/** Whole numbers only: the same figures on every machine. */

/** How many of a thousand, rounded to the nearest; 0 of nothing. */
export const perMille = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.trunc((2000 * part + whole) / (2 * whole));

/** The whole number whose square is next below or at `square` (Newton's method on whole numbers). */
export function rootOf(square: number): number {
  if (square < 2) return Math.max(0, square);
  let root = square;
  let next = Math.trunc((root + 1) / 2);
  while (next < root) {
    root = next;
    next = Math.trunc((root + Math.trunc(square / root)) / 2);
  }
  return root;
}

/** Mean and standard deviation in tenths, and the quartiles (nearest rank) of whole numbers; all 0 of none. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((one, other) => one - other);
  const count = sorted.length;
  if (count === 0)
    return { meanTenths: 0, deviationTenths: 0, min: 0, lowerQuartile: 0, median: 0, upperQuartile: 0, max: 0 };
  const rank = (quarters: number): number => sorted[Math.ceil((quarters * count) / 4) - 1] ?? 0;
  const sum = sorted.reduce((total, value) => total + value, 0);
  const squares = sorted.reduce((total, value) => total + value * value, 0);
  // count² times the variance, so that nothing is rounded before the root is taken
  const variance = count * squares - sum * sum;
  return {
    meanTenths: tenthsOf(sum, count),
    deviationTenths: Math.round(rootOf(100 * variance) / count),
    min: sorted[0] ?? 0,
    lowerQuartile: rank(1),
    median: rank(2),
    upperQuartile: rank(3),
    max: sorted[count - 1] ?? 0,
  };
}

/** A mean in tenths, rounded to the nearest; 0 of nothing. */
export const tenthsOf = (sum: number, count: number): number => (count === 0 ? 0 : Math.round((10 * sum) / count));
