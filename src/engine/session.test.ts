import { describe, expect, it } from 'vitest';
import { go, plainCall } from '../testing/plain-calls.ts';
import { IllegalMoveError, legalMoves, open, play, replay, save, standing, type Move } from './index.ts';

const scenario = plainCall('anger', { says: [{ text: 'One.', reveals: ['where'] }, { text: 'Two.' }] });

describe('a session', () => {
  it('begins with turn 0: the customer has said the first thing', () => {
    const [first, ...others] = open(scenario).turns;
    expect(others).toEqual([]);
    expect(first).toMatchObject({ number: 0, said: [{ by: 'customer', line: 'b1.says.1' }], revealed: ['where'] });
  });

  it('is seed 1 and not timed, where nothing else is asked for', () => {
    expect(open(scenario)).toMatchObject({ seed: 1, timed: false });
    expect(open(scenario, { seed: 9, timed: true })).toMatchObject({ seed: 9, timed: true });
  });

  it('stays as it was when a move is played, so that another may be tried', () => {
    const start = go(open(scenario), 'wait');
    const tries = ['deny', 'hear', 'fix', 'insult', 'close', 'hold(silent, policy)', 'breathe'];
    const once = tries.map((move) => save(go(start, move)).state);
    const again = tries.map((move) => save(go(start, move)).state);
    expect(again).toEqual(once);
    expect(save(start).state).toBe(save(go(open(scenario), 'wait')).state);
    expect(new Set(once).size).toBe(tries.length);
  });

  it('replayed from its moves is the same', () => {
    const run = go(open(scenario, { seed: 4 }), 'wait', 'hear', 'fix', 'wait', 'done', 'close');
    const moves = run.turns.slice(1).map(({ move }) => move);
    expect(replay(scenario, { seed: 4 }, moves).turns).toEqual(run.turns);
    expect(replay(scenario, {}, []).turns).toEqual(open(scenario).turns);
  });

  it('every legal move can be played, and no other', () => {
    const start = go(open(scenario), 'wait');
    for (const move of legalMoves(start)) expect(() => play(start, move)).not.toThrow();
    const illegal: Move = { kind: 'reply', reply: 'nobody' };
    try {
      play(start, illegal);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(IllegalMoveError);
      expect(error).toMatchObject({ move: illegal, legal: legalMoves(start) });
    }
  });

  it('a turn tells what came of it, and only that', () => {
    const run = go(open(scenario), 'wait', 'fix', 'wait', 'hear');
    expect(run.turns.map(({ revealed }) => revealed)).toEqual([['where'], [], [], [], []]);
    expect(run.turns.map(({ resolved }) => resolved)).toEqual([[], [], ['first', 'second'], [], []]);
    expect(standing(run)).toMatchObject({ revealed: ['where'], resolved: ['first', 'second'], agreed: ['mend'] });
  });
});
