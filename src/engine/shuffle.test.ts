import { describe, expect, it } from 'vitest';
import { mixed, shuffled } from './shuffle.ts';

describe('the order that follows from a seed is the same on every machine', () => {
  it.each([
    { parts: [], makes: 2872998923 },
    { parts: [0], makes: 1234692987 },
    { parts: [1], makes: 1647799542 },
    { parts: [1, 2], makes: 541715573 },
    { parts: [2, 1], makes: 1955956435 },
    { parts: [-1], makes: 650290018 },
    { parts: [4294967295], makes: 650290018 },
  ])('$parts: $makes', ({ parts, makes }) => {
    expect(mixed(...parts)).toBe(makes);
  });

  it.each([
    { key: [1, 0], order: 'adceb' },
    { key: [1, 1], order: 'edbac' },
    { key: [2, 0], order: 'edbca' },
    { key: [3, 0], order: 'cbead' },
  ])('five things by $key: $order', ({ key, order }) => {
    const things = ['a', 'b', 'c', 'd', 'e'];
    expect(shuffled(things, ...key).join('')).toBe(order);
    expect(things.join('')).toBe('abcde');
  });

  it.each([0, 1])('%d things stay as they are', (count) => {
    expect(shuffled(['a'].slice(0, count), 5)).toEqual(['a'].slice(0, count));
  });
});
