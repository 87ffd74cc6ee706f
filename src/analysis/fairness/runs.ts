import type { Position } from '../../engine/index.ts';
import type { Board } from './board.ts';
import { rollOf } from './chance.ts';
import { playOn, type Witness } from './play.ts';
import type { Player } from './player.ts';

/** How many runs, and what they follow from. */
export interface Series {
  readonly runs: number;
  readonly seed: number;
  readonly witness?: Witness;
}

/** A run that has come to its end (or went round in circles: then `turns` is -1). The position is used again for the next. */
export interface RunEnd {
  readonly nth: number;
  /** The seed of this run. */
  readonly run: number;
  readonly turns: number;
  readonly position: Position;
}

/** One player's runs from the beginning, one after the other; each follows from the seed and its own number. */
export function* runsOf(board: Board, player: Player, { runs, seed, witness = {} }: Series): Generator<RunEnd> {
  const { stepper } = board;
  const beginning = stepper.open();
  const position = stepper.open();
  for (let nth = 0; nth < runs; nth += 1) {
    const run = seed * 100_003 + nth;
    stepper.copyTo(beginning, position);
    const turns = playOn({ board, player, roll: rollOf(run), run }, position, witness);
    yield { nth, run, turns, position };
  }
}
