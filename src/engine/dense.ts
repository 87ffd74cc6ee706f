import { positionsOf } from './positions.ts';
import type { Position, Stepper } from './stepper.ts';
import { Column } from './column.ts';

/**
 * A talk as a table. Every position that is met gets a whole number, and so does each move that is legal there; where a move
 * leads is worked out by the stepper once and from then on looked up. Position 0 is the beginning.
 */
export interface DenseStepper {
  /** Positions met so far: those from 0 up to here can be asked about. */
  readonly size: number;
  /** How many moves are legal at a position. */
  count(position: number): number;
  /** The nth of them, as the stepper numbers moves. */
  move(position: number, nth: number): number;
  /**
   * The position to which the nth leads.
   * @throws {RangeError} when there are not so many
   */
  go(position: number, nth: number): number;
  /** Makes `into` the position of this number. */
  load(position: number, into: Position): void;
}

const UNKNOWN = -1;

/**
 * Makes the table of a scenario, empty but for the beginning. It grows with every position that is met (about half a kilobyte
 * each): whoever wanders without end sets a bound by `size`.
 * @param counts which moves are looked at, by number; all when it is not given
 */
export function denseOf(stepper: Stepper, counts: (move: number) => boolean = () => true): DenseStepper {
  const positions = positionsOf(stepper);
  const [first, moves, targets] = [new Column(), new Column(), new Column()];
  const scratch = stepper.open();

  /** Numbers a position, and lists what is legal there if it is new. */
  const met = (position: Position): number => {
    const number = positions.add(position);
    if (!positions.isNew) return number;
    for (const move of stepper.legal(position)) {
      if (!counts(move)) continue;
      moves.push(move);
      targets.push(UNKNOWN);
    }
    first.push(moves.length);
    return number;
  };
  const find = (position: number, edge: number): number => {
    positions.load(position, scratch);
    stepper.play(scratch, moves.at(edge));
    const target = met(scratch);
    targets.cells[edge] = target;
    return target;
  };
  const count = (position: number): number => first.at(position + 1) - first.at(position);

  first.push(0);
  met(scratch);
  return {
    get size() {
      return positions.size;
    },
    count,
    move: (position, nth) => moves.at(first.at(position) + nth),
    go(position, nth) {
      const edge = first.at(position) + nth;
      if (nth < 0 || edge >= first.at(position + 1))
        throw new RangeError(`Position ${position} has ${count(position)} moves; there is no move ${nth}.`);
      const target = targets.at(edge);
      return target === UNKNOWN ? find(position, edge) : target;
    },
    load: (position, into) => {
      positions.load(position, into);
    },
  };
}
