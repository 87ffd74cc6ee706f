import { describe, expect, it } from 'vitest';
import { callOf, playAll, sayAll } from '../../testing/small-calls.ts';
import { aState, aLedger, feeling } from '../../testing/ledgers.ts';
import { aScenario } from '../../testing/scenarios.ts';
import type { CustomerState, Emotion, Tactic } from '../../scenario/vocabulary.ts';
import { newLead } from '../course.ts';
import { open, standing, type Session } from '../index.ts';
import { scriptOf } from '../script.ts';
import type { State } from '../state.ts';
import { nextSegment } from '../talk.ts';

const where = (session: Session): readonly string[] => session.turns.map(({ customer }) => customer);

describe('K1 another feeling takes the lead', () => {
  it.each<{ why: string; state: Partial<State>; lead: Emotion | undefined }>([
    { why: 'when it is 15 higher', state: { emotion: 'anger', anger: 40, anxiety: 55 }, lead: 'anxiety' },
    { why: 'not when it is 14 higher', state: { emotion: 'anger', anger: 41, anxiety: 55 }, lead: undefined },
    { why: 'when it is at least 50', state: { emotion: 'anxiety', anger: 50 }, lead: 'anger' },
    { why: 'not when it is 49', state: { emotion: 'anxiety', anger: 49 }, lead: undefined },
    { why: 'disappointment, too', state: { emotion: 'anger', disappointment: 50 }, lead: 'disappointment' },
    {
      why: 'panic turns to anger at 80, however high the fear',
      state: { emotion: 'anxiety', customer: 'panicking', anxiety: 100, anger: 80 },
      lead: 'anger',
    },
    {
      why: 'panic stays at 79',
      state: { emotion: 'anxiety', customer: 'panicking', anxiety: 100, anger: 79 },
      lead: undefined,
    },
    {
      why: 'fear that is no panic stays',
      state: { emotion: 'anxiety', customer: 'spiralling', anxiety: 100, anger: 80 },
      lead: undefined,
    },
    ...(['betrayed', 'leavesPolitely', 'hangsUp'] as const).map((customer) => ({
      why: `not from a customer who is ${customer}`,
      state: { emotion: 'disappointment', customer, anger: 100 } as const,
      lead: undefined,
    })),
  ])('$why', ({ state, lead }) => {
    expect(newLead(aLedger({ state: { customer: 'reassured', ...state } }))).toBe(lead);
  });

  const stir = { does: ['closedQuestion'] as const, effect: { anger: 30 }, because: 'for the test' };

  it('K0 and then the level decides the first state of the new lead', () => {
    const call = feeling(callOf('anxiety', 3, { stir }), { anxiety: 50, anger: 45 });
    const run = sayAll(call, ['stir']);
    expect(standing(run)).toMatchObject({ emotion: 'anger', customer: 'venting' });
    expect(where(run)).toEqual(['attending', 'venting']);
  });

  it('panic turns to anger in a talk', () => {
    const call = feeling(callOf('anxiety', 3, { dismiss: { does: ['negative'] }, stir }), { anxiety: 99, anger: 50 });
    const run = sayAll(call, ['dismiss', 'stir']);
    expect(run.turns.map(({ emotion, customer }) => `${emotion} ${customer}`)).toEqual([
      'anxiety spiralling',
      'anxiety panicking',
      'anger venting',
    ]);
  });
});

describe('K2 what provokes, and what hurts without provoking', () => {
  const provoking: readonly Tactic[] = [
    'deny',
    'argueFacts',
    'shiftBlame',
    'impatient',
    'negative',
    'provoke',
    'tellToCalm',
  ];
  const hurting: readonly Tactic[] = ['canned', 'harshTone', 'deafness'];
  const after = (emotion: Emotion, tactic: Tactic, times: number) =>
    where(
      sayAll(
        callOf(emotion, times + 1, { say: { does: [tactic] } }),
        Array.from({ length: times }, () => 'say'),
      ),
    );

  it.each(provoking)('%s drives each customer on', (tactic) => {
    expect(after('anger', tactic, 1)).toEqual(['venting', 'escalating']);
    expect(after('anxiety', tactic, 1)).toEqual(['spiralling', 'panicking']);
    expect(after('disappointment', tactic, 2)).toEqual(['withdrawn', 'withdrawn', 'betrayed']);
  });

  it('an insult, too, in the turn that ends the call', () => {
    expect(after('anger', 'insult', 1)).toEqual(['venting', 'escalating']);
    expect(after('anxiety', 'insult', 1)).toEqual(['spiralling', 'panicking']);
  });

  it.each(hurting)('%s does not', (tactic) => {
    expect(after('anger', tactic, 1)).toEqual(['venting', 'venting']);
    expect(after('anxiety', tactic, 1)).toEqual(['spiralling', 'spiralling']);
    expect(after('disappointment', tactic, 2)).toEqual(['withdrawn', 'withdrawn', 'withdrawn']);
  });

  it('nor does interrupting', () => {
    const says = [{ text: 'One.' }, { text: 'Two.' }];
    const cutOff = sayAll(callOf('anger', 2, { ask: { does: ['openQuestion'] } }, { says }), ['ask']);
    expect(cutOff.turns.at(-1)?.reasons.some(({ tactic }) => tactic === 'interrupt')).toBe(true);
    expect(where(cutOff)).toEqual(['venting', 'venting']);
  });

  it('the way out: an angry customer hangs up, a disappointed one leaves, and says so', () => {
    const angry = sayAll(callOf('anger', 9, { deny: { does: ['deny'] } }), ['deny', 'deny', 'deny']);
    expect(where(angry)).toEqual(['venting', 'escalating', 'demandsSupervisor', 'hangsUp']);
    expect(angry.turns.flatMap(({ said }) => said)).toContainEqual({ by: 'customer', reaction: 'hangsUp' });
    const sad = sayAll(callOf('disappointment', 9, { deny: { does: ['deny'] } }), ['deny', 'deny', 'deny']);
    expect(where(sad)).toEqual(['withdrawn', 'withdrawn', 'betrayed', 'leavesPolitely']);
    expect(sad.turns.flatMap(({ said }) => said)).toContainEqual({ by: 'customer', reaction: 'leavesPolitely' });
  });
});

describe('how long a betrayed customer stays', () => {
  it('three turns from the betrayal on, however long they were withdrawn before', () => {
    const replies = { mumble: { does: ['recordAloud'] as const }, deny: { does: ['deny'] as const } };
    const call = feeling(callOf('disappointment', 12, replies), { disappointment: 100 });
    const before = ['mumble', 'mumble', 'mumble', 'mumble', 'deny', 'deny'];
    const run = sayAll(call, [...before, 'mumble', 'mumble', 'mumble', 'mumble']);
    expect(where(run).slice(before.length)).toEqual(['betrayed', 'betrayed', 'betrayed', 'betrayed', 'leavesPolitely']);
  });
});

describe('K3 a withdrawn or betrayed customer keeps back what is marked ifAsked', () => {
  const call = aScenario({
    beats: {
      opening: { says: [{ text: 'Hm.' }, { text: 'There is more to it.', ifAsked: true }], replies: [] },
    },
    start: 'opening',
  });
  const hasMore = (customer: CustomerState, asked: number): boolean =>
    nextSegment(scriptOf(call), aState({ customer, asked, segment: 1 }, call)) >= 0;

  it.each<{ customer: CustomerState; unasked: boolean }>([
    { customer: 'withdrawn', unasked: false },
    { customer: 'betrayed', unasked: false },
    { customer: 'guarded', unasked: true },
    { customer: 'venting', unasked: true },
    { customer: 'panicking', unasked: true },
  ])('$customer, not asked, says it: $unasked; asked, always', ({ customer, unasked }) => {
    expect(hasMore(customer, 0)).toBe(unasked);
    expect(hasMore(customer, 1)).toBe(true);
  });

  it.each<{ does: Tactic; asks: boolean }>([
    { does: 'openQuestion', asks: true },
    { does: 'closedQuestion', asks: true },
    { does: 'checkFacts', asks: true },
    { does: 'validate', asks: false },
    { does: 'paraphrase', asks: false },
  ])('$does asks: $asks', ({ does, asks }) => {
    const silent = feeling(
      callOf(
        'disappointment',
        3,
        { say: { does: [does] } },
        { says: [{ text: 'Hm.' }, { text: 'More.', ifAsked: true }] },
      ),
      { disappointment: 100 },
    );
    expect(standing(open(silent)).moreToSay).toBe(false);
    expect(standing(sayAll(silent, ['say'])).moreToSay).toBe(asks);
  });
});

describe('the machines step once for every move that takes a turn', () => {
  // Left without information, an anxious customer asks again from the second turn on: a turn that counts is heard.
  const call = callOf(
    'anxiety',
    9,
    { mumble: { does: ['recordAloud'] } },
    { says: [{ text: 'One.' }, { text: 'Two.' }] },
  );
  const asksAgain = (...moves: string[]): number =>
    playAll(open(call, { timed: true }), moves)
      .turns.flatMap(({ said }) => said)
      .filter((one) => 'reaction' in one && one.reaction === 'asksAgain').length;

  it.each([
    { move: 'reply(mumble)' },
    { move: 'breathe' },
    { move: 'reframe(signal)' },
    { move: 'askSupport' },
    { move: 'silence' },
    { move: 'hold(silent, case)' },
  ])('$move takes one', ({ move }) => {
    expect(asksAgain('wait', 'reply(mumble)', 'wait')).toBe(0);
    expect(asksAgain('wait', 'reply(mumble)', 'wait', move)).toBe(1);
  });

  it('returning from a hold takes one', () => {
    expect(asksAgain('wait', 'reply(mumble)', 'wait', 'hold(silent, case)', 'resume')).toBe(2);
  });

  it.each([{ move: 'wait' }, { move: 'backchannel' }, { move: 'readEmotion(anxiety)' }])(
    '$move takes none',
    ({ move }) => {
      expect(asksAgain('wait', 'reply(mumble)', move)).toBe(0);
    },
  );
});
