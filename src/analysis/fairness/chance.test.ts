import fc from 'fast-check';
import { expect, it } from 'vitest';
import { happens, rollOf } from './chance.ts';

const first = (count: number, ...key: readonly number[]): readonly number[] => {
  const roll = rollOf(...key);
  return Array.from({ length: count }, () => roll(6));
};

it('the same key gives the same rolls, another key others', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (seed, part) => {
      expect(first(20, seed, part)).toEqual(first(20, seed, part));
      expect(first(40, seed, part)).not.toEqual(first(40, seed, part + 1));
    }),
  );
});

it('every side comes up about as often, over rolls and over keys', () => {
  const over = [first(6000, 1), Array.from({ length: 6000 }, (_, key) => rollOf(key)(6))];
  for (const rolls of over)
    for (let side = 0; side < 6; side += 1) {
      const times = rolls.filter((roll) => roll === side).length;
      expect(times).toBeGreaterThan(850);
      expect(times).toBeLessThan(1150);
    }
});

it('never and always cost no roll', () => {
  const none = (): number => {
    throw new Error('rolled');
  };
  expect([happens(0, none), happens(100, none)]).toEqual([false, true]);
});
