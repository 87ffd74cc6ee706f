import type { Progress } from './analysis.ts';
import type { Board } from './board.ts';
import { columnOf, type Column } from './column.ts';
import { statesOf, type States } from './states.ts';

/** Every distinct state that a talk can be in, in the order in which the fewest moves reach them, and how one leads to the next. */
export interface StateSpace {
  readonly states: States;
  /** Are these all? Otherwise the search stopped at its bound, and states beyond it are missing. */
  readonly complete: boolean;
  /** By state: the one it was first reached from, and by which move; -1 for the beginning. */
  readonly parent: Column;
  readonly by: Column;
  /** The moves out of state n, and where they lead: from `first.at(n)` up to `first.at(n + 1)`. Only of a complete space. */
  readonly first: Column;
  readonly moves: Column;
  readonly targets: Column;
}

/** States between two reports of progress. */
const REPORT_EVERY = 8192;

/** Searches breadth first, over states rather than paths, until there is nothing new or `maxStates` are known. */
export function spaceOf(board: Board, maxStates: number, onProgress: (progress: Progress) => void): StateSpace {
  const { stepper, ofTheTalk } = board;
  const states = statesOf(stepper);
  const [parent, by, first, moves, targets] = [columnOf(), columnOf(), columnOf(), columnOf(), columnOf()];
  const space = { states, parent, by, first, moves, targets };
  const here = stepper.open();
  const next = stepper.open();
  states.add(here);
  parent.push(-1);
  by.push(-1);
  for (let number = 0; number < states.size; number += 1) {
    if (states.size > maxStates) return { ...space, complete: false };
    if (number % REPORT_EVERY === 0) onProgress({ part: 'states', done: number, of: maxStates });
    states.load(number, here);
    first.push(moves.length);
    for (const move of stepper.legal(here)) {
      if (ofTheTalk[move] === 0) continue;
      stepper.copyTo(here, next);
      stepper.play(next, move);
      const target = states.add(next);
      if (states.isNew) {
        parent.push(number);
        by.push(move);
      }
      moves.push(move);
      targets.push(target);
    }
  }
  first.push(moves.length);
  return { ...space, complete: true };
}

/** The moves by which a state was first reached. */
export function wayTo({ parent, by }: Pick<StateSpace, 'parent' | 'by'>, state: number): readonly number[] {
  const way: number[] = [];
  for (let at = state; parent.at(at) >= 0; at = parent.at(at)) way.push(by.at(at));
  return way.reverse();
}
