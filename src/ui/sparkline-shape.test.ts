import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dotsOf, HEIGHT, pathOf, WIDTH } from './sparkline-shape.ts';

it('the best possible is at the top, the worst at the bottom, oldest first', () => {
  expect(dotsOf([0, 500, 1000], 1000)).toEqual([
    { x: 0, y: HEIGHT },
    { x: WIDTH / 2, y: HEIGHT / 2 },
    { x: WIDTH, y: 0 },
  ]);
});

it('a single result stands in the middle', () => {
  expect(dotsOf([1000], 1000)).toEqual([{ x: WIDTH / 2, y: 0 }]);
  expect(pathOf(dotsOf([], 1000))).toBe('');
});

it('nothing is ever drawn outside', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 2000 })), (values) => {
      for (const { x, y } of dotsOf(values, 1000)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(WIDTH + 1e-9);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(HEIGHT);
      }
    }),
  );
});
