import type { Position } from '../../engine/index.ts';
import { LEVELS, type Level } from '../../scenario/vocabulary.ts';
import type { MoodPoint } from './analysis.ts';
import type { Board } from './board.ts';
import { tenthsOf } from './whole.ts';

/** A point of the curve is drawn while at least one run in so many still goes on. */
const DRAWN_ONE_IN = 20;

/** Adds up how the customer feels, turn by turn, over many runs. */
export interface Curve {
  /** A run begins. */
  begin(position: Position): void;
  /** A turn of it has passed. */
  pass(position: Position): void;
  points(): readonly MoodPoint[];
}

export function curveOf({ stepper }: Board): Curve {
  const counts: number[] = [];
  const sums = new Map<Level, number[]>(LEVELS.map((level) => [level, []]));
  let turn = 0;
  const add = (position: Position): void => {
    const state = stepper.state(position);
    counts[turn] = (counts[turn] ?? 0) + 1;
    for (const [level, sum] of sums) sum[turn] = (sum[turn] ?? 0) + state[level];
  };
  return {
    begin(position) {
      turn = 0;
      add(position);
    },
    pass(position) {
      turn += 1;
      add(position);
    },
    points: () =>
      counts
        .map((runs, at) => ({ turn: at, runs, levelsTenths: meansAt(sums, at, runs) }))
        .filter(({ runs }) => runs * DRAWN_ONE_IN >= (counts[0] ?? 0)),
  };
}

const meansAt = (sums: ReadonlyMap<Level, readonly number[]>, turn: number, runs: number): MoodPoint['levelsTenths'] =>
  Object.fromEntries(LEVELS.map((level) => [level, tenthsOf(sums.get(level)?.[turn] ?? 0, runs)])) as Record<
    Level,
    number
  >; // fromEntries forgets the keys
