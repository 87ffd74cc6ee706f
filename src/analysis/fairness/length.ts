import type { MoveKind } from '../../engine/index.ts';
import type { Length } from './analysis.ts';
import type { Board } from './board.ts';
import type { StateSpace } from './space.ts';
import { wayTo } from './space.ts';

/** Turns of a talk: its moves but for notes and the record, which take none of the customer's time. */
export const turnsOf = ({ kinds }: Board, way: readonly number[]): number =>
  way.filter((move) => takesTime(kinds[move])).length;

/** Notes, readings and the record are made while the customer goes on, or has gone. */
export const takesTime = (kind: MoveKind | undefined): boolean =>
  kind !== 'note' && kind !== 'readEmotion' && kind !== 'record';

/** The fewest and the most turns from the beginning to an end, over every state; undefined where no talk ends, or one may go on for ever. */
export interface Span {
  readonly shortest: number | undefined;
  readonly longest: number | undefined;
}

/**
 * Measured on a complete space. Nothing in a state ever runs backwards (replies are counted, holds used up, segments said), so
 * no talk comes to the same state twice, and the longest way is found by working through the states from the last to the first.
 */
export function spanOf(board: Board, space: StateSpace): Span {
  const { states } = space;
  const toEnd = new Int32Array(states.size).fill(-1); // turns from here to the farthest end
  const position = board.stepper.open();
  let shortest: number | undefined;
  for (let state = 0; state < states.size; state += 1) {
    states.load(state, position);
    if (board.stepper.state(position).phase !== 'ended') continue;
    toEnd[state] = 0;
    const turns = turnsOf(board, wayTo(space, state));
    shortest = shortest === undefined ? turns : Math.min(shortest, turns);
  }
  // Each round carries the figures at least one state further back: more rounds than states would mean a circle.
  let rounds = 0;
  while (carriedBack(board, space, toEnd)) if ((rounds += 1) > states.size) return { shortest, longest: undefined };
  const longest = toEnd[0] ?? -1;
  return { shortest, longest: longest < 0 ? undefined : longest };
}

/** One round from the last state to the first. @returns whether anything became longer */
function carriedBack({ kinds }: Board, { states }: StateSpace, toEnd: Int32Array): boolean {
  let changed = false;
  for (let state = states.size - 1; state >= 0; state -= 1) {
    let most = toEnd[state] ?? -1;
    for (let nth = 0; nth < states.count(state); nth += 1) {
      const beyond = toEnd[states.go(state, nth)] ?? -1;
      if (beyond >= 0) most = Math.max(most, beyond + (takesTime(kinds[states.move(state, nth)]) ? 1 : 0));
    }
    if (most === toEnd[state]) continue;
    toEnd[state] = most;
    changed = true;
  }
  return changed;
}

/** The three figures, from what was found: in a sample, the shortest and longest talks that anyone came upon. */
export const lengthOf = (
  exact: Span | undefined,
  sampled: { readonly shortest: number; readonly typical: number; readonly longest: number },
): Length => ({
  shortest:
    exact?.shortest === undefined
      ? { turns: sampled.shortest, how: 'sampled' }
      : { turns: exact.shortest, how: 'exact' },
  typical: { turns: sampled.typical, how: 'sampled' },
  longest:
    exact?.longest === undefined ? { turns: sampled.longest, how: 'sampled' } : { turns: exact.longest, how: 'exact' },
});
