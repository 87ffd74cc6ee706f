import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbCall } from '../testing/calls.ts';
import { walk } from '../testing/walks.ts';
import { IllegalMoveError, open, outcome, play, scores, standing, type Move } from './index.ts';

describe('the outcome of a list of moves', () => {
  it('is what a replay of them comes to', () => {
    fc.assert(
      fc.property(arbCall, fc.nat(), fc.nat({ max: 60 }), fc.boolean(), (scenario, seed, most, timed) => {
        const session = walk(open(scenario, { timed }), seed, most);
        const moves = session.turns.slice(1).map(({ move }) => move);
        const { listening, empathy, solution, overall } = scores(session);
        expect(outcome(scenario, { timed }, moves)).toEqual({
          ended: standing(session).phase === 'ended',
          scores: { listening, empathy, solution, overall },
        });
      }),
    );
  });

  it('is refused with the same words as a replay when a move is not possible', () => {
    const refusal = (work: () => unknown): string | undefined => {
      try {
        work();
      } catch (error) {
        if (error instanceof IllegalMoveError) return error.message;
        throw error;
      }
      return undefined;
    };
    const others: readonly Move[] = [{ kind: 'resume' }, { kind: 'reply', reply: 'nobody' }, { kind: 'silence' }];
    fc.assert(
      fc.property(arbCall, fc.nat(), fc.nat({ max: 60 }), fc.constantFrom(...others), (scenario, seed, most, next) => {
        const session = walk(open(scenario), seed, most);
        const moves = session.turns.slice(1).map(({ move }) => move);
        expect(refusal(() => outcome(scenario, {}, [...moves, next]))).toBe(refusal(() => play(session, next)));
      }),
    );
  });
});
