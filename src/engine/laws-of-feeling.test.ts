import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { areaUnderMood, handle, pureCall, type Handling, type Variation } from '../testing/handlings.ts';
import { arbCall } from '../testing/calls.ts';
import { walk } from '../testing/walks.ts';
import { callOf, playAll, sayAll } from '../testing/small-calls.ts';
import { EMOTIONS, familyOf, TACTIC_FAMILIES, type Emotion, type Tactic } from '../scenario/vocabulary.ts';
import { finalMood } from '../testing/mood.ts';
import { open, scores, standing, type Session } from './index.ts';

/** Callers of every temper, from calm to beside themselves, with the fault ours or shared. */
const arbVariation: fc.Arbitrary<Variation> = fc.record({
  volatility: fc.integer({ min: -2, max: 2 }),
  patience: fc.integer({ min: -2, max: 2 }),
  talkative: fc.integer({ min: -2, max: 2 }),
  level: fc.integer({ min: 62, max: 92 }),
  fault: fc.constantFrom('ours', 'shared'),
});

const TURNS = 22;
const area = (session: Session): number => areaUnderMood(session, TURNS);

// Laws 1 and 2 stand in session.props.test.ts, 8 to 11 in laws-of-play.test.ts, 11 and 12 for the shipped scenarios in shipped.test.ts.

describe('law 3: a harmful tactic never lowers the feeling it hurts and never raises trust (over-promise excepted until due)', () => {
  const harmful = TACTIC_FAMILIES.harmful.filter((tactic) => !['overPromise', 'interrupt', 'deadAir'].includes(tactic));

  it.each(EMOTIONS.flatMap((emotion) => harmful.map((tactic) => ({ emotion, tactic }))))(
    '$tactic said to $emotion',
    ({ emotion, tactic }) => {
      const before = open(callOf(emotion, 3, { harm: { does: [tactic] } }));
      const turn = playAll(before, ['reply(harm)']).turns.at(-1);
      for (const { channel, delta } of turn?.reasons.filter((reason) => reason.tactic === tactic) ?? [])
        expect(channel === 'trust' ? delta <= 0 : delta >= 0, `${channel} ${delta}`).toBe(true);
      expect(
        turn?.reasons.some((reason) => reason.tactic === tactic && reason.channel === emotion && reason.delta > 0),
      ).toBe(true);
    },
  );

  it('nor anywhere in a generated run', () => {
    fc.assert(
      fc.property(arbCall, fc.nat(), (scenario, seed) => {
        for (const { reasons } of walk(open(scenario, { timed: true }), seed, 30).turns)
          for (const { tactic, channel, delta } of reasons) {
            if (tactic === undefined || familyOf(tactic) !== 'harmful' || tactic === 'overPromise') continue;
            expect(channel === 'trust' ? delta < 0 : delta > 0).toBe(true);
          }
      }),
      { numRuns: 500 },
    );
  });
});

describe('law 4: the cure fits the emotion', () => {
  it.each(EMOTIONS)(
    '%s is eased most by the handling written for it: the smallest area under the mood curve',
    (emotion) => {
      fc.assert(
        fc.property(arbVariation, (variation) => {
          const call = pureCall(emotion, variation);
          for (const other of EMOTIONS)
            if (other !== emotion) expect(area(handle(call, emotion))).toBeLessThan(area(handle(call, other)));
        }),
        { numRuns: 150 },
      );
    },
  );
});

describe('law 5: order matters', () => {
  const moves = {
    acknowledge: { does: ['validate', 'takeOwnership'] as const },
    solve: { does: ['actNow'] as const, gives: 'courier' },
    inform: { does: ['giveTimeline'] as const },
    ask: { does: ['closedQuestion'] as const },
  };
  const remedies = { courier: { text: 'By courier', authority: 'agent' as const, solves: ['notThere', 'party'] } };
  const curve = (emotion: Emotion, order: readonly string[]): number =>
    area(sayAll(callOf(emotion, order.length, moves, { remedies }), order));

  it.each(['anger', 'disappointment'] as const)(
    '%s: acknowledge, then solve beats solve, then acknowledge',
    (emotion) => {
      expect(curve(emotion, ['acknowledge', 'solve', 'ask'])).toBeLessThan(
        curve(emotion, ['solve', 'acknowledge', 'ask']),
      );
    },
  );

  it('anxiety: information early beats information late', () => {
    expect(curve('anxiety', ['inform', 'ask', 'ask', 'acknowledge'])).toBeLessThan(
      curve('anxiety', ['acknowledge', 'ask', 'ask', 'inform']),
    );
  });
});

describe('law 6: the ladder of handlings', () => {
  const ladder = (emotion: Emotion): readonly Handling[] => [
    emotion,
    'solveFirst',
    'sympathyOnly',
    'sorryOnly',
    'canned',
    'rude',
  ];

  it.each(EMOTIONS)(
    '%s: expert > solve-first > sympathy-only > sorry-only > canned > rude by 8 points each, and in the final mood',
    (emotion) => {
      fc.assert(
        fc.property(arbVariation, (variation) => {
          const runs = ladder(emotion).map((handling) => handle(pureCall(emotion, variation), handling));
          runs.forEach((run, rung) => {
            const below = runs[rung + 1];
            if (!below) return;
            expect(scores(run).overall - scores(below).overall).toBeGreaterThanOrEqual(8);
            expect(finalMood(run)).toBeLessThan(finalMood(below));
          });
        }),
        { numRuns: 150 },
      );
    },
  );

  it.each(EMOTIONS)(
    '%s: expert at least 90, sympathy-only at most 60, sorry-only at most 40; rude ends in a hang-up, an escalation or a fatal act',
    (emotion) => {
      fc.assert(
        fc.property(arbVariation, (variation) => {
          const call = pureCall(emotion, variation);
          expect(scores(handle(call, emotion)).overall).toBeGreaterThanOrEqual(90);
          expect(scores(handle(call, 'sympathyOnly')).overall).toBeLessThanOrEqual(60);
          expect(scores(handle(call, 'sorryOnly')).overall).toBeLessThanOrEqual(40);
          expect(['hungUp', 'escalated', 'criticalFail', 'leftPolitely']).toContain(
            standing(handle(call, 'rude')).ending,
          );
        }),
        { numRuns: 100 },
      );
    },
  );
});

describe('law 7: "calm down" never calms, and "don\'t worry" without a fact never calms twice', () => {
  const moves = (emotion: Emotion, tactic: Tactic, times: number) =>
    sayAll(
      callOf(emotion, times + 1, { say: { does: [tactic] } }),
      Array.from({ length: times }, () => 'say'),
    ).turns.slice(1);
  const effects = (emotion: Emotion, tactic: Tactic, times: number): readonly number[] =>
    moves(emotion, tactic, times).map(({ reasons }) =>
      reasons
        .filter((reason) => reason.tactic === tactic && reason.channel === emotion)
        .reduce((sum, { delta }) => sum + delta, 0),
    );

  it.each(EMOTIONS)('"calm down" said to %s, however often', (emotion) => {
    for (const effect of effects(emotion, 'tellToCalm', 3)) expect(effect).toBeGreaterThanOrEqual(0);
    expect(effects(emotion, 'tellToCalm', 1)[0]).toBeGreaterThan(0);
  });

  it('"don\'t worry" said to anxiety calms once, then no more, then worries', () => {
    const [first = 0, second = 0, third = 0] = effects('anxiety', 'reassure', 3);
    expect(first).toBeLessThan(0);
    expect(second).toBe(0);
    expect(third).toBeGreaterThan(0);
  });

  it('with a fact behind it, it calms again', () => {
    const call = callOf('anxiety', 4, { say: { does: ['reassure', 'checkFacts'] } });
    const calmed = sayAll(call, ['say', 'say'])
      .turns.slice(1)
      .map(
        ({ reasons }) =>
          reasons.find(({ tactic, channel }) => tactic === 'reassure' && channel === 'anxiety')?.delta ?? 0,
      );
    expect(calmed[0]).toBeLessThan(0);
  });
});
