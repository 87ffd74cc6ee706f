/** A die with so many sides: 0..sides-1. */
export type Roll = (sides: number) => number;

const MODULUS = 2_147_483_647;
const FACTOR = 48_271;

/**
 * A stream of whole numbers that follows from its key alone (Lehmer's generator; Park & Miller 1988 with the factor of
 * 1993). Keys that differ in one part give streams that have nothing to do with each other.
 */
export function rollOf(...key: readonly number[]): Roll {
  let state = key.reduce((mixed, part) => stirred((mixed * 31 + Math.abs(Math.trunc(part)) + 1) % MODULUS), 1);
  return (sides) => {
    state = (state * FACTOR) % MODULUS;
    return Math.trunc(state / 16) % sides; // the lowest bits repeat soonest
  };
}

/** Never 0, from which Lehmer's generator does not come back. */
function stirred(seed: number): number {
  let state = (seed % (MODULUS - 1)) + 1;
  for (let times = 0; times < 4; times += 1) state = (state * FACTOR) % MODULUS;
  return state;
}

/** Does what happens so many times in a hundred happen now? */
export const happens = (perCent: number, roll: Roll): boolean => perCent > 0 && (perCent >= 100 || roll(100) < perCent);
