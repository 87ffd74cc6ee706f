import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMOTIONS } from '../scenario/vocabulary.ts';
import { HOLD_REASONS, moveText, readMove, UnknownMoveError, type Move } from './move.ts';

const name = fc.stringMatching(/^[a-zA-Z][a-zA-Z0-9]{0,8}(-[a-zA-Z0-9]{1,6}){0,2}$/);
const arbMove: fc.Arbitrary<Move> = fc.oneof(
  fc
    .constantFrom('wait', 'backchannel', 'resume', 'breathe', 'askSupport', 'close', 'silence')
    .map((kind): Move => ({ kind })),
  name.map((reply): Move => ({ kind: 'reply', reply })),
  name.map((fact): Move => ({ kind: 'note', fact })),
  name.map((thought): Move => ({ kind: 'reframe', thought })),
  fc
    .tuple(fc.boolean(), fc.constantFrom(...HOLD_REASONS))
    .map(([announced, reason]): Move => ({ kind: 'hold', announced, reason })),
  fc.constantFrom(...EMOTIONS).map((emotion): Move => ({ kind: 'readEmotion', emotion })),
  fc.boolean().map((briefed): Move => ({ kind: 'escalate', briefed })),
  fc
    .dictionary(name, fc.integer({ min: 0, max: 99 }), { maxKeys: 5, noNullPrototype: true })
    .map((slots): Move => ({ kind: 'record', slots })),
);

describe('a move in words', () => {
  it.each<{ move: Move; text: string }>([
    { move: { kind: 'wait' }, text: 'wait' },
    { move: { kind: 'backchannel' }, text: 'backchannel' },
    { move: { kind: 'reply', reply: 'hear' }, text: 'reply(hear)' },
    { move: { kind: 'note', fact: 'needBy' }, text: 'note(needBy)' },
    { move: { kind: 'hold', announced: true, reason: 'policy' }, text: 'hold(announced, policy)' },
    { move: { kind: 'hold', announced: false, reason: 'colleague' }, text: 'hold(silent, colleague)' },
    { move: { kind: 'reframe', thought: 'signal' }, text: 'reframe(signal)' },
    { move: { kind: 'readEmotion', emotion: 'anxiety' }, text: 'readEmotion(anxiety)' },
    { move: { kind: 'escalate', briefed: true }, text: 'escalate(briefed)' },
    { move: { kind: 'escalate', briefed: false }, text: 'escalate(cold)' },
    { move: { kind: 'record', slots: { needBy: 0, what: 2 } }, text: 'record(needBy=0, what=2)' },
    { move: { kind: 'record', slots: {} }, text: 'record()' },
  ])('$text', ({ move, text }) => {
    expect(moveText(move)).toBe(text);
    expect(readMove(text)).toEqual(move);
  });

  it('written and read again is the same move, in either form', () => {
    fc.assert(
      fc.property(arbMove, (move) => {
        expect(readMove(moveText(move))).toEqual(move);
        expect(readMove(move)).toEqual(move);
        expect(readMove(JSON.parse(JSON.stringify(move)))).toEqual(move);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<{ given: unknown; move: Move }>([
    { given: '  wait ', move: { kind: 'wait' } },
    { given: 'wait()', move: { kind: 'wait' } },
    { given: 'reply( hear )', move: { kind: 'reply', reply: 'hear' } },
    { given: 'hold(silent,case)', move: { kind: 'hold', announced: false, reason: 'case' } },
    { given: 'hold(announced)', move: { kind: 'hold', announced: true, reason: 'policy' } },
    { given: 'record', move: { kind: 'record', slots: {} } },
    { given: { kind: 'reply', id: 'hear' }, move: { kind: 'reply', reply: 'hear' } },
    { given: { kind: 'hold', announced: false }, move: { kind: 'hold', announced: false, reason: 'policy' } },
    { given: { kind: 'wait', hurry: true }, move: { kind: 'wait' } },
  ])('$given is read generously', ({ given, move }) => {
    expect(readMove(given)).toEqual(move);
  });
});

describe('what is not a move is refused by what was given', () => {
  it.each<{ given: unknown }>([
    ...[
      '',
      'shout',
      'wait now',
      'wait(1)',
      'reply',
      'reply()',
      'reply(hear',
      'reply(hear, own)',
      'reply(hear))',
      'note',
      'reframe()',
      'hold',
      'hold()',
      'hold(loud)',
      'hold(announced, lunch)',
      'hold(announced, policy, case)',
      'readEmotion()',
      'readEmotion(joy)',
      'readEmotion(anger, anxiety)',
      'escalate',
      'escalate(warm)',
      'record(needBy)',
      'record(needBy=x)',
      'record(needBy=-1)',
      'record(needBy=100)',
      'record(9=0)',
      'toString',
      'constructor',
    ].map((given) => ({ given })),
    ...[
      undefined,
      null,
      7,
      true,
      [],
      ['wait'],
      {},
      { kind: 7 },
      { kind: 'shout' },
      { kind: 'toString' },
      { kind: 'reply' },
      { kind: 'reply', reply: '' },
      { kind: 'reply', reply: 3 },
      { kind: 'note', fact: null },
      { kind: 'reframe', thought: {} },
      { kind: 'hold', announced: 'yes', reason: 'policy' },
      { kind: 'hold', announced: true, reason: 'lunch' },
      { kind: 'readEmotion', emotion: 'joy' },
      { kind: 'escalate' },
      { kind: 'record' },
      { kind: 'record', slots: null },
      { kind: 'record', slots: [0] },
      { kind: 'record', slots: { needBy: -1 } },
      { kind: 'record', slots: { needBy: 0.5 } },
      { kind: 'record', slots: { needBy: '0' } },
      { kind: 'record', slots: { needBy: 100 } },
    ].map((given) => ({ given })),
  ])('$given', ({ given }) => {
    expect(() => readMove(given)).toThrow(UnknownMoveError);
    expect(() => readMove(given)).toThrow(
      `${JSON.stringify(given)} is not a move. Moves are wait, backchannel, reply(id),`,
    );
  });
});
