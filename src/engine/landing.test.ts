import { describe, expect, it } from 'vitest';
import { aLedger } from '../testing/ledgers.ts';
import { aScenario } from '../testing/scenarios.ts';
import { TACTICS, type CustomerState, type Emotion, type Tactic } from '../scenario/vocabulary.ts';
import { land } from './landing.ts';
import type { State } from './state.ts';

type Trait = 'volatility' | 'patience' | 'talkative';
interface Case {
  readonly why: string;
  readonly tactic: Tactic;
  /** Uses before this one. */
  readonly uses?: number;
  readonly state?: Partial<State>;
  readonly traits?: Partial<Record<Trait, number>>;
  /** What it moves: anger, anxiety, disappointment, trust. */
  readonly moves: readonly [number, number, number, number];
}

/** A reply lands on a receptive angry customer who was heard and for whom all is solved, every feeling at 90, trust at 0. */
function landed({ tactic, uses = 0, state = {}, traits = {} }: Case) {
  const scenario = aScenario();
  const temperament = { volatility: 0, patience: 0, talkative: 0, ...traits };
  const ledger = aLedger(
    {
      state: {
        anger: 90,
        anxiety: 90,
        disappointment: 90,
        customer: 'receptive',
        acknowledged: 1,
        owned: 1,
        resolved: 0b11,
        used: TACTICS.map((one) => (one === tactic ? uses : 0)),
        ...state,
      },
    },
    { ...scenario, customer: { ...scenario.customer, temperament } },
  );
  const { anger, anxiety, disappointment, trust } = ledger.state;
  const landing = land(ledger, { tactic, reply: undefined });
  const after = ledger.state;
  const moves = [
    after.anger - anger,
    after.anxiety - anxiety,
    after.disappointment - disappointment,
    after.trust - trust,
  ];
  return { moves, landing, ledger };
}

const all = (level: number): Partial<State> => ({ anger: level, anxiety: level, disappointment: level });
/**
 * Points off the leading feeling in each state: by listening (letFinish), feeling (takeOwnership), informing (giveTimeline) and
 * solving (actNow); and what harm (deny) adds. In full it would be 8 12 4 8 12 for anger, 4 8 12 8 8 for anxiety, 4 8 8 8 8 for disappointment.
 */
const RECEPTIVE: readonly (readonly [Emotion, CustomerState, readonly [number, number, number, number, number]])[] = [
  ['anger', 'hangsUp', [0, 0, 0, 0, 12]],
  ['anger', 'demandsSupervisor', [4, 9, 1, 2, 15]],
  ['anger', 'escalating', [6, 9, 1, 2, 15]],
  ['anger', 'venting', [8, 12, 2, 2, 14]],
  ['anger', 'receptive', [8, 12, 4, 4, 12]],
  ['anger', 'reasoning', [6, 9, 4, 8, 12]],
  ['anger', 'mollified', [6, 9, 4, 8, 12]],
  ['anger', 'appreciative', [6, 9, 4, 8, 12]],
  ['anxiety', 'panicking', [2, 4, 9, 6, 10]],
  ['anxiety', 'spiralling', [3, 6, 12, 6, 9]],
  ['anxiety', 'attending', [3, 6, 12, 8, 8]],
  ['anxiety', 'reassured', [3, 6, 12, 8, 8]],
  ['anxiety', 'confident', [3, 6, 12, 8, 8]],
  ['disappointment', 'leavesPolitely', [0, 0, 0, 0, 8]],
  ['disappointment', 'betrayed', [1, 4, 2, 4, 10]],
  ['disappointment', 'withdrawn', [3, 6, 4, 2, 9]],
  ['disappointment', 'guarded', [3, 6, 6, 4, 8]],
  ['disappointment', 'weighing', [2, 4, 8, 8, 8]],
  ['disappointment', 'hopeful', [2, 4, 8, 8, 8]],
  ['disappointment', 'trusting', [2, 4, 8, 8, 8]],
];

describe('points on each feeling = steps x 4 x repetition x receptivity x placement x temperament', () => {
  it.each<Case>([
    { why: 'E1 a step is 4 points of a feeling, 3 of trust', tactic: 'letFinish', moves: [-8, -4, -4, 3] },
    { why: 'E1 harm likewise', tactic: 'argueFacts', moves: [8, 4, 8, -6] },
    { why: 'a second use counts by the row', tactic: 'letFinish', uses: 1, moves: [-6, -3, -3, 2] },
    { why: 'the last entry holds from then on', tactic: 'letFinish', uses: 9, moves: [-2, -1, -1, 0] },
    { why: 'worn out words do nothing', tactic: 'apologise', uses: 1, moves: [0, 0, 0, 0] },
    { why: 'then they grate', tactic: 'apologise', uses: 2, moves: [4, 2, 4, -1] },
    { why: 'harm grows, but costs the same trust', tactic: 'argueFacts', uses: 2, moves: [10, 6, 10, -6] }, // 100 at most

    { why: 'E3 solving, not acknowledged', tactic: 'actNow', state: { customer: 'reasoning', acknowledged: 0, owned: 0, revealed: 0b11 }, moves: [-4, -6, -2, 6] }, // prettier-ignore
    { why: 'E3 solving, acknowledged, not owned', tactic: 'actNow', state: { customer: 'reasoning', owned: 0 }, moves: [-8, -8, -2, 6] }, // prettier-ignore
    { why: 'E3 informing, not acknowledged', tactic: 'giveTimeline', state: { acknowledged: 0, owned: 0 }, moves: [-2, -12, -4, 3] }, // prettier-ignore
    { why: 'E3 in its time', tactic: 'giveTimeline', moves: [-4, -12, -8, 3] },

    { why: 'E4 sympathy after two idle replies', tactic: 'validate', state: { unsolved: 2 }, moves: [-8, -4, -8, 3] },
    { why: 'E4 after three counts half', tactic: 'validate', state: { unsolved: 3 }, moves: [-4, -2, -4, 3] },
    { why: 'E4 after four, too', tactic: 'validate', state: { unsolved: 4 }, moves: [-4, -2, -4, 3] },
    { why: 'E4 after five grates', tactic: 'validate', state: { unsolved: 5 }, moves: [4, 4, 4, 3] },
    { why: 'E4 owning is no sympathy, but comes late', tactic: 'takeOwnership', state: { unsolved: 5 }, moves: [-6, -4, -4, 6] }, // prettier-ignore
    { why: 'E4 listening is no sympathy', tactic: 'letFinish', state: { unsolved: 5 }, moves: [-8, -4, -4, 3] },

    {
      why: 'E5 trust scales a promise of time up',
      tactic: 'giveTimeline',
      state: { trust: 20 },
      moves: [-4, -13, -8, 3],
    },
    { why: 'E5 to 130 % at most', tactic: 'giveTimeline', state: { trust: 90 }, moves: [-5, -15, -10, 3] },
    { why: 'E5 down to 50 %', tactic: 'giveTimeline', state: { trust: -100 }, moves: [-2, -6, -4, 3] },
    { why: 'E5 not what is done at once', tactic: 'updateProgress', state: { trust: -100 }, moves: [-4, -12, -4, 3] },

    { why: 'E6 volatility scales harm up', tactic: 'argueFacts', state: all(50), traits: { volatility: 2 }, moves: [10, 5, 10, -6] }, // prettier-ignore
    { why: 'E6 and down', tactic: 'argueFacts', traits: { volatility: -2 }, moves: [5, 2, 5, -6] },
    { why: 'E6 talkativeness scales what listening does', tactic: 'letFinish', traits: { talkative: 2 }, moves: [-10, -5, -5, 3] }, // prettier-ignore
    { why: 'E6 and down', tactic: 'letFinish', traits: { talkative: -2 }, moves: [-5, -2, -2, 3] },
    { why: 'E6 not what feeling does', tactic: 'validate', traits: { talkative: 2 }, moves: [-8, -4, -8, 3] },

    { why: 'E9 room is full from 75', tactic: 'letFinish', state: all(75), moves: [-8, -4, -4, 3] },
    { why: 'E9 25 % plus the level', tactic: 'letFinish', state: all(35), moves: [-4, -2, -2, 3] },
    { why: 'E9 a point at the least', tactic: 'letFinish', uses: 9, state: all(5), moves: [-1, -1, -1, 0] },
    { why: 'E9 nothing where there is nothing', tactic: 'letFinish', state: all(0), moves: [0, 0, 0, 3] },
    { why: 'E9 harm needs no room', tactic: 'argueFacts', state: all(0), moves: [8, 4, 8, -6] },

    { why: 'E10 words leave 18 of the leading feeling while a main concern is open', tactic: 'letFinish', state: { ...all(20), resolved: 0 }, moves: [-2, -1, -1, 3] }, // prettier-ignore
    { why: 'E10 of the leading feeling only', tactic: 'letFinish', state: { ...all(10), resolved: 0 }, moves: [0, -1, -1, 3] }, // prettier-ignore
    { why: 'E10 also while one of two is open', tactic: 'letFinish', state: { ...all(20), resolved: 0b01 }, moves: [-2, -1, -1, 3] }, // prettier-ignore
    { why: 'E10 no longer when all are solved', tactic: 'letFinish', state: all(20), moves: [-3, -1, -1, 3] },

    { why: 'trust: an over-promise earns it as it wears', tactic: 'overPromise', uses: 1, moves: [-2, -4, -4, 3] },
    {
      why: 'trust: what hurts the leading feeling costs a step',
      tactic: 'setLimits',
      state: all(50),
      moves: [4, 4, 4, -3],
    },
    { why: 'levels stay in their range', tactic: 'insult', state: { ...all(95), trust: -95 }, moves: [5, 5, 5, -5] },
  ])('$why: $moves', (given) => {
    expect(landed(given).moves).toEqual(given.moves.map((points) => points + 0));
  });

  it.each(RECEPTIVE)('E2 %s, %s: %j', (emotion, customer, points) => {
    const effects = (['letFinish', 'takeOwnership', 'giveTimeline', 'actNow', 'deny'] as const).map(
      (tactic) =>
        landed({ why: '', tactic, state: { emotion, customer, ...all(80) }, moves: [0, 0, 0, 0] }).landing.points,
    );
    expect(effects.map(Math.abs)).toEqual(points);
  });

  it('the use is counted, up to nine', () => {
    const uses = (before: number) => landed({ why: '', tactic: 'thank', uses: before, moves: [0, 0, 0, 0] }).ledger.state.used[TACTICS.indexOf('thank')]; // prettier-ignore
    expect([uses(0), uses(8), uses(9)]).toEqual([1, 9, 9]);
  });

  it('tells its points on the leading feeling in full, also where there is no room for them', () => {
    expect(landed({ why: '', tactic: 'letFinish', state: all(0), moves: [0, 0, 0, 0] }).landing).toEqual({ points: -8, flipped: false }); // prettier-ignore
    expect(landed({ why: '', tactic: 'insult', state: all(100), moves: [0, 0, 0, 0] }).landing.points).toBe(12);
  });

  it('tells a flip for the worse from one for the better', () => {
    const flipped = (tactic: Tactic, state: Partial<State>) => landed({ why: '', tactic, state, moves: [0, 0, 0, 0] }).landing.flipped; // prettier-ignore
    expect(flipped('explainCause', { acknowledged: 0 })).toBe(true);
    expect(flipped('explainCause', {})).toBe(false);
    expect(flipped('setLimits', { customer: 'escalating' })).toBe(false);
    expect(flipped('apologise', { owned: 1 })).toBe(false);
  });
});
