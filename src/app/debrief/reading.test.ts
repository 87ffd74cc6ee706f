import { expect, it } from 'vitest';
import { aRun } from '../../testing/turns.ts';
import { withTurns } from './evidence.ts';
import { composureOf, readingOf } from './reading.ts';

const levels = (composure: number) => ({ anger: 50, anxiety: 0, disappointment: 0, trust: 0, composure });

it.each([
  { read: 'anger', right: true },
  { read: 'anxiety', right: false },
  { read: undefined, right: false },
] as const)('reading $read in an angry call is right: $right', ({ read, right }) => {
  expect(readingOf([], 'anger', read).right).toBe(right);
});

it('tells from which turn on which feeling led', () => {
  const turns = aRun({}, {}, { emotion: 'anxiety' }, { emotion: 'anxiety' }, { emotion: 'anger' });
  expect(readingOf(turns, 'anger', undefined).course).toEqual([
    { emotion: 'anger', turn: 0 },
    { emotion: 'anxiety', turn: 2 },
    { emotion: 'anger', turn: 4 },
  ]);
});

it('tells how low composure fell, how long, and how often the trainee brought it back', () => {
  const turns = aRun(
    { levels: levels(70) },
    { levels: levels(40), composure: 'strained' },
    { levels: levels(20), composure: 'flooded' },
    { levels: levels(42), composure: 'strained', move: { kind: 'breathe' } },
    { levels: levels(36), composure: 'strained', move: { kind: 'reframe', thought: 'wrong' } },
    { levels: levels(70) },
  );
  expect(composureOf(turns)).toEqual({ worst: 'flooded', lowest: 20, lowestTurn: 2, strained: 4, recovered: 1 });
});

it('has an answer for a run without turns', () => {
  expect(composureOf([])).toEqual({ worst: 'steady', lowest: 100, lowestTurn: 0, strained: 0, recovered: 0 });
});

it('finds the turns that show what is counted over the whole run, and keeps those that were marked', () => {
  const turns = aRun(
    {},
    { revealed: ['needBy'] },
    { move: { kind: 'note', fact: 'needBy' } },
    { move: { kind: 'readEmotion', emotion: 'anger' } },
    { resolved: ['notThere'] },
    { broken: ['courier'] },
  );
  const empty = ['LI4', 'LI5', 'LI6', 'EM1', 'EM6', 'SO2', 'SP2', 'SO7'].map((rule) => ({
    rule,
    skill: 'listening' as const,
    points: 0,
    of: 1,
    turns: rule === 'SO7' ? [2] : [],
  }));
  expect(Object.fromEntries(withTurns(empty, turns).map((one) => [one.rule, one.turns]))).toEqual({
    LI4: [1],
    LI5: [2],
    LI6: [],
    EM1: [3],
    EM6: [5],
    SO2: [4],
    SP2: [5],
    SO7: [2],
  });
});
