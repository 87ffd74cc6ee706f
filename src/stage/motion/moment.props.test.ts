import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../figure/shape.ts';
import { MOMENTS } from '../view.ts';
import { CLEAR, motesAt, SPREAD } from './motes.ts';
import { shotAt } from './shot.ts';

const arbSeconds = fc.double({ min: 0, max: 6, noNaN: true });

/** All points of a shape made of glows, circles (by `a`) and lines (by `L`). */
function pointsOf({ d, glow }: Shape): readonly (readonly [number, number])[] {
  if (glow) return [[glow[0], glow[1]]];
  return [...d.matchAll(/[ML] (\S+) (\S+)/g)].map((match) => [Number(match[1]), Number(match[2])]);
}

describe.each(MOMENTS)('the moment "%s"', (moment) => {
  it('moves the camera so little that nothing beyond the edge shows, and ends where it began', () => {
    fc.assert(
      fc.property(arbSeconds, (seconds) => {
        const { x, y, zoom } = shotAt(moment, seconds) ?? { x: 0, y: 0, zoom: 1 };
        expect(zoom).toBeGreaterThanOrEqual(1);
        expect(zoom).toBeLessThan(1.05);
        const room = (1 - 1 / zoom) / 2;
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(room + 1e-12);
      }),
    );
    expect(shotAt(moment, 0)?.zoom).toBe(1);
    expect(shotAt(moment, 4.1)).toBeUndefined();
  });

  it('sets little free, beside the face and within its own space, and all of it is gone soon', () => {
    fc.assert(
      fc.property(arbSeconds, (seconds) => {
        const shapes = motesAt(moment, seconds) ?? [];
        expect(shapes.length).toBeLessThanOrEqual(12);
        for (const shape of shapes) {
          expect(shape.opacity).toBeGreaterThanOrEqual(0);
          expect(shape.opacity).toBeLessThanOrEqual(1);
          for (const [x, y] of pointsOf(shape)) {
            expect(Math.abs(x)).toBeGreaterThanOrEqual(CLEAR);
            expect(Math.abs(x)).toBeLessThanOrEqual(SPREAD.side);
            expect(y).toBeGreaterThan(-SPREAD.up);
            expect(y).toBeLessThan(SPREAD.down);
          }
        }
      }),
    );
    expect(motesAt(moment, 2.5)).toBeUndefined();
  });
});
