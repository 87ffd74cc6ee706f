import { describe, expect, it } from 'vitest';
import { feeling } from '../testing/ledgers.ts';
import { go, plainCall as call } from '../testing/plain-calls.ts';
import { sayAll } from '../testing/small-calls.ts';
import type { Emotion, Ending } from '../scenario/vocabulary.ts';
import { open, scores, standing, type Session } from './index.ts';

describe('handing over (E8)', () => {
  const deltas = (session: Session, rule: string) =>
    Object.fromEntries(
      session.turns
        .at(-1)
        ?.reasons.filter((one) => one.rule === rule)
        .map(({ channel, delta }) => [channel, delta]) ?? [],
    );

  it('without a briefing makes the customer tell it all again', () => {
    const cold = go(open(call()), 'escalate(cold)');
    expect(deltas(cold, 'E8')).toEqual({ anger: 4, anxiety: 4, disappointment: 4, trust: -6 });
    expect(cold.turns.at(-1)?.said).toEqual([{ by: 'customer', reaction: 'escalatedCold' }]);
    const briefed = go(open(call()), 'escalate(briefed)');
    expect(deltas(briefed, 'E8')).toEqual({});
    expect(briefed.turns.at(-1)?.said).toEqual([{ by: 'customer', reaction: 'escalatedBriefed' }]);
    expect(standing(briefed)).toMatchObject({ phase: 'wrapUp', ending: undefined });
  });

  it.each([
    { why: 'is passing them on', before: [], grant: 'agent', eases: false },
    { why: 'is due where they demand a supervisor', before: ['deny', 'deny'], grant: 'agent', eases: true },
    { why: 'is due where only a supervisor can solve what is left', before: [], grant: 'supervisor', eases: true },
    { why: 'is not due where all is solved', before: ['fix'], grant: 'supervisor', eases: false },
  ] as const)('$why', ({ before, grant, eases }) => {
    const base = call();
    const patch = base.remedies.patch;
    const run = open({
      ...base,
      remedies: { ...base.remedies, ...(patch ? { patch: { ...patch, authority: grant } } : {}) },
    });
    const handed = go(run, ...before, 'escalate(briefed)').turns.at(-1);
    const anger = handed?.reasons.find((one) => one.tactic === 'escalate' && one.channel === 'anger')?.delta ?? 0;
    expect(anger < 0).toBe(eases);
  });
});

describe('how a run ends (O1)', () => {
  const end = (session: Session): Ending | undefined => standing(session).ending;
  it.each<{ why: string; emotion?: Emotion; level?: number; moves: readonly string[]; ending: Ending }>([
    { why: 'every main concern solved', moves: ['hear', 'fix', 'done', 'close'], ending: 'resolved' },
    { why: 'closed as soon as all is solved', moves: ['hear', 'fix', 'close', 'close'], ending: 'resolved' },
    { why: 'handed over', moves: ['escalate(briefed)', 'close'], ending: 'escalated' },
    { why: 'handed over cold', moves: ['escalate(cold)', 'close'], ending: 'escalated' },
    {
      why: 'handed over though all was solved',
      moves: ['hear', 'fix', 'escalate(briefed)', 'close'],
      ending: 'escalated',
    },
    { why: 'they hang up', moves: ['deny', 'deny', 'deny'], ending: 'hungUp' },
    { why: 'they leave', emotion: 'disappointment', moves: ['deny', 'deny', 'deny'], ending: 'leftPolitely' },
    { why: 'anxious, nothing solved', emotion: 'anxiety', moves: ['done', 'close'], ending: 'leftPolitely' },
    { why: 'angry, nothing solved', moves: ['done', 'close'], ending: 'hungUp' },
    { why: 'angry, half of it solved', moves: ['hear', 'half', 'done', 'close'], ending: 'hungUp' },
    { why: 'hardly angry, nothing solved', level: 15, moves: ['done', 'close'], ending: 'leftPolitely' },
    { why: 'cut short while hot', level: 50, moves: ['close', 'close'], ending: 'hungUp' },
    { why: 'cut short while warm', level: 49, moves: ['close', 'close'], ending: 'leftPolitely' },
    { why: 'an insult', moves: ['insult'], ending: 'criticalFail' },
    { why: 'a second provocation', moves: ['provoke', 'provoke'], ending: 'criticalFail' },
    { why: "somebody else's data given away", moves: ['hear', 'fix', 'leak', 'done', 'close'], ending: 'criticalFail' },
    {
      why: 'a promise known to be false, and handed over',
      moves: ['lie', 'escalate(briefed)', 'close'],
      ending: 'criticalFail',
    },
  ])('$why: $ending', ({ emotion = 'anger', level = 72, moves, ending }) => {
    const run = go(open(feeling(call(emotion), { [emotion]: level })), ...moves);
    expect(standing(run).phase).toBe('ended');
    expect(end(run)).toBe(ending);
  });

  it.each([
    { why: 'hung up', emotion: 'anger', moves: ['deny', 'deny', 'deny'], said: ['b3.deny', 'hangsUp'] },
    { why: 'left', emotion: 'disappointment', moves: ['deny', 'deny', 'deny'], said: ['b3.deny', 'leavesPolitely'] },
    { why: 'been insulted', emotion: 'anxiety', moves: ['insult'], said: ['b1.insult'] },
  ] as const)('a customer who has $why says nothing more', ({ emotion, moves, said }) => {
    const last = go(open(call(emotion)), ...moves).turns.at(-1);
    expect(last?.said.map((one) => ('line' in one ? one.line : one.reaction))).toEqual(said);
  });

  it('no ending is told before the end', () => {
    expect(end(go(open(call()), 'escalate(briefed)'))).toBeUndefined();
    expect(end(go(open(call()), 'close'))).toBeUndefined();
  });

  it('closing early is said, closing when all is solved is not', () => {
    const said = (session: Session) => session.turns.at(-1)?.said;
    expect(said(go(open(call()), 'close'))).toEqual([{ by: 'customer', reaction: 'closedEarly' }]);
    expect(said(go(open(call()), 'hear', 'fix', 'close'))).toEqual([]);
  });
});

describe('what is left when the line is dead (O2, O3)', () => {
  const moved = (session: Session, rule: string) =>
    Object.fromEntries(
      session.turns
        .at(-1)
        ?.reasons.filter((one) => one.rule === rule)
        .map(({ channel, delta }) => [channel, delta]) ?? [],
    );
  const low = { anger: 20, anxiety: 10, disappointment: 10 };

  it('O2 what was not solved comes back, most in the feeling that led', () => {
    expect(moved(go(open(feeling(call(), low)), 'done', 'close'), 'O2')).toEqual({ anger: 30, disappointment: 15 });
    expect(moved(go(open(feeling(call(), low)), 'half', 'done', 'close'), 'O2')).not.toEqual({});
  });

  it('O2 not where it was solved or handed over', () => {
    expect(moved(go(open(feeling(call(), low)), 'fix', 'done', 'close'), 'O2')).toEqual({});
    expect(moved(go(open(feeling(call(), low)), 'escalate(briefed)', 'close'), 'O2')).toEqual({});
  });

  it('O2 for disappointment both come together', () => {
    const run = go(open(feeling(call('disappointment'), { disappointment: 20 })), 'done', 'close');
    const back = run.turns
      .at(-1)
      ?.reasons.filter(({ rule }) => rule === 'O2')
      .map(({ delta }) => delta);
    expect(back).toEqual([30, 15]);
  });

  it('O3 a customer who walked out feels it all the more', () => {
    const gone = go(
      open(feeling(call('disappointment'), { disappointment: 62, anger: 1, anxiety: 1 })),
      'deny',
      'deny',
      'deny',
    );
    expect(standing(gone).customer).toBe('leavesPolitely');
    expect(Object.keys(moved(gone, 'O3'))).toEqual(expect.arrayContaining(['anger', 'anxiety']));
    expect(moved(gone, 'O3').anger).toBe(10);
    expect(moved(go(open(feeling(call(), low)), 'done', 'close'), 'O3')).toEqual({});
  });
});

describe('what fails a run (Z)', () => {
  it.each([
    { rule: 'Z1 an insult', moves: ['hear', 'insult'], because: 'insult', turn: 2 },
    { rule: 'Z2 a second provocation', moves: ['provoke', 'hear', 'provoke'], because: 'provoked', turn: 3 },
    {
      rule: 'Z3 a promise known to be false',
      moves: ['lie', 'hear', 'fix', 'done', 'close'],
      because: 'falsePromise',
      turn: 1,
    },
    { rule: 'Z3 a breach of privacy', moves: ['hear', 'leak', 'fix', 'done', 'close'], because: 'privacy', turn: 2 },
    {
      rule: 'Z3 the first of two counts',
      moves: ['hear', 'leak', 'lie', 'fix', 'done', 'close'],
      because: 'privacy',
      turn: 2,
    },
    {
      rule: 'Z1 an insult ends the call whatever was done before',
      moves: ['hear', 'leak', 'insult'],
      because: 'insult',
      turn: 3,
    },
    {
      rule: 'Z2 so does a second provocation',
      moves: ['hear', 'lie', 'provoke', 'provoke'],
      because: 'provoked',
      turn: 4,
    },
  ])('$rule, in its turn, with what it would have been', ({ moves, because, turn }) => {
    const run = go(open(call('disappointment')), ...moves);
    const { failed, overall, wouldHaveBeen } = scores(run);
    expect(standing(run)).toMatchObject({ phase: 'ended', ending: 'criticalFail' });
    expect(failed).toEqual({ because, turn });
    expect(overall).toBe(0);
    expect(wouldHaveBeen).toBeGreaterThan(0);
  });

  it('Z2 one provocation does not', () => {
    const run = sayAll(call('anxiety'), ['provoke']);
    expect(scores(run).failed).toBeUndefined();
    expect(standing(run).phase).toBe('talking');
  });

  it('Z3 goes on until its end', () => {
    expect(standing(go(open(call()), 'leak', 'lie', 'hear')).phase).toBe('talking');
  });
});
