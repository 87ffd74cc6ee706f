import { describe, expect, it } from 'vitest';
import { aLedger, aState, feeling } from '../testing/ledgers.ts';
import { callOf, playAll } from '../testing/small-calls.ts';
import { aScenario } from '../testing/scenarios.ts';
import { TACTICS, type Tactic } from '../scenario/vocabulary.ts';
import { chain, furthest, stagesDone } from './chain.ts';
import { open, standing } from './index.ts';
import { scriptOf } from './script.ts';
import type { State } from './state.ts';
import { STAGES, type Stage } from './types.ts';

const call = feeling(aScenario(), { anger: 70 });
const done = (state: Partial<State>): readonly Stage[] =>
  stagesDone(aState({ anger: 70, ...state }, call), scriptOf(call));
const used = (tactic: Tactic): Partial<State> => ({ used: TACTICS.map((one) => (one === tactic ? 1 : 0)) });

describe('H1 a step is taken when what shows it has happened', () => {
  it.each<{ stage: Stage; why: string; state: Partial<State> }>([
    { stage: 'attune', why: 'acknowledged', state: { acknowledged: 1 } },
    { stage: 'calm', why: '15 below the start', state: { anger: 55 } },
    { stage: 'reason', why: 'the cause was told', state: { causeTold: 1 } },
    { stage: 'reason', why: 'a cause was explained', state: used('explainCause') },
    { stage: 'reason', why: 'facts were checked', state: used('checkFacts') },
    { stage: 'propose', why: 'a remedy is on the table', state: { offered: 0b1 } },
    { stage: 'reduceImpact', why: 'an effect was solved', state: { resolved: 0b10 } },
    { stage: 'reduceImpact', why: 'something was compensated', state: used('compensate') },
    { stage: 'visibleProgress', why: 'a time was given', state: { timeGiven: 1 } },
    { stage: 'visibleProgress', why: 'there was news', state: used('updateProgress') },
    { stage: 'visibleProgress', why: 'something was done', state: used('actNow') },
    { stage: 'result', why: 'an agreement was confirmed', state: { confirmed: 1 } },
    { stage: 'result', why: 'a promise was kept', state: { kept: 0b1 } },
    { stage: 'lift', why: 'followed up', state: { followedUp: 1 } },
    { stage: 'lift', why: 'warmly ended', state: { warm: 1 } },
  ])('$stage: $why', ({ stage, state }) => {
    expect(done(state)).toEqual([stage]);
  });

  it('nothing has happened, nothing is done: neither 14 points, nor a concern that is no effect', () => {
    expect(done({ anger: 56, resolved: 0b01 })).toEqual([]);
  });

  /** What shows the first so many steps. */
  const upTo = (steps: number): Partial<State> =>
    Object.assign(
      {},
      ...[
        { acknowledged: 1 },
        { anger: 50 },
        { causeTold: 1 },
        { offered: 1 },
        { resolved: 0b10 },
        { timeGiven: 1 },
        { confirmed: 1 },
        { warm: 1 },
      ].slice(0, steps),
    ) as Partial<State>; // Object.assign of parts of a state
  const stands = (from: Stage, state: Partial<State>): string =>
    STAGES[furthest(chain.stepper, STAGES.indexOf(from), aLedger({ state: { anger: 70, ...state } }, call))] ?? '';

  it.each(STAGES.map((stage, index) => ({ stage, steps: index + 1 })))(
    'the talk stands at $stage after $steps steps',
    ({ stage, steps }) => {
      expect(stands('attune', upTo(steps))).toBe(stage);
      expect(done(upTo(steps))).toEqual(STAGES.slice(0, steps));
    },
  );

  it('and no further than the last before a gap', () => {
    expect(stands('attune', { ...upTo(8), causeTold: 0 })).toBe('calm');
    expect(done({ ...upTo(8), causeTold: 0 })).toEqual(STAGES.filter((stage) => stage !== 'reason'));
  });

  it('it never goes back', () => {
    expect(stands('propose', upTo(1))).toBe('propose');
    expect(stands('lift', {})).toBe('lift');
  });

  it('a kept promise at the end of the run counts', () => {
    const replies = {
      hear: { does: ['validate', 'takeOwnership'] as const },
      tell: { does: ['explainCause'] as const, promises: { remedy: 'courier', due: { turns: 9 } } },
      offer: { does: ['compensate', 'giveTimeline'] as const, offers: ['courier'] },
      bye: { does: ['thank'] as const, goto: 'end' },
    };
    const scenario = feeling(callOf('anger', 9, replies, { remedies: { courier: { text: 'By courier', authority: 'agent', solves: ['notThere', 'party'] } } }), { anger: 70 }); // prettier-ignore
    const talked = playAll(open(scenario), ['reply(hear)', 'reply(tell)', 'reply(offer)', 'reply(bye)']);
    expect(standing(talked).stage).toBe('visibleProgress');
    expect(standing(playAll(talked, ['close'])).stage).toBe('lift');
  });
});
