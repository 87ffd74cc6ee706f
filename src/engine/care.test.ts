import { describe, expect, it } from 'vitest';
import { callOf, playAll } from '../testing/small-calls.ts';
import { aLedger, feeling } from '../testing/ledgers.ts';
import { CUSTOMER_STATES, type CustomerState, type Emotion } from '../scenario/vocabulary.ts';
import { composure } from './composure.ts';
import { takeItsCourse } from './course.ts';
import { open, standing, type Composure, type Session } from './index.ts';

const points = (session: Session, rule: string): readonly number[] =>
  (session.turns.at(-1)?.reasons ?? []).filter((one) => one.rule === rule).map(({ delta }) => delta);
const said = (session: Session) =>
  session.turns.at(-1)?.said.map((one) => ('reaction' in one ? one.reaction : one.line));
const ask = { ask: { does: ['closedQuestion'] as const } };
/** A customer who wears nobody: reasoning with anger at 20. */
const calm = open(feeling(callOf('anger', 9, ask), { anger: 20 }), { timed: true });

describe('the trainee holds up, with room between worse and better', () => {
  it.each<{ from: Composure; at: number; to: Composure }>([
    { from: 'steady', at: 55, to: 'steady' },
    { from: 'steady', at: 54, to: 'strained' },
    { from: 'steady', at: 28, to: 'strained' },
    { from: 'steady', at: 27, to: 'flooded' },
    { from: 'strained', at: 64, to: 'strained' },
    { from: 'strained', at: 65, to: 'steady' },
    { from: 'strained', at: 28, to: 'strained' },
    { from: 'strained', at: 27, to: 'flooded' },
    { from: 'flooded', at: 39, to: 'flooded' },
    { from: 'flooded', at: 40, to: 'strained' },
    { from: 'flooded', at: 64, to: 'strained' },
    { from: 'flooded', at: 65, to: 'steady' },
  ])('$from at $at: $to', ({ from, at, to }) => {
    expect(composure.stepper.next(from, 'TURN', aLedger({ state: { composure: at } }))).toBe(to);
  });

  it('begins steady at 75', () => {
    expect(standing(calm)).toMatchObject({ composure: 'steady', levels: { composure: 75 } });
  });
});

describe('M1 each turn the state of the customer wears one down or lets one recover', () => {
  const wears: Readonly<Record<Emotion, readonly (readonly [CustomerState, number])[]>> = {
    anger: [
      ['hangsUp', -8],
      ['demandsSupervisor', -8],
      ['escalating', -8],
      ['venting', -3],
      ['receptive', 0],
      ['reasoning', 2],
      ['mollified', 3],
      ['appreciative', 3],
    ],
    anxiety: [
      ['panicking', -5],
      ['spiralling', -2],
      ['attending', 0],
      ['reassured', 2],
      ['confident', 3],
    ],
    disappointment: [
      ['leavesPolitely', -4],
      ['betrayed', -4],
      ['withdrawn', -1],
      ['guarded', 0],
      ['weighing', 1],
      ['hopeful', 2],
      ['trusting', 3],
    ],
  };
  const after = (customer: CustomerState, from: number): number => {
    const ledger = aLedger({ state: { customer, composure: from } });
    takeItsCourse(ledger);
    return ledger.state.composure - from;
  };

  it.each(Object.values(wears).flat())('%s: %d', (customer, wear) => {
    expect(after(customer, 50)).toBe(wear);
  });

  it('knows every state', () => {
    for (const [emotion, states] of Object.entries(wears))
      expect(states.map(([state]) => state)).toEqual(CUSTOMER_STATES[emotion as Emotion]); // the keys are the emotions
  });

  it('a calm customer does not lift one above 85, a hard one wears whoever is there', () => {
    expect([after('mollified', 84), after('mollified', 85), after('escalating', 100)]).toEqual([3, 0, -8]);
  });
});

describe('what brings composure back', () => {
  it.each([
    { rule: 'M3', what: 'a breath', moves: ['breathe'], by: [22], says: ['breath'] },
    { rule: 'M4', what: 'the right thought', moves: ['reframe(signal)'], by: [18], says: [] },
    { rule: 'M4', what: 'a wrong thought costs', moves: ['reframe(attack)'], by: [-6], says: [] },
    { rule: 'M4', what: 'the other wrong thought, too', moves: ['reframe(endure)'], by: [-6], says: [] },
    {
      rule: 'M5',
      what: 'a colleague, as far as there is room',
      moves: ['reframe(attack)', 'askSupport'],
      by: [25],
      says: ['support'],
    },
    { rule: 'M6', what: 'an announced hold', moves: ['hold(announced, case)'], by: [5], says: ['holdAnnounced'] },
    { rule: 'M6', what: 'a silent hold does not', moves: ['hold(silent, case)'], by: [], says: ['holdSilent'] },
    { rule: 'M3', what: 'a breath on hold, unheard', moves: ['hold(silent, case)', 'breathe'], by: [22], says: [] },
    {
      rule: 'M5',
      what: 'a colleague on hold, unheard',
      moves: ['reframe(attack)', 'hold(silent, case)', 'askSupport'],
      by: [25],
      says: [],
    },
  ])('$rule $what: $by', ({ rule, moves, by, says }) => {
    const run = playAll(calm, moves);
    expect(points(run, rule)).toEqual(by);
    expect(said(run)).toEqual(says);
  });

  it("M4 a scenario's own thoughts, of which one helps", () => {
    const thoughts = [
      { id: 'wall', text: 'A wall.', helps: false },
      { id: 'child', text: 'A child that cries.', helps: true },
      { id: 'clock', text: 'It will be over.', helps: false },
    ];
    const run = open({ ...callOf('anger', 2, ask), thoughts });
    expect(points(playAll(run, ['reframe(child)']), 'M4')).toEqual([18]);
    expect(points(playAll(run, ['reframe(wall)']), 'M4')).toEqual([-6]);
  });

  it.each([
    { worn: 'below', strikes: 3, rests: [30] },
    { worn: 'above', strikes: 0, rests: [] },
  ])('M7 between acts one rests, back to where one began: from $worn', ({ strikes, rests }) => {
    const says = [{ text: 'Hm.', ...(strikes > 0 ? { strikes } : {}) }];
    const call = callOf('anger', 3, ask, { says, acts: { later: { after: 'Later', start: 'b3' } } });
    const mild = feeling(call, { anger: 20 });
    // Each of the three beats before the rest strikes 15; a reasoning customer gives back 2 a reply.
    const run = playAll(open(mild), ['reply(ask)', 'reply(ask)', 'reply(ask)', 'close']);
    const worn = standing(run).levels.composure;
    const rested = playAll(run, ['resume']);
    expect(points(rested, 'M7')).toEqual(rests.length > 0 ? [75 - worn] : []);
    expect(worn < 75).toBe(rests.length > 0);
  });
});

describe('a hold', () => {
  const heard = (session: Session) => session.turns.at(-1)?.reasons.map(({ tactic }) => tactic);

  it('announced does no harm; silent is dead air', () => {
    expect(heard(playAll(calm, ['hold(announced, policy)']))).not.toContain('deadAir');
    expect(heard(playAll(calm, ['hold(silent, policy)']))).toContain('deadAir');
  });

  it.each([
    { away: [], says: 'resumed' },
    { away: ['breathe'], says: 'resumed' },
    { away: ['breathe', 'breathe'], says: 'resumedLate' },
    { away: ['breathe', 'askSupport'], says: 'resumedLate' },
  ])('back after $away: $says', ({ away, says }) => {
    const run = playAll(calm, ['hold(announced, policy)', ...away, 'resume']);
    expect(said(run)).toEqual([says]);
    expect(heard(run)?.includes('deadAir')).toBe(says === 'resumedLate');
    expect(standing(run).phase).toBe('talking');
  });

  it('the next one begins anew', () => {
    const again = ['hold(announced, policy)', 'breathe', 'breathe', 'resume', 'hold(announced, policy)', 'resume'];
    expect(said(playAll(calm, again))).toEqual(['resumed']);
  });

  it.each([
    { reason: 'policy', lookedUp: true },
    { reason: 'case', lookedUp: true },
    { reason: 'colleague', lookedUp: false },
  ])('for the $reason: looked up $lookedUp, on coming back', ({ reason, lookedUp }) => {
    const held = playAll(calm, [`hold(announced, ${reason})`]);
    expect(standing(held).lookedUp).toBe(false);
    expect(standing(playAll(held, ['resume'])).lookedUp).toBe(lookedUp);
  });
});

describe('silence, in the timed form', () => {
  it('is dead air, and the customer says so', () => {
    const run = playAll(calm, ['silence']);
    expect(said(run)).toEqual(['silence']);
    expect(run.turns.at(-1)?.reasons.find(({ channel }) => channel === 'anger')).toMatchObject({ tactic: 'deadAir' });
  });
});
