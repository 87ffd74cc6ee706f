import { Column, denseOf, type DenseStepper } from '../../engine/index.ts';
import type { Progress } from './analysis.ts';
import type { Board } from './board.ts';

/** Every distinct state that a talk can be in, in the order in which the fewest moves reach them, and how one leads to the next. */
export interface StateSpace {
  /** The states, the moves of the talk out of each, and where they lead; all of them known only in a complete space. */
  readonly states: DenseStepper;
  /** Are these all? Otherwise the search stopped at its bound, and states beyond it are missing. */
  readonly complete: boolean;
  /** By state: the one it was first reached from, and by which move; -1 for the beginning. */
  readonly parent: Column;
  readonly by: Column;
}

/** States between two reports of progress. */
const REPORT_EVERY = 8192;

/** Searches breadth first, over states rather than paths, until there is nothing new or `maxStates` are known. */
export function spaceOf(
  { stepper, ofTheTalk }: Board,
  maxStates: number,
  onProgress: (progress: Progress) => void,
): StateSpace {
  const states = denseOf(stepper, (move) => ofTheTalk[move] === 1);
  const [parent, by] = [new Column(), new Column()];
  const space = { states, parent, by };
  parent.push(-1);
  by.push(-1);
  for (let state = 0; state < states.size; state += 1) {
    if (states.size > maxStates) return { ...space, complete: false };
    if (state % REPORT_EVERY === 0) onProgress({ part: 'states', done: state, of: maxStates });
    for (let nth = 0; nth < states.count(state); nth += 1) {
      if (states.go(state, nth) < parent.length) continue;
      parent.push(state);
      by.push(states.move(state, nth));
    }
  }
  return { ...space, complete: true };
}

/** The moves by which a state was first reached. */
export function wayTo({ parent, by }: Pick<StateSpace, 'parent' | 'by'>, state: number): readonly number[] {
  const way: number[] = [];
  for (let at = state; parent.at(at) >= 0; at = parent.at(at)) way.push(by.at(at));
  return way.reverse();
}
