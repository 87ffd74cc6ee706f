import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { perMille, rootOf, spreadOf, tenthsOf } from './whole.ts';

it('the root is the whole number next below', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (square) => {
      const root = rootOf(square);
      expect(root * root).toBeLessThanOrEqual(square);
      expect((root + 1) * (root + 1)).toBeGreaterThan(square);
    }),
  );
});

it.each([
  { part: 1, whole: 3, is: 333 },
  { part: 2, whole: 3, is: 667 },
  { part: 1, whole: 2000, is: 1 },
  { part: 5, whole: 5, is: 1000 },
  { part: 0, whole: 0, is: 0 },
])('$part of $whole is $is per mille', ({ part, whole, is }) => {
  expect(perMille(part, whole)).toBe(is);
});

describe('spread', () => {
  it('mean and deviation in tenths, quartiles by nearest rank', () => {
    expect(spreadOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({
      meanTenths: 50,
      deviationTenths: 20,
      min: 2,
      lowerQuartile: 4,
      median: 4,
      upperQuartile: 5,
      max: 9,
    });
  });

  it('of one is that one, of none is nothing', () => {
    expect(spreadOf([60])).toMatchObject({ meanTenths: 600, deviationTenths: 0, min: 60, median: 60, max: 60 });
    expect(spreadOf([])).toMatchObject({ meanTenths: 0, max: 0 });
    expect(tenthsOf(0, 0)).toBe(0);
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 })), (values) => {
        expect(spreadOf([...values].reverse())).toEqual(spreadOf(values));
      }),
    );
  });
});
