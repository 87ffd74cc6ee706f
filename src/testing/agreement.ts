import { denseOf } from '../engine/dense.ts';
import { isLegal } from '../engine/legal.ts';
import { moveText } from '../engine/move.ts';
import { scriptOf } from '../engine/script.ts';
import type { State } from '../engine/state.ts';
import { begin, byXState, step } from '../engine/step.ts';
import { stepperOf } from '../engine/stepper.ts';
import type { Scenario } from '../scenario/schema.ts';
import { dice } from './calls.ts';

const xstate = byXState();

/** A state as the stepper keeps it: it does not count turns. */
function untimed(state: State): string {
  const copy = state.copy();
  copy.turn = 0;
  copy.failedTurn = 0;
  return String(copy.words);
}

/**
 * Plays sequences of 2 to 13 moves by XState, by the stepper and by its table.
 * @returns the first move after which they stood elsewhere or that only some allowed, with the moves before it; undefined when they agree
 */
export function disagreement(
  scenario: Scenario,
  { seed, sequences }: { readonly seed: number; readonly sequences: number },
): string | undefined {
  const script = scriptOf(scenario);
  const stepper = stepperOf(scenario, { timed: true });
  const dense = denseOf(stepper);
  const start = begin(script, xstate).state;
  const first = stepper.open();
  const position = stepper.open();
  const looked = stepper.open();
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    const roll = dice(seed + sequence);
    stepper.copyTo(first, position);
    let state = start;
    let place = 0;
    const said: string[] = [];
    for (let turn = 2 + roll(12); turn > 0; turn -= 1) {
      const legal = stepper.legal(position);
      const nth = roll(Math.max(1, legal.length));
      const number = legal[nth];
      const move = number === undefined ? undefined : stepper.moves[number];
      if (number === undefined || !move) break;
      said.push(moveText(move));
      if (!isLegal(script, state, true, move)) return `not legal by XState: ${said.join(', ')}`;
      if (dense.move(place, nth) !== number) return `not legal by table: ${said.join(', ')}`;
      stepper.play(position, number);
      state = step(script, state, move, xstate).state;
      place = dense.go(place, nth);
      dense.load(place, looked);
      const words = untimed(state);
      if (String(position.state.words) !== words) return `the stepper stands elsewhere: ${said.join(', ')}`;
      if (String(looked.state.words) !== words) return `the table stands elsewhere: ${said.join(', ')}`;
    }
  }
  return undefined;
}
