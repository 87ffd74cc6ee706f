import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disagreement } from '../testing/agreement.ts';
import { arbCall, dice } from '../testing/calls.ts';
import { legalMovesIn } from './legal.ts';
import { moveText } from './move.ts';
import { scriptOf } from './script.ts';
import { stepperOf, type Position, type Stepper } from './stepper.ts';

/** Calls and move sequences per call: together 100 000 sequences. */
const CALLS = 1000;
const SEQUENCES = 100;

const legalTexts = (stepper: Stepper, position: Position): readonly string[] =>
  stepper
    .legal(position)
    .flatMap((number) => stepper.moves[number] ?? [])
    .map(moveText)
    .sort();

describe('the stepper and its table go where XState goes', () => {
  it('state by state, over 100 000 sequences of moves', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(arbCall, fc.integer({ min: 1, max: 1_000_000 }), (scenario, seed) => {
        expect(disagreement(scenario, { seed, sequences: SEQUENCES })).toBeUndefined();
      }),
      { numRuns: CALLS },
    );
  });

  it('and offers what is legal, no more and no less, with a record form for empty, right and wrong', () => {
    fc.assert(
      fc.property(arbCall, fc.integer({ min: 1, max: 1_000_000 }), (scenario, seed) => {
        const script = scriptOf(scenario);
        const stepper = stepperOf(scenario, { timed: true });
        const position = stepper.open();
        const roll = dice(seed);
        for (let turn = 0; turn < 20; turn += 1) {
          const offered = legalTexts(stepper, position).filter((text) => !text.startsWith('record'));
          const legal = legalMovesIn(script, position.state, true).map(moveText);
          expect(offered).toEqual(legal.filter((text) => !text.startsWith('record')).sort());
          expect(legalTexts(stepper, position).some((text) => text.startsWith('record'))).toBe(
            legal.some((text) => text.startsWith('record')),
          );
          const numbers = stepper.legal(position);
          const number = numbers[roll(Math.max(1, numbers.length))];
          if (number === undefined) break;
          stepper.play(position, number);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('a copy goes its own way', () => {
    fc.assert(
      fc.property(arbCall, (scenario) => {
        const stepper = stepperOf(scenario);
        const position = stepper.open();
        const before = String(position.state.words);
        const other = stepper.copy(position);
        const [number] = stepper.legal(other);
        if (number !== undefined) stepper.play(other, number);
        expect(String(position.state.words)).toBe(before);
        stepper.copyTo(other, position);
        expect(String(position.state.words)).toBe(String(other.state.words));
      }),
      { numRuns: 200 },
    );
  });
});
