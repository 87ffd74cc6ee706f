import { describe, expect, it } from 'vitest';
import { aLedger } from '../testing/ledgers.ts';
import { go, plainCall as call } from '../testing/plain-calls.ts';
import { playAll } from '../testing/small-calls.ts';
import { call as machine } from './call.ts';
import { IllegalMoveError, legalMoves, open, play, standing, type MoveKind, type Session } from './index.ts';
import type { EventName } from './machine.ts';
import type { State } from './state.ts';

const ACTS = { later: { after: 'Later', start: 'b8' }, last: { after: 'Much later', start: 'b9' } };
const kinds = (session: Session): readonly MoveKind[] =>
  [...new Set(legalMoves(session).map(({ kind }) => kind))].sort();
describe('the phases of a call: which moves are legal in each', () => {
  const two = [{ text: 'One.', reveals: ['where'] }, { text: 'Two.' }];
  const start = open(call('anger', { says: two, acts: ACTS }), { timed: true });
  it.each<{ phase: string; after: readonly string[]; legal: readonly MoveKind[] }>([
    { phase: 'talking', after: [], legal: ['backchannel', 'note', 'readEmotion', 'reply', 'wait'] },
    {
      phase: 'talking',
      after: ['wait'],
      legal: [
        'askSupport',
        'breathe',
        'close',
        'escalate',
        'hold',
        'note',
        'readEmotion',
        'reframe',
        'reply',
        'silence',
      ],
    },
    { phase: 'onHold', after: ['wait', 'hold(announced, case)'], legal: ['askSupport', 'breathe', 'note', 'resume'] },
    { phase: 'wrapUp', after: ['wait', 'done'], legal: ['close', 'note', 'readEmotion', 'record'] },
    { phase: 'timePasses', after: ['wait', 'done', 'close'], legal: ['resume'] },
    { phase: 'ended', after: ['wait', 'close', 'close'], legal: [] },
  ])('$phase after $after: $legal', ({ phase, after, legal }) => {
    const session = go(start, ...after);
    expect(standing(session).phase).toBe(phase);
    expect(kinds(session)).toEqual(legal);
  });

  it('what is not legal is refused by name, with what is', () => {
    const wrong = () => play(start, { kind: 'resume' });
    expect(wrong).toThrow(IllegalMoveError);
    expect(wrong).toThrow('Turn 1: resume is not possible here. Possible: wait, backchannel, reply(');
    expect(() => play(go(start, 'wait', 'close', 'close'), { kind: 'wait' })).toThrow('The run has ended.');
  });

  it.each([
    { move: 'reply(nobody)' },
    { move: 'note(nothing)' },
    { move: 'reframe(nonsense)' },
    { move: 'record(where=0)' },
    { move: 'silence' },
  ])('$move is refused where there is no such thing', ({ move }) => {
    expect(() => playAll(open(call()), [move])).toThrow(IllegalMoveError);
  });

  it('a fact can be noted once, when it has been said', () => {
    const later = open(call('anger', { says: [{ text: 'One.' }, { text: 'Two.', reveals: ['where'] }] }));
    expect(kinds(later)).not.toContain('note');
    const heard = go(later, 'wait');
    expect(kinds(heard)).toContain('note');
    const noted = go(heard, 'note(where)');
    expect(standing(noted).noted).toEqual(['where']);
    expect(kinds(noted)).not.toContain('note');
  });

  it('the feeling is read once, the record written once', () => {
    const read = go(start, 'wait', 'done', 'readEmotion(anger)', 'record(where=0)');
    expect(kinds(read)).toEqual(['close', 'note']);
    expect(standing(read)).toMatchObject({ read: 'anger', recorded: true });
  });

  it.each([
    { slots: 'where=0', fits: true },
    { slots: 'where=1', fits: true },
    { slots: '', fits: true },
    { slots: 'where=2', fits: false },
    { slots: 'when=0', fits: false },
    { slots: 'toString=0', fits: false },
  ])('record($slots) fits the form: $fits', ({ slots, fits }) => {
    const played = () => go(start, 'wait', 'done', `record(${slots})`);
    if (fits) expect(played).not.toThrow();
    else expect(played).toThrow(IllegalMoveError);
  });

  it('a move that is no turn changes no level', () => {
    const before = go(start, 'wait');
    for (const move of ['note(where)', 'readEmotion(anxiety)'])
      expect(go(before, move).turns.at(-1)).toMatchObject({ reasons: [], said: [], levels: standing(before).levels });
  });
});

describe('the machine of the call', () => {
  it.each<{ from: string; event: EventName; why: string; state?: Partial<State>; acts?: boolean; to: string }>([
    { from: 'briefing', event: 'BEGIN', why: 'as usual', to: 'talking' },
    { from: 'talking', event: 'TURN', why: 'as usual', to: 'talking' },
    { from: 'talking', event: 'TURN', state: { customer: 'hangsUp' }, why: 'customer: hangsUp', to: 'ended' },
    {
      from: 'talking',
      event: 'TURN',
      state: { customer: 'leavesPolitely' },
      why: 'customer: leavesPolitely',
      to: 'ended',
    },
    { from: 'talking', event: 'TURN', state: { failed: 'insult' }, why: 'failed: insult', to: 'ended' },
    { from: 'talking', event: 'TURN', state: { failed: 'provoked' }, why: 'failed: provoked', to: 'ended' },
    { from: 'talking', event: 'TURN', state: { failed: 'privacy' }, why: 'failed: privacy', to: 'talking' },
    { from: 'talking', event: 'TURN', state: { failed: 'falsePromise' }, why: 'failed: falsePromise', to: 'talking' },
    { from: 'talking', event: 'HOLD', why: 'as usual', to: 'onHold' },
    {
      from: 'talking',
      event: 'HOLD',
      state: { customer: 'leavesPolitely' },
      why: 'customer: leavesPolitely',
      to: 'ended',
    },
    { from: 'talking', event: 'END_TALK', why: 'as usual', to: 'wrapUp' },
    { from: 'talking', event: 'END_TALK', state: { customer: 'hangsUp' }, why: 'customer: hangsUp', to: 'ended' },
    { from: 'talking', event: 'END_TALK', acts: true, why: 'with later acts', to: 'wrapUp' },
    {
      from: 'talking',
      event: 'END_TALK',
      acts: true,
      state: { act: 1 },
      why: 'act: 1 with later acts',
      to: 'timePasses',
    },
    { from: 'talking', event: 'END_TALK', acts: true, state: { act: 2 }, why: 'act: 2 with later acts', to: 'ended' },
    {
      from: 'talking',
      event: 'END_TALK',
      acts: true,
      state: { act: 1, ending: 'escalated' },
      why: 'act: 1, ending: escalated with later acts',
      to: 'ended',
    },
    { from: 'onHold', event: 'TURN', why: 'as usual', to: 'onHold' },
    {
      from: 'onHold',
      event: 'TURN',
      state: { customer: 'leavesPolitely' },
      why: 'customer: leavesPolitely',
      to: 'ended',
    },
    { from: 'onHold', event: 'RESUME', why: 'as usual', to: 'talking' },
    { from: 'wrapUp', event: 'CLOSE', why: 'as usual', to: 'ended' },
    { from: 'wrapUp', event: 'CLOSE', acts: true, why: 'with later acts', to: 'timePasses' },
    {
      from: 'wrapUp',
      event: 'CLOSE',
      acts: true,
      state: { ending: 'escalated' },
      why: 'ending: escalated with later acts',
      to: 'ended',
    },
    { from: 'wrapUp', event: 'CLOSE', acts: true, state: { act: 2 }, why: 'act: 2 with later acts', to: 'ended' },
    { from: 'timePasses', event: 'RESUME', why: 'as usual', to: 'talking' },
    { from: 'ended', event: 'RESUME', why: 'as usual', to: 'ended' },
  ])('$from, $event, $why: $to', ({ from, event, state = {}, acts = false, to }) => {
    const scenario = call('anger', acts ? { acts: ACTS } : {});
    expect(machine.stepper.next(from, event, aLedger({ state }, scenario))).toBe(to);
  });
});

describe('acts follow one another', () => {
  const start = open(call('anger', { acts: ACTS }));

  it('talk, wrap up, time passes, talk, time passes, talk, end', () => {
    const moves = ['done', 'close', 'resume', 'done', 'resume', 'done'];
    expect(go(start, ...moves).turns.map(({ phase }) => phase)).toEqual([
      'talking',
      'wrapUp',
      'timePasses',
      'talking',
      'timePasses',
      'talking',
      'ended',
    ]);
  });

  it('each begins at its own beat, and is called by its name', () => {
    const second = go(start, 'done', 'close', 'resume');
    expect(standing(start).act).toBeUndefined();
    expect(standing(second)).toMatchObject({ act: 'later', beat: 'b8' });
    expect(second.turns.at(-1)?.said).toEqual([{ by: 'customer', line: 'b8.says.1' }]);
    expect(standing(go(second, 'done', 'resume'))).toMatchObject({ act: 'last', beat: 'b9' });
  });

  it('none follows where the trainee handed over or hung up early', () => {
    expect(standing(go(start, 'escalate(briefed)', 'close')).phase).toBe('ended');
    expect(standing(go(start, 'close', 'close')).phase).toBe('ended');
    expect(standing(go(start, 'done', 'close', 'resume', 'close')).phase).toBe('ended');
  });
});
