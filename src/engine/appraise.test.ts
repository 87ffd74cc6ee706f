import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aScenario } from '../testing/scenarios.ts';
import type { Scenario } from '../scenario/schema.ts';
import { EMOTIONS, type Emotion } from '../scenario/vocabulary.ts';
import { appraise, leading } from './appraise.ts';
import { open } from './index.ts';

type Situation = Scenario['customer']['situation'];
type Given = Scenario['customer']['levels'];

/** Nothing is lost, nobody is to blame, little depends on it. */
const MILD: Situation = { fault: 'nobody', expected: false, repairable: 'yes', stakes: 'low', before: 0 };
const arrive = (situation: Partial<Situation>, levels?: Given) =>
  appraise({ ...aScenario().customer, situation: { ...MILD, ...situation }, ...(levels ? { levels } : {}) });

describe('a customer arrives with what happened to them', () => {
  it.each<{ rule: string; situation: Partial<Situation>; felt: readonly [number, number, number, number] }>([
    { rule: 'nobody arrives without any feeling', situation: {}, felt: [14, 16, 10, 0] },
    { rule: 'A1 blame makes anger: most where it is us', situation: { fault: 'ours' }, felt: [48, 16, 10, -4] },
    { rule: 'A1 less where it is shared', situation: { fault: 'shared' }, felt: [34, 16, 10, 0] },
    { rule: 'A1 little where it is others', situation: { fault: 'theirs' }, felt: [20, 16, 10, 0] },
    { rule: 'A2 no hope is less frightening than', situation: { repairable: 'no' }, felt: [14, 20, 10, 0] },
    { rule: 'A2 some hope, and that than', situation: { repairable: 'partly' }, felt: [14, 28, 10, 0] },
    { rule: 'A2 not knowing', situation: { repairable: 'unknown' }, felt: [14, 60, 10, 0] },
    { rule: 'A3 what was counted on disappoints', situation: { expected: true }, felt: [14, 16, 28, 0] },
    {
      rule: 'A3 more where only part of it can be had back',
      situation: { expected: true, repairable: 'partly' },
      felt: [14, 28, 40, 0],
    },
    { rule: 'A3 most where none can', situation: { expected: true, repairable: 'no' }, felt: [14, 20, 52, 0] },
    {
      rule: 'A3 not yet, while it may still be had',
      situation: { expected: true, repairable: 'unknown' },
      felt: [14, 60, 28, 0],
    },
    { rule: 'A4 stakes raise anger and anxiety', situation: { stakes: 'mid' }, felt: [20, 22, 10, 0] },
    { rule: 'A4 high stakes twice as much', situation: { stakes: 'high' }, felt: [26, 28, 10, 0] },
    {
      rule: 'A4 and disappointment where it was counted on',
      situation: { stakes: 'high', expected: true },
      felt: [26, 28, 40, 0],
    },
    { rule: 'A5 once before', situation: { before: 1 }, felt: [21, 16, 15, -8] },
    { rule: 'A5 and every time again', situation: { before: 3 }, felt: [35, 16, 25, -24] },
  ])('$rule', ({ situation, felt: [anger, anxiety, disappointment, trust] }) => {
    expect(arrive(situation).levels).toEqual({ anger, anxiety, disappointment, trust });
  });

  it('A0 levels given outright are taken as they are, and the situation says nothing about them', () => {
    const { levels, parts } = arrive({ fault: 'ours', before: 2 }, { anger: 3, trust: 40 });
    expect(levels).toEqual({ anger: 3, anxiety: 16, disappointment: 20, trust: 40 });
    for (const channel of ['anger', 'trust'] as const)
      expect(parts.filter((part) => part.channel === channel).map(({ rule }) => rule)).toEqual(['A0']);
  });

  it('A0 a level of 0 is given, too', () => {
    expect(arrive({ fault: 'ours' }, { anger: 0 }).levels.anger).toBe(0);
  });

  it('levels stay within their range, and parts say what really came of them', () => {
    const { levels, parts } = arrive({ fault: 'ours', before: 20 });
    expect(levels).toMatchObject({ anger: 100, disappointment: 100, trust: -100 });
    for (const channel of [...EMOTIONS, 'trust'] as const)
      expect(
        parts.filter((part) => part.channel === channel).reduce((sum, { points }) => sum + points, 0),
        channel,
      ).toBe(levels[channel]);
  });

  it('parts add up to the levels whatever happened, and none says nothing', () => {
    fc.assert(
      fc.property(
        fc.record({
          fault: fc.constantFrom('ours', 'shared', 'theirs', 'nobody'),
          expected: fc.boolean(),
          repairable: fc.constantFrom('yes', 'partly', 'no', 'unknown'),
          stakes: fc.constantFrom('low', 'mid', 'high'),
          before: fc.integer({ min: 0, max: 5 }),
        }),
        (situation) => {
          const { levels, parts, emotion } = arrive(situation);
          const sum = { anger: 0, anxiety: 0, disappointment: 0, trust: 0 };
          for (const { channel, points } of parts) sum[channel] += points;
          expect(levels).toEqual(sum);
          expect(parts.every(({ points }) => points !== 0)).toBe(true);
          expect(levels[emotion]).toBe(Math.max(levels.anger, levels.anxiety, levels.disappointment));
        },
      ),
    );
  });

  it('a run begins with one reason for each part', () => {
    const { parts } = appraise(aScenario().customer);
    expect(
      open(aScenario())
        .turns[0]?.reasons.filter(({ rule }) => rule.startsWith('A'))
        .map(({ rule, channel, delta }) => ({ rule, channel, points: delta })),
    ).toEqual(parts);
  });
});

describe('the highest of the three feelings leads; at a tie anger, then anxiety', () => {
  it.each<{ felt: readonly [number, number, number]; lead: Emotion }>([
    { felt: [50, 49, 49], lead: 'anger' },
    { felt: [49, 50, 49], lead: 'anxiety' },
    { felt: [49, 49, 50], lead: 'disappointment' },
    { felt: [50, 50, 50], lead: 'anger' },
    { felt: [40, 50, 50], lead: 'anxiety' },
    { felt: [50, 40, 50], lead: 'anger' },
    { felt: [0, 0, 0], lead: 'anger' },
  ])('$felt: $lead', ({ felt: [anger, anxiety, disappointment], lead }) => {
    expect(leading({ anger, anxiety, disappointment })).toBe(lead);
  });
});
