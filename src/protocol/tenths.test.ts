import { expect, it } from 'vitest';
import { tenthsOf } from './tenths.ts';

it.each([
  { points: 0, worst: 0, best: 100, tenths: 0, why: 'the worst' },
  { points: 73, worst: 0, best: 100, tenths: 730, why: 'in between, where everything can be reached' },
  { points: 100, worst: 0, best: 100, tenths: 1000, why: 'the best' },
  { points: 20, worst: 20, best: 95, tenths: 0, why: 'the worst there is here' },
  { points: 95, worst: 20, best: 95, tenths: 1000, why: 'the best there is here' },
  { points: 21, worst: 20, best: 95, tenths: 13, why: 'rounded down (13.33)' },
  { points: 94, worst: 20, best: 95, tenths: 986, why: 'rounded down (986.67), so that only the best has it all' },
  { points: 10, worst: 20, best: 95, tenths: 0, why: 'below the worst' },
  { points: 99, worst: 20, best: 95, tenths: 1000, why: 'above the best' },
  { points: 50, worst: 50, best: 50, tenths: 1000, why: 'the only score there is' },
  { points: 49, worst: 50, best: 50, tenths: 0, why: 'below the only score there is' },
])('$points of $worst to $best is $tenths: $why', ({ points, tenths, ...range }) => {
  expect(tenthsOf(points, range)).toBe(tenths);
});

it('never falls where points rise, and keeps within 0 to 1000', () => {
  for (let worst = 0; worst <= 100; worst += 1)
    for (let best = worst; best <= 100; best += 1) {
      const all = Array.from({ length: 101 }, (_, points) => tenthsOf(points, { worst, best }));
      expect(all).toEqual([...all].sort((one, other) => one - other));
      expect(all.every((tenths) => Number.isInteger(tenths) && tenths >= 0 && tenths <= 1000)).toBe(true);
      expect(all[best]).toBe(1000);
      if (worst < best) expect(all[worst]).toBe(0);
    }
});
