import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handle, pureCall } from '../testing/handlings.ts';
import { arbCall } from '../testing/calls.ts';
import { aState } from '../testing/ledgers.ts';
import { aScenario } from '../testing/scenarios.ts';
import { walk } from '../testing/walks.ts';
import { EMOTIONS } from '../scenario/vocabulary.ts';
import { open, rating } from './index.ts';
import { careRating, contacts } from './rating.ts';
import { scriptOf } from './script.ts';
import { inside } from './session.ts';
import type { State } from './state.ts';
import { CARE_ITEMS } from './types.ts';

const script = scriptOf(aScenario());
/** Everything went as well as it could. */
const BEST: Partial<State> = {
  storiesHeard: 2,
  reflections: 2,
  specific: 1,
  resolved: 0b11,
  addressed: 0b11,
  nodded: 1,
  revealed: 0b11,
  causeTold: 1,
  acknowledged: 1,
  owned: 1,
  replies: 3,
  offered: 1,
  trust: 1,
  informed: 1,
  timeGiven: 1,
  choice: 1,
  agreed: 1,
  confirmed: 1,
  followedUp: 1,
};
const WORST: Partial<State> = {
  anger: 100,
  phrases: 1,
  interruptions: 2,
  storiesCut: 1,
  questions: 1,
  deaf: 1,
  untrue: 1,
  overPromises: 1,
  trust: -1,
  broken: 1,
};
const rate = (state: Partial<State>) => careRating(script, aState(state));

describe("Q1 the customer's own rating", () => {
  it('is 5 on each of ten items where all went well, 1 where nothing did', () => {
    expect(rate(BEST)).toEqual({ items: Object.fromEntries(CARE_ITEMS.map((item) => [item, 5])), total: 50, stars: 5 });
    expect(rate(WORST)).toEqual({
      items: Object.fromEntries(CARE_ITEMS.map((item) => [item, 1])),
      total: 10,
      stars: 1,
    });
  });

  it.each<{ item: (typeof CARE_ITEMS)[number]; sign: Partial<State> }>([
    { item: 'atEase', sign: { anger: 66 } },
    { item: 'tellStory', sign: { storiesHeard: 1 } },
    { item: 'listening', sign: { reflections: 1 } },
    { item: 'wholePerson', sign: { addressed: 1 } },
    { item: 'understanding', sign: { causeTold: 1 } },
    { item: 'care', sign: { acknowledged: 1 } },
    { item: 'positive', sign: { offered: 1 } },
    { item: 'explaining', sign: { informed: 1 } },
    { item: 'control', sign: { choice: 1 } },
    { item: 'plan', sign: { confirmed: 1 } },
  ])('$item rises with its own signs', ({ item, sign }) => {
    expect(rate({ ...WORST, ...sign }).items[item]).toBeGreaterThan(1);
  });

  it.each(['hungUp', 'leftPolitely', 'criticalFail'] as const)(
    'a customer who is %s gives no item more than 2',
    (ending) => {
      expect(rate({ ...BEST, ending })).toMatchObject({ total: 20, stars: 2 });
      expect(rate({ ...WORST, ending }).total).toBe(10);
    },
  );

  it('one who is still upset gives none more than 3', () => {
    expect(rate({ ...BEST, anger: 50 }).total).toBe(30);
    expect(rate({ ...BEST, anger: 49 }).total).toBeGreaterThan(45);
    expect(rate({ ...BEST, anxiety: 100 }).total).toBe(50);
  });

  it.each(['resolved', 'escalated'] as const)('one whose call ended %s may give all', (ending) => {
    expect(rate({ ...BEST, ending }).total).toBe(50);
  });

  it('lies within 10..50 wherever a run stands, the sum of items of 1..5, and stars are their mean', () => {
    fc.assert(
      fc.property(arbCall, fc.nat(), (scenario, seed) => {
        walk(open(scenario), seed, 40, (session) => {
          const { items, total, stars } = rating(session);
          for (const item of CARE_ITEMS) expect([1, 2, 3, 4, 5]).toContain(items[item]);
          expect(total).toBe(Object.values(items).reduce((sum, one) => sum + one, 0));
          expect(Math.abs(stars - total / 10)).toBeLessThanOrEqual(0.5);
        });
      }),
      { numRuns: 100 },
    );
  });

  const numberIn = (state: Partial<State>, key: string): number => Reflect.get(state, key) as number; // each key is a field
  const better: readonly ((state: State) => Partial<State>)[] = [
    ...Object.keys(BEST)
      .filter((key) => !['replies', 'trust', 'resolved', 'addressed', 'revealed'].includes(key))
      .map((key) => (state: State) => ({ [key]: Math.max(numberIn(state, key), numberIn(BEST, key)) })),
    ...(
      ['phrases', 'interruptions', 'storiesCut', 'deaf', 'untrue', 'overPromises', 'broken', 'questions'] as const
    ).map((key) => () => ({ [key]: 0 })),
    ...(['addressed', 'resolved', 'revealed'] as const).map((key) => () => ({ [key]: (1 << 30) - 1 })),
    ({ trust }) => ({ trust: Math.max(trust, 50) }),
    ({ emotion }) => ({ [emotion]: 0 }),
  ];
  it('no good sign lowers it', () => {
    fc.assert(
      fc.property(arbCall, fc.nat(), fc.constantFrom(...better), (scenario, seed, sign) => {
        const { script: its, inner } = inside(walk(open(scenario), seed, 20));
        const state = Object.assign(inner.state.copy(), sign(inner.state));
        for (const item of CARE_ITEMS)
          expect(careRating(its, state).items[item], item).toBeGreaterThanOrEqual(
            careRating(its, inner.state).items[item],
          );
      }),
      { numRuns: 500 },
    );
  });

  it.each(EMOTIONS)('%s: five stars for the expert, one for the rude', (emotion) => {
    expect(rating(handle(pureCall(emotion), emotion)).stars).toBe(5);
    expect(rating(handle(pureCall(emotion), 'rude')).stars).toBe(1);
  });
});

describe('Q2 the contacts needed', () => {
  it.each<{ why: string; state: Partial<State>; contacts: number }>([
    { why: 'all solved', state: { resolved: 0b11 }, contacts: 1 },
    { why: 'a main concern is open', state: { resolved: 0b01 }, contacts: 2 },
    { why: 'handed over', state: { resolved: 0b11, ending: 'escalated' }, contacts: 2 },
    { why: 'a broken promise', state: { resolved: 0b11, broken: 1 }, contacts: 2 },
    {
      why: 'handed over after a broken promise',
      state: { resolved: 0b11, broken: 1, ending: 'escalated' },
      contacts: 2,
    },
    { why: 'left', state: { resolved: 0b11, ending: 'leftPolitely' }, contacts: 2 },
    { why: 'hung up, nothing solved', state: { ending: 'hungUp' }, contacts: 3 },
    { why: 'everything went wrong', state: { ending: 'hungUp', broken: 1 }, contacts: 4 },
  ])('$why: $contacts', ({ state, contacts: needed }) => {
    expect(contacts(script, aState(state))).toBe(needed);
  });
});
