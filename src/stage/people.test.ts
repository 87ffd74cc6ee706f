import { expect, it } from 'vitest';
import { PEOPLE, personOf } from './people.table.ts';

it('has at least ten customers, no two of them drawn alike', () => {
  const all = Object.values(PEOPLE).map((who) => JSON.stringify(who));
  expect(all.length).toBeGreaterThanOrEqual(10);
  expect(new Set(all).size).toBe(all.length);
});

it('tells any two apart by more than colour: hair, beard, glasses or clothes differ', () => {
  const outlines = Object.entries(PEOPLE).map(([key, who]) => ({
    key,
    outline: [who.hair.style, who.beard, who.glasses?.shape, who.clothes.style].join(' '),
  }));
  const seen = new Map<string, string>();
  for (const { key, outline } of outlines) {
    expect(seen.get(outline), `${key} has the outline of`).toBeUndefined();
    seen.set(outline, key);
  }
});

it('gives every unknown key somebody, always the same', () => {
  for (const key of ['', 'x', 'someone-new', '林美', 'toString']) expect(personOf(key)).toBe(personOf(key));
});
