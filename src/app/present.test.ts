import { describe, expect, it } from 'vitest';
import { open, play, standing, type Reason, type Turn } from '../engine/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import { CUSTOMER_STATES, type CustomerState, type Emotion } from '../scenario/vocabulary.ts';
import { FACES, LIGHTS, POSES } from '../stage/view.ts';
import { aScenario } from '../testing/scenarios.ts';
import { LOOKS, momentOf, present } from './present.ts';

const scenario = aScenario();
const session = open(scenario, { seed: 1 });
const [firstTurn] = session.turns;
const turn = (reasons: readonly Reason[]): Turn => {
  if (!firstTurn) throw new Error('A session begins with a turn.');
  return { ...firstTurn, number: 3, reasons };
};
const moved = (channel: Reason['channel'], delta: number, tactic?: Reason['tactic']): Reason => ({
  rule: 'T1',
  source: 'ours',
  channel,
  delta,
  ...(tactic ? { tactic } : {}),
});
const at = (customer: CustomerState, emotion: Emotion, level: number) => ({
  ...standing(session),
  customer,
  emotion,
  levels: { anger: 0, anxiety: 0, disappointment: 0, trust: 0, composure: 80, [emotion]: level },
});

describe('what the stage is told', () => {
  it.each(Object.values(CUSTOMER_STATES).flat())('knows how %s looks', (state) => {
    const { mild, strong, pose, light } = LOOKS[state];
    expect(FACES).toContain(mild);
    expect(FACES).toContain(strong);
    expect(POSES).toContain(pose);
    expect(LIGHTS).toContain(light);
  });

  it.each<[CustomerState, Emotion, number, object]>([
    [
      'venting',
      'anger',
      80,
      { face: { from: 'irritated', to: 'angry', blend: 0.8 }, pose: 'hips', light: { tone: 'storm', strength: 0.8 } },
    ],
    [
      'appreciative',
      'anger',
      10,
      { face: { from: 'grateful', to: 'relieved', blend: 0.1 }, light: { tone: 'warm', strength: 0.9 } },
    ],
    ['spiralling', 'anxiety', 60, { face: { from: 'worried', to: 'panicked', blend: 0.6 }, pose: 'wringing' }],
    ['leavesPolitely', 'disappointment', 90, { face: { from: 'politelyLeaving', to: 'politelyLeaving', blend: 0.9 } }],
  ])('%s with %s at %i', (state, emotion, level, shown) => {
    expect(present(scenario, at(state, emotion, level), turn([]), false)).toMatchObject(shown);
  });

  it('keeps every share between 0 and 1', () => {
    for (const state of Object.values(CUSTOMER_STATES).flat())
      for (const level of [0, 50, 100]) {
        const { face, light, energy, composure } = present(scenario, at(state, 'anger', level), turn([]), true);
        for (const share of [face.blend, light.strength, energy, composure]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }
  });

  it.each<[Partial<Scenario>, object]>([
    [{ place: 'cafe' }, { place: 'cafe', hour: 'morning' }],
    [{ place: 'workshop' }, { place: 'workshop', hour: 'day' }],
    [
      { channel: 'phone', difficulty: 4 },
      { channel: 'phone', voiceOnly: false },
    ],
    [{ channel: 'phone', difficulty: 5 }, { voiceOnly: true }],
    [{ channel: 'chat', difficulty: 5 }, { voiceOnly: false }],
  ])('shows a scenario with %o as %o', (some, shown) => {
    expect(present({ ...scenario, ...some }, standing(session), turn([]), false)).toMatchObject(shown);
  });

  it('lets the mouth rest while the customer is on hold', () => {
    let held = session;
    while (standing(held).moreToSay) held = play(held, { kind: 'wait' });
    held = play(held, { kind: 'hold', announced: true, reason: 'policy' });
    expect(present(scenario, standing(held), turn([]), true).speaking).toBe(false);
  });
});

describe('a moment in the face', () => {
  it.each<[string, readonly Reason[], Emotion, string | undefined]>([
    ['nothing much', [moved('anger', -3)], 'anger', undefined],
    ['a weight lifted', [moved('anger', -5), moved('anger', -6)], 'anger', 'relief'],
    ['a harmful word to the angry', [moved('anger', 9, 'deny')], 'anger', 'sting'],
    ['a harmful word to the anxious', [moved('anxiety', 9, 'negative')], 'anxiety', 'flinch'],
    ['trust won', [moved('trust', 9), moved('anger', -9)], 'anger', 'touched'],
  ])('after %s', (_, reasons, emotion, moment) => {
    expect(momentOf(turn(reasons), emotion)).toBe(moment);
  });
});
