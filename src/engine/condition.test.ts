import { describe, expect, it } from 'vitest';
import { aState } from '../testing/ledgers.ts';
import { LEVELS, TACTICS, type Tactic } from '../scenario/vocabulary.ts';
import type { Condition } from '../scenario/condition.ts';
import { predicate } from './condition.ts';
import type { State } from './state.ts';

const names = {
  facts: ['f0', 'f1', 'f2'],
  concerns: ['c0', 'c1', 'c2'],
  remedies: ['r0', 'r1', 'r2'],
  beats: Array.from({ length: 70 }, (_, index) => `b${index}`),
};
const holds = (condition: Condition, state: Partial<State>): boolean => predicate(condition, names)(aState(state));
const used = (...tactics: Tactic[]): Partial<State> => ({
  used: TACTICS.map((one) => (tactics.includes(one) ? 1 : 0)),
});
const visited = (...beats: number[]): Partial<State> => ({
  visited: [0, 1, 2].map((word) =>
    beats.filter((beat) => Math.floor(beat / 30) === word).reduce((mask, beat) => mask | (1 << (beat % 30)), 0),
  ),
});

describe('bands of a level, at their borders', () => {
  it.each(
    LEVELS.flatMap((level) =>
      (level === 'trust'
        ? ([
            [-100, 'low'],
            [-21, 'low'],
            [-20, 'mid'],
            [20, 'mid'],
            [21, 'high'],
            [100, 'high'],
          ] as const)
        : ([
            [0, 'low'],
            [33, 'low'],
            [34, 'mid'],
            [66, 'mid'],
            [67, 'high'],
            [100, 'high'],
          ] as const)
      ).map(([points, band]) => ({ level, points, band })),
    ),
  )('$level at $points is $band', ({ level, points, band }) => {
    for (const one of ['low', 'mid', 'high'] as const)
      expect(holds({ [level]: one }, { [level]: points }), one).toBe(one === band);
  });

  it.each([
    { range: { min: 30, max: 60 }, points: 29, is: false },
    { range: { min: 30, max: 60 }, points: 30, is: true },
    { range: { min: 30, max: 60 }, points: 60, is: true },
    { range: { min: 30, max: 60 }, points: 61, is: false },
    { range: { min: 30 }, points: 100, is: true },
    { range: { max: 60 }, points: 0, is: true },
    { range: {}, points: 50, is: true },
  ])('a range $range at $points: $is', ({ range, points, is }) => {
    for (const level of LEVELS) expect(holds({ [level]: range }, { [level]: points })).toBe(is);
  });
});

describe('every key, true and false', () => {
  const masks = {
    known: 'revealed',
    noted: 'noted',
    voiced: 'voiced',
    addressed: 'addressed',
    resolved: 'resolved',
    offered: 'offered',
    agreed: 'agreed',
    promised: 'promised',
    kept: 'kept',
    broken: 'broken',
  } as const;
  const stem = { known: 'f', noted: 'f', voiced: 'c', addressed: 'c', resolved: 'c' } as Readonly<
    Record<string, string>
  >;

  it.each(Object.keys(masks) as (keyof typeof masks)[])('%s: all of them', (key) => {
    const [one, , three] = [0, 1, 2].map((place) => `${stem[key] ?? 'r'}${place}`);
    const both = { [key]: [one, three] };
    expect(holds(both, { [masks[key]]: 0b101 })).toBe(true);
    expect(holds(both, { [masks[key]]: 0b111 })).toBe(true);
    expect(holds(both, { [masks[key]]: 0b001 })).toBe(false);
    expect(holds(both, { [masks[key]]: 0b010 })).toBe(false);
    expect(holds({ [key]: three }, { [masks[key]]: 0b100 })).toBe(true);
    expect(holds({ [key]: three }, { [masks[key]]: 0b011 })).toBe(false);
    const others = Object.fromEntries(Object.values(masks).map((mask) => [mask, mask === masks[key] ? 0 : 0b111]));
    expect(holds(both, others), 'asks only about its own').toBe(false);
  });

  it.each([
    { key: 'unknown', mask: 'revealed', names: ['f0', 'f2'] },
    { key: 'unresolved', mask: 'resolved', names: ['c0', 'c2'] },
  ])('$key: none of them', ({ key, mask, names: given }) => {
    expect(holds({ [key]: given }, { [mask]: 0b010 })).toBe(true);
    expect(holds({ [key]: given }, { [mask]: 0b001 })).toBe(false);
    expect(holds({ [key]: given }, { [mask]: 0b101 })).toBe(false);
    expect(holds({ [key]: given[0] }, { [mask]: 0b100 })).toBe(true);
  });

  it('state: one of them', () => {
    expect(holds({ state: 'venting' }, { customer: 'venting' })).toBe(true);
    expect(holds({ state: 'venting' }, { customer: 'receptive' })).toBe(false);
    expect(holds({ state: ['venting', 'receptive'] }, { customer: 'receptive' })).toBe(true);
    expect(holds({ state: ['venting', 'receptive'] }, { customer: 'reasoning' })).toBe(false);
  });

  it('used: all of them; unused: none of them', () => {
    expect(holds({ used: ['validate', 'apologise'] }, used('validate', 'apologise', 'thank'))).toBe(true);
    expect(holds({ used: ['validate', 'apologise'] }, used('validate'))).toBe(false);
    expect(holds({ used: 'letFinish' }, used('letFinish'))).toBe(true);
    expect(holds({ unused: ['validate', 'apologise'] }, used('thank'))).toBe(true);
    expect(holds({ unused: ['validate', 'apologise'] }, used('apologise'))).toBe(false);
    expect(holds({ unused: 'deafness' }, used('deafness'))).toBe(false);
  });

  it.each([0, 29, 30, 59, 69])('visited and unvisited: beat %d', (beat) => {
    const name = `b${beat}`;
    expect(holds({ visited: name }, visited(beat))).toBe(true);
    expect(holds({ visited: name }, visited((beat + 30) % 70, (beat + 1) % 70))).toBe(false);
    expect(holds({ unvisited: name }, visited(beat))).toBe(false);
    expect(holds({ unvisited: name }, visited((beat + 30) % 70, (beat + 1) % 70))).toBe(true);
  });

  it('visited: all of them; unvisited: none of them', () => {
    expect(holds({ visited: ['b1', 'b31'] }, visited(1, 31))).toBe(true);
    expect(holds({ visited: ['b1', 'b31'] }, visited(1))).toBe(false);
    expect(holds({ unvisited: ['b1', 'b31'] }, visited(2))).toBe(true);
    expect(holds({ unvisited: ['b1', 'b31'] }, visited(31))).toBe(false);
  });

  it('lookedUp, and not', () => {
    expect(holds({ lookedUp: true }, { lookedUp: 1 })).toBe(true);
    expect(holds({ lookedUp: true }, { lookedUp: 0 })).toBe(false);
    expect(holds({ lookedUp: false }, { lookedUp: 0 })).toBe(true);
    expect(holds({ lookedUp: false }, { lookedUp: 1 })).toBe(false);
  });
});

describe('conditions put together', () => {
  const angry: Condition = { anger: 'high' };
  const afraid: Condition = { anxiety: 'high' };
  const at = (anger: number, anxiety: number): Partial<State> => ({ anger, anxiety });

  it.each<{ how: string; condition: Condition; neither: boolean; one: boolean; both: boolean }>([
    { how: 'all', condition: { all: [angry, afraid] }, neither: false, one: false, both: true },
    { how: 'any', condition: { any: [angry, afraid] }, neither: false, one: true, both: true },
    { how: 'not', condition: { not: angry }, neither: true, one: false, both: false },
    { how: 'two keys', condition: { ...angry, ...afraid }, neither: false, one: false, both: true },
    { how: 'not any', condition: { not: { any: [angry, afraid] } }, neither: true, one: false, both: false },
    { how: 'not all', condition: { not: { all: [angry, afraid] } }, neither: true, one: true, both: false },
    { how: 'any with a key beside it', condition: { any: [angry], ...afraid }, neither: false, one: false, both: true },
    { how: 'no key at all', condition: {}, neither: true, one: true, both: true },
  ])('$how', ({ condition, neither, one, both }) => {
    expect([holds(condition, at(0, 0)), holds(condition, at(90, 0)), holds(condition, at(90, 90))]).toEqual([
      neither,
      one,
      both,
    ]);
  });
});
