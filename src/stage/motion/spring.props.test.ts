import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow } from './spring.ts';

const finite = fc.double({ min: -10, max: 10, noNaN: true });

describe('a spring', () => {
  it('arrives without overshooting when it starts at rest', () => {
    fc.assert(
      fc.property(finite, finite, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (from, target, seconds) => {
        const spring = { value: from, velocity: 0 };
        for (let index = 0; index < 40; index += 1) {
          follow(spring, target, 8, seconds);
          expect(spring.value).toBeGreaterThanOrEqual(Math.min(from, target) - 1e-9);
          expect(spring.value).toBeLessThanOrEqual(Math.max(from, target) + 1e-9);
        }
      }),
    );
  });

  it('goes as far in one long step as in many short ones', () => {
    fc.assert(
      fc.property(finite, finite, finite, (from, velocity, target) => {
        const long = { value: from, velocity };
        const short = { value: from, velocity };
        follow(long, target, 8, 0.2);
        for (let index = 0; index < 20; index += 1) follow(short, target, 8, 0.01);
        expect(short.value).toBeCloseTo(long.value, 6);
      }),
    );
  });
});
