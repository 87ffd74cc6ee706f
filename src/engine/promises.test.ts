import { describe, expect, it } from 'vitest';
import { callOf, playAll, type Say } from '../testing/small-calls.ts';
import { aLedger, feeling } from '../testing/ledgers.ts';
import type { ScenarioInput } from '../scenario/schema.ts';
import { open, scores, standing, type Session, type Turn } from './index.ts';
import { comeDueAt, possible } from './promises.ts';

const remedies = {
  send: { text: 'Send it', authority: 'agent', solves: ['main'] },
  call: { text: 'Call back', authority: 'agent', solves: ['side'] },
  other: { text: 'Another way', authority: 'agent', solves: ['main'] },
  grant: { text: 'More than that', authority: 'supervisor', solves: ['main'] },
  miracle: { text: 'At once', authority: 'nobody', solves: ['main'] },
  pickUp: { text: 'Keep it at the shop', authority: 'agent', solves: ['main'], needs: ['away'] },
} as const satisfies ScenarioInput['remedies'];

const replies: Readonly<Record<string, Say>> = {
  hear: { does: ['validate'] },
  idle: { does: ['closedQuestion'] },
  ...Object.fromEntries(
    Object.keys(remedies).flatMap((remedy): [string, Say][] => [
      [`agree-${remedy}`, { does: ['confirmAgreement'], agrees: remedy }],
      [`give-${remedy}`, { does: ['closedQuestion'], gives: remedy }],
      [`later-${remedy}`, { does: ['closedQuestion'], promises: { remedy, due: { act: 'later' } } }],
      [`in2-${remedy}`, { does: ['closedQuestion'], promises: { remedy, due: { turns: 2 } } }],
      [`fulfil-${remedy}`, { does: ['closedQuestion'], fulfils: remedy }],
    ]),
  ),
  swear: { does: ['overPromise'] },
  insult: { does: ['insult'] },
};

/** A call of nine beats that offers these replies; one main concern, one beside it, a second act. */
const call = (ids: readonly string[] = ['idle']) =>
  feeling(
    callOf('anger', 9, Object.fromEntries(Object.entries(replies).filter(([id]) => ids.includes(id))), {
      facts: { away: { slot: 'when', text: 'Away until Friday' } },
      concerns: { main: { text: 'The trouble' }, side: { text: 'Something else', main: false } },
      remedies: structuredClone(remedies),
      acts: { later: { after: 'Two days later', start: 'b9' } },
    }),
    { anger: 50, anxiety: 50, disappointment: 50 },
  );
const texts = (ids: readonly string[]) => ids.map((id) => (replies[id] ? `reply(${id})` : id));
/** Says these replies, and plays what are no replies as they stand. */
const say = (...ids: string[]): Session => playAll(open(call(ids)), texts(ids));
const moved = (turn: Turn | undefined, rule: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    turn?.reasons.filter((one) => one.rule === rule).map(({ channel, delta }) => [channel, delta]) ?? [],
  );

describe('F1 a concern solved by a remedy agreed or carried out eases and earns trust', () => {
  it.each([
    { way: 'agree-send', solved: ['main'], points: -6 },
    { way: 'give-send', solved: ['main'], points: -6 },
    { way: 'give-call', solved: ['side'], points: -4 },
  ])('$way: $points', ({ way, solved, points }) => {
    const run = say('hear', way);
    expect(run.turns.at(-1)?.resolved).toEqual(solved);
    expect(moved(run.turns.at(-1), 'F1')).toEqual({ anger: points, anxiety: points, disappointment: points, trust: 3 });
    expect(standing(run).agreed).toEqual([way.split('-')[1]]);
  });

  it('half before anything was acknowledged', () => {
    expect(moved(say('give-send').turns.at(-1), 'F1')).toEqual({
      anger: -3,
      anxiety: -3,
      disappointment: -3,
      trust: 1,
    });
  });

  it('a concern is solved once', () => {
    const run = say('hear', 'give-send', 'give-other');
    expect(moved(run.turns.at(-1), 'F1')).toEqual({});
    expect(standing(run).agreed).toEqual(['send', 'other']);
  });

  it('putting a remedy on the table or promising it solves nothing yet', () => {
    expect(standing(say('hear', 'later-send')).resolved).toEqual([]);
  });
});

describe('P3 a remedy is possible', () => {
  const facts = { away: 1 };
  const index = (remedy: keyof typeof remedies) => Object.keys(remedies).indexOf(remedy);
  it.each<{ remedy: keyof typeof remedies; why: string; cleared?: number; revealed?: number; is: boolean }>([
    { remedy: 'send', why: "the agent's to grant", is: true },
    { remedy: 'grant', why: "a supervisor's, nobody asked", is: false },
    { remedy: 'grant', why: "a supervisor's, asked", cleared: 1, is: true },
    { remedy: 'miracle', why: "nobody's", cleared: 1, is: false },
    { remedy: 'pickUp', why: 'the fact it needs has not come to light', is: false },
    { remedy: 'pickUp', why: 'the fact it needs has come to light', revealed: facts.away, is: true },
  ])('$remedy, $why: $is', ({ remedy, cleared = 0, revealed = 0, is }) => {
    expect(possible(aLedger({ state: { cleared, revealed } }, call()), index(remedy))).toBe(is);
  });

  it('nothing in particular is not', () => {
    expect(possible(aLedger({}, call()), -1)).toBe(false);
  });

  it.each([
    { way: 'nobody', moves: [], solved: false },
    { way: 'a colleague', moves: ['askSupport'], solved: true },
    { way: 'a colleague on hold', moves: ['hold(announced, colleague)', 'resume'], solved: true },
    { way: 'the policy on hold', moves: ['hold(announced, policy)', 'resume'], solved: false },
    { way: 'a colleague while on hold', moves: ['hold(announced, case)', 'askSupport', 'resume'], solved: true },
  ])('having asked $way clears what needs a supervisor: $solved', ({ moves, solved }) => {
    const run = say('hear', ...moves, 'give-grant');
    expect(standing(run).resolved).toEqual(solved ? ['main'] : []);
    expect(scores(playAll(run, ['close', 'close'])).evidence.find(({ rule }) => rule === 'SO4')?.points).toBe(
      solved ? 10 : 0,
    );
  });

  it('carried out without what it needs, it solves nothing, but is within authority', () => {
    const run = say('hear', 'give-pickUp');
    expect(standing(run)).toMatchObject({ resolved: [], agreed: ['pickUp'] });
    expect(scores(run).evidence.find(({ rule }) => rule === 'SO4')?.points).toBe(10);
  });
});

describe('P1 a promise kept, P2 a promise broken', () => {
  const kept = { anger: -4, anxiety: -8, disappointment: -10, trust: 12 };

  it('P1 eases, earns trust and solves what it was for', () => {
    const run = say('hear', 'in2-send', 'fulfil-send');
    expect(moved(run.turns.at(-1), 'P1')).toEqual(kept);
    expect(run.turns.at(-1)).toMatchObject({ kept: ['send'], broken: [], resolved: ['main'] });
    expect(standing(run)).toMatchObject({ agreed: ['send'], promises: [{ remedy: 'send', state: 'kept' }] });
  });

  it('P1 once', () => {
    const run = say('hear', 'in2-send', 'later-send', 'fulfil-send', 'idle', 'idle');
    expect(run.turns.filter((turn) => turn.kept.length > 0)).toHaveLength(1);
    expect(run.turns.flatMap((turn) => turn.broken)).toEqual([]);
  });

  it('fulfilling what was never promised is nothing', () => {
    const run = say('hear', 'fulfil-send');
    expect(moved(run.turns.at(-1), 'P1')).toEqual({});
    expect(standing(run)).toMatchObject({ resolved: [], promises: [] });
  });

  it.each([
    { fault: 'ours', anger: 18 },
    { fault: 'shared', anger: 18 },
    { fault: 'theirs', anger: 12 },
    { fault: 'nobody', anger: 12 },
  ] as const)('P2 inflames all three, anger by $anger where the fault is $fault', ({ fault, anger }) => {
    const { customer, ...rest } = feeling(call(['in2-send', 'idle']), { anger: 20 });
    const run = open({ ...rest, customer: { ...customer, situation: { ...customer.situation, fault } } });
    const broken = playAll(run, ['reply(in2-send)', 'reply(idle)', 'reply(idle)']).turns.at(-1);
    expect(moved(broken, 'P2')).toMatchObject({ anger, anxiety: 14, disappointment: 28 });
  });

  it.each([
    { trust: 40, falls: -40 },
    { trust: 11, falls: -26 },
    { trust: 10, falls: -25 },
    { trust: 0, falls: -20 },
    { trust: -30, falls: -20 },
    { trust: -90, falls: -10 },
  ])('P2 costs 20 points of trust and half of what there was: $falls at $trust', ({ trust, falls }) => {
    const ledger = aLedger({ state: { trust, due: [{ remedy: -1, reply: 0, act: 1 }] } }, call());
    comeDueAt(ledger, 1);
    expect(ledger.state.trust).toBe(trust + falls);
  });

  it('P2 undoes what it seemed to solve, and the customer says so', () => {
    const run = say('hear', 'agree-send', 'in2-send', 'idle', 'idle');
    expect(run.turns.at(-2)).toMatchObject({ broken: [] });
    expect(run.turns.at(-1)).toMatchObject({ broken: ['send'] });
    expect(run.turns.at(-1)?.said).toContainEqual({ by: 'customer', reaction: 'promiseBroken' });
    expect(standing(run)).toMatchObject({ resolved: [], promises: [{ remedy: 'send', state: 'broken' }] });
  });

  it('P2 a broken promise stays one, though it is kept the second time', () => {
    const run = say('hear', 'in2-send', 'idle', 'idle', 'later-send', 'fulfil-send');
    expect(run.turns.at(-1)).toMatchObject({ kept: ['send'], resolved: ['main'] });
    expect(standing(run).promises).toEqual([{ remedy: 'send', state: 'broken' }]);
  });

  it('P2 but not what another remedy solved as well', () => {
    expect(standing(say('hear', 'give-other', 'in2-send', 'idle', 'idle')).resolved).toEqual(['main']);
    expect(standing(say('hear', 'give-call', 'in2-send', 'idle', 'idle')).resolved).toEqual(['side']);
  });

  it('P2 a remedy that does not work holds nothing', () => {
    expect(standing(say('hear', 'agree-send', 'give-miracle', 'in2-send', 'idle', 'idle')).resolved).toEqual([]);
  });
});

describe('P4 when a promise comes due', () => {
  it.each([
    { why: 'the next reply is in time', after: ['fulfil-send'], state: 'kept' },
    { why: 'the second is in time', after: ['idle', 'fulfil-send'], state: 'kept' },
    { why: 'two further replies have gone by without it', after: ['idle', 'idle'], state: 'broken' },
    { why: 'one reply has gone by', after: ['idle'], state: 'open' },
    { why: 'other moves are no replies', after: ['idle', 'breathe', 'askSupport'], state: 'open' },
    { why: 'making good something else does not count', after: ['fulfil-call', 'idle'], state: 'broken' },
  ])('turns: 2, $why: $state', ({ after, state }) => {
    expect(standing(say('hear', 'in2-send', ...after)).promises).toEqual([{ remedy: 'send', state }]);
  });

  it.each([
    { remedy: 'send', state: 'kept' },
    { remedy: 'miracle', state: 'broken' },
    { remedy: 'grant', state: 'broken' },
    { remedy: 'pickUp', state: 'broken' },
  ])('an act: $remedy comes due when it begins and is $state', ({ remedy, state }) => {
    const before = say('hear', `later-${remedy}`, 'give-other', 'close', 'close');
    expect(standing(before)).toMatchObject({ phase: 'timePasses', promises: [{ remedy, state: 'open' }] });
    const run = playAll(before, ['resume']);
    expect(standing(run)).toMatchObject({ phase: 'talking', act: 'later', promises: [{ remedy, state }] });
    expect(run.turns.at(-1)).toMatchObject({ [state]: [remedy] });
  });

  it('turns do not come due with an act', () => {
    const waiting = ['hear', 'in2-send', 'give-other', 'close', 'close', 'resume'];
    expect(standing(say(...waiting))).toMatchObject({ act: 'later', promises: [{ remedy: 'send', state: 'open' }] });
    expect(standing(say(...waiting, 'hear')).promises).toEqual([{ remedy: 'send', state: 'broken' }]);
  });

  it('all that are open come due when the run ends; possible ones are kept', () => {
    const run = say('hear', 'in2-send', 'escalate(briefed)');
    expect(standing(run).promises).toEqual([{ remedy: 'send', state: 'open' }]);
    const ended = playAll(run, ['close']);
    expect(standing(ended)).toMatchObject({ phase: 'ended', promises: [{ remedy: 'send', state: 'kept' }] });
    const broken = say('hear', 'in2-miracle', 'escalate(briefed)', 'close');
    expect(standing(broken).promises).toEqual([{ remedy: 'miracle', state: 'broken' }]);
  });

  it('none comes due where an insult ended the call', () => {
    expect(standing(say('later-send', 'insult')).promises).toEqual([{ remedy: 'send', state: 'open' }]);
  });

  it('an over-promise without a remedy is broken when the run ends', () => {
    const run = playAll(say('hear', 'swear', 'escalate(briefed)'), ['close']);
    expect(moved(run.turns.at(-1), 'P2')).toMatchObject({ disappointment: 28 });
    expect(run.turns.flatMap(({ broken }) => broken)).toEqual([]);
    expect(standing(run).promises).toEqual([]);
  });

  it('a broken promise betrays a disappointed customer', () => {
    const sad = feeling(call(['in2-send', 'idle']), { disappointment: 55 });
    const run = playAll(open(sad), texts(['in2-send', 'idle', 'idle']));
    expect(standing(run).customer).toBe('betrayed');
  });
});
