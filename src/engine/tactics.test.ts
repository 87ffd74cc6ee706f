import { describe, expect, it } from 'vitest';
import { callOf, playAll, sayAll, type Say } from '../testing/small-calls.ts';
import { EMOTIONS, FAMILIES, TACTIC_FAMILIES, TACTICS, type Emotion, type Tactic } from '../scenario/vocabulary.ts';
import { open, TACTIC_TABLE, type Reason, type Turn } from './index.ts';

const ways = (...tactics: Tactic[]): Say => ({ does: tactics });
/** What the last reply of these did to one feeling through one tactic. */
const effect = (turn: Turn | undefined, tactic: Tactic, channel: Reason['channel']): number =>
  (turn?.reasons ?? [])
    .filter((reason) => reason.tactic === tactic && reason.channel === channel)
    .reduce((sum, { delta }) => sum + delta, 0);

/** Says replies one after the other to a customer at 72 and gives the last turn. */
const last = (emotion: Emotion, replies: Readonly<Record<string, Say>>, order: readonly string[]): Turn | undefined =>
  sayAll(callOf(emotion, order.length + 1, replies), order).turns.at(-1);

describe('the table of effects', () => {
  it.each(TACTICS)('%s has a step between -3 and +3 for each feeling, a source and a way to repeat', (tactic) => {
    const row = TACTIC_TABLE[tactic];
    for (const effects of [row.effects, ...row.flips.map((flip) => flip.effects)])
      for (const emotion of EMOTIONS) expect(Math.abs(effects[emotion])).toBeLessThanOrEqual(3);
    expect(row.repeats[0]).toBe(100);
    expect(TACTIC_FAMILIES[row.family]).toContain(tactic);
  });

  it('harmful rows never calm (over-promise excepted until due) and never earn trust', () => {
    for (const tactic of TACTIC_FAMILIES.harmful.filter((one) => one !== 'overPromise')) {
      const row = TACTIC_TABLE[tactic];
      for (const emotion of EMOTIONS) expect(row.effects[emotion]).toBeLessThanOrEqual(0);
      expect(row.trust).toBeLessThanOrEqual(0);
      expect(row.repeats.every((per) => per >= 100)).toBe(true);
    }
  });

  it('every family has a tactic', () => {
    expect(FAMILIES.every((family) => TACTIC_FAMILIES[family].length > 0)).toBe(true);
  });
});

describe('what flips a tactic (S)', () => {
  const acknowledge = ways('validate');
  it.each<{ rule: string; emotion: Emotion; tactic: Tactic; before: Say; plain: Say; flipped: Say }>([
    {
      rule: 'a remedy before anything was acknowledged reads as "go away"',
      emotion: 'anger',
      tactic: 'offerOptions',
      before: acknowledge,
      plain: ways('offerOptions'),
      flipped: ways('offerOptions'),
    },
    {
      rule: 'the cause before acknowledgement is an excuse',
      emotion: 'anger',
      tactic: 'explainCause',
      before: acknowledge,
      plain: ways('explainCause'),
      flipped: ways('explainCause'),
    },
    {
      rule: 'checking facts first sounds like doubt',
      emotion: 'anger',
      tactic: 'checkFacts',
      before: acknowledge,
      plain: ways('checkFacts'),
      flipped: ways('checkFacts'),
    },
    {
      rule: 'thanks before listening sounds scripted',
      emotion: 'anger',
      tactic: 'thank',
      before: acknowledge,
      plain: ways('thank'),
      flipped: ways('thank'),
    },
    {
      rule: 'compensation as a first move buys them off',
      emotion: 'anger',
      tactic: 'compensate',
      before: acknowledge,
      plain: ways('compensate'),
      flipped: ways('compensate'),
    },
    {
      rule: 'confirming what was not heard is a brush-off',
      emotion: 'anger',
      tactic: 'confirmAgreement',
      before: acknowledge,
      plain: ways('confirmAgreement'),
      flipped: ways('confirmAgreement'),
    },
  ])('$rule', ({ emotion, tactic, before, plain, flipped }) => {
    const heard = last(emotion, { before, plain }, ['before', 'plain']);
    const unheard = last(emotion, { flipped }, ['flipped']);
    expect(effect(heard, tactic, emotion)).toBeLessThanOrEqual(0);
    expect(effect(unheard, tactic, emotion)).toBeGreaterThan(effect(heard, tactic, emotion));
    expect(effect(unheard, tactic, emotion)).toBeGreaterThan(0);
  });

  it.each<{ rule: string; emotion: Emotion; tactic: Tactic; good: Say; bad: Say }>([
    {
      rule: 'the wrong name for the feeling hurts',
      emotion: 'anger',
      tactic: 'nameEmotion',
      good: { ...ways('nameEmotion'), names: 'anger' },
      bad: { ...ways('nameEmotion'), names: 'anxiety' },
    },
    {
      rule: 'a paraphrase of what was never said hurts',
      emotion: 'anger',
      tactic: 'paraphrase',
      good: ways('paraphrase'),
      bad: { ...ways('paraphrase'), about: ['needBy'] },
    },
    {
      rule: '"soon" is worse than nothing to an anxious customer',
      emotion: 'anxiety',
      tactic: 'giveTimeline',
      good: ways('giveTimeline'),
      bad: { ...ways('giveTimeline'), vague: true },
    },
  ])('$rule', ({ emotion, tactic, good, bad }) => {
    const facts = { needBy: { slot: 'when' as const, text: 'By Friday' } };
    expect(
      effect(sayAll(callOf(emotion, 2, { good }, { facts }), ['good']).turns.at(-1), tactic, emotion),
    ).toBeLessThan(0);
    expect(
      effect(sayAll(callOf(emotion, 2, { bad }, { facts }), ['bad']).turns.at(-1), tactic, emotion),
    ).toBeGreaterThan(0);
  });

  it('a limit set calmly inflames, unless abuse is running', () => {
    const replies = { limit: ways('setLimits'), provoke: ways('deny') };
    expect(effect(last('anger', replies, ['limit']), 'setLimits', 'anger')).toBeGreaterThan(0);
    expect(effect(last('anger', replies, ['provoke', 'limit']), 'setLimits', 'anger')).toBeLessThan(0);
  });

  it('compensation after an apology does more', () => {
    const replies = { own: ways('validate'), sorry: ways('validate', 'apologise'), pay: ways('compensate') };
    expect(effect(last('anger', replies, ['sorry', 'pay']), 'compensate', 'anger')).toBeLessThan(
      effect(last('anger', replies, ['own', 'pay']), 'compensate', 'anger'),
    );
  });
});

describe('how a tactic is weighed (E)', () => {
  it('repeats fade: an apology counts once, then not, then grates', () => {
    const turns = sayAll(callOf('disappointment', 5, { sorry: ways('apologise'), do: ways('checkFacts') }), [
      'sorry',
      'sorry',
      'sorry',
    ]).turns.slice(1);
    const [first = 0, second = 0, third = 0] = turns.map((turn) => effect(turn, 'apologise', 'disappointment'));
    expect(first).toBeLessThan(0);
    expect(second).toBe(0);
    expect(third).toBeGreaterThan(0);
  });

  it('E3 before responsibility was taken, solving does little for disappointment', () => {
    const replies = { own: ways('validate', 'takeOwnership'), hear: ways('validate'), act: ways('compensate') };
    const owned = effect(last('disappointment', replies, ['own', 'act']), 'compensate', 'disappointment');
    const heard = effect(last('disappointment', replies, ['hear', 'act']), 'compensate', 'disappointment');
    expect(owned).toBeLessThan(3 * heard);
  });

  it('E4 sympathy with nothing done for long counts half, then grates', () => {
    const replies = { idle: ways('recordAloud'), ask: ways('openQuestion'), hear: ways('validate') };
    const after = (idle: number) =>
      effect(
        last('disappointment', replies, [...Array.from({ length: idle }, () => 'ask'), 'hear']),
        'validate',
        'disappointment',
      );
    expect(after(0)).toBeLessThan(after(3));
    expect(after(3)).toBeLessThan(0);
    expect(after(5)).toBeGreaterThan(0);
  });

  it('E5 a time given counts by trust', () => {
    const at = (trust: number) => {
      const call = callOf('anxiety', 2, { tell: ways('giveTimeline') });
      return effect(
        playAll(
          open({
            ...call,
            customer: { ...call.customer, levels: { anxiety: 72, anger: 10, disappointment: 10, trust } },
          }),
          ['reply(tell)'],
        ).turns.at(-1),
        'giveTimeline',
        'anxiety',
      );
    };
    expect(at(60)).toBeLessThan(at(0));
    expect(at(0)).toBeLessThan(at(-80));
  });

  it.each([
    { trait: 'volatility', tactic: 'deny', sign: 1 },
    { trait: 'talkative', tactic: 'paraphrase', sign: -1 },
  ] as const)('E6 $trait scales what $tactic does', ({ trait, tactic, sign }) => {
    const at = (step: number) => {
      const call = callOf('anger', 2, { say: ways(tactic) });
      const temperament = { volatility: 0, patience: 0, talkative: 0, [trait]: step };
      return (
        sign *
        effect(
          playAll(open({ ...call, customer: { ...call.customer, temperament } }), ['reply(say)']).turns.at(-1),
          tactic,
          'anger',
        )
      );
    };
    expect(at(-2)).toBeLessThan(at(0));
    expect(at(0)).toBeLessThan(at(2));
  });

  it('E7 owning it and then doing nothing hurts; doing something in time does not', () => {
    const replies = { own: ways('validate', 'takeOwnership'), ask: ways('closedQuestion'), act: ways('actNow') };
    const rules = (order: readonly string[]) =>
      sayAll(callOf('anger', 7, replies), order).turns.flatMap(({ reasons }) => reasons.map(({ rule }) => rule));
    expect(rules(['own', 'ask', 'ask', 'ask'])).toContain('E7');
    expect(rules(['own', 'ask', 'act', 'ask', 'ask'])).not.toContain('E7');
  });

  it('E9 the last unease goes slowest', () => {
    const at = (level: number) => {
      const call = callOf('anger', 2, { hear: ways('validate') });
      return effect(
        playAll(
          open({
            ...call,
            customer: { ...call.customer, levels: { anger: level, anxiety: 0, disappointment: 0, trust: 0 } },
          }),
          ['reply(hear)'],
        ).turns.at(-1),
        'validate',
        'anger',
      );
    };
    expect(at(78)).toBeLessThan(at(45));
    expect(at(45)).toBeLessThan(at(20));
    expect(at(20)).toBeLessThan(0);
  });

  it('X1 a trainer overrides the effect of a reply, and the reason says so', () => {
    const call = callOf('anger', 2, {
      hear: { ...ways('validate'), effect: { trust: -5 }, because: 'He has heard that before.' },
    });
    expect(sayAll(call, ['hear']).turns.at(-1)?.reasons).toContainEqual({
      rule: 'X1',
      source: 'He has heard that before.',
      channel: 'trust',
      delta: -5,
    });
  });
});
