import type { Composure, Turn } from '../../engine/index.ts';
import type { Emotion } from '../../scenario/vocabulary.ts';

/** How the trainee read the customer: beside the score. */
export interface Reading {
  /** The feeling that led when the call began: what there was to read. */
  readonly emotion: Emotion;
  readonly read: Emotion | undefined;
  readonly right: boolean;
  /** Which feeling led from which turn on; one entry when the lead never changed hands. */
  readonly course: readonly { readonly emotion: Emotion; readonly turn: number }[];
}

export function readingOf(turns: readonly Turn[], emotion: Emotion, read: Emotion | undefined): Reading {
  const course = turns
    .filter((turn, index) => turn.emotion !== turns[index - 1]?.emotion)
    .map((turn) => ({ emotion: turn.emotion, turn: turn.number }));
  return { emotion, read, right: read === emotion, course };
}

/** How the trainee held up: beside the score. */
export interface ComposureCourse {
  readonly worst: Composure;
  readonly lowest: number;
  readonly lowestTurn: number;
  /** Turns spent strained or flooded. */
  readonly strained: number;
  /** How often the trainee brought it back by an own move. */
  readonly recovered: number;
}

const CARE = ['breathe', 'reframe', 'askSupport'];
const BADNESS: Readonly<Record<Composure, number>> = { steady: 0, strained: 1, flooded: 2 };

export function composureOf(turns: readonly Turn[]): ComposureCourse {
  const lowest = turns.reduce<Turn | undefined>(
    (low, turn) => (low === undefined || turn.levels.composure < low.levels.composure ? turn : low),
    undefined,
  );
  return {
    worst: turns.reduce<Composure>(
      (worst, { composure }) => (BADNESS[composure] > BADNESS[worst] ? composure : worst),
      'steady',
    ),
    lowest: lowest?.levels.composure ?? 100,
    lowestTurn: lowest?.number ?? 0,
    strained: turns.filter(({ composure }) => composure !== 'steady').length,
    recovered: turns.filter((turn, index) => isRecovery(turn, turns[index - 1])).length,
  };
}

const isRecovery = ({ move, levels }: Turn, before: Turn | undefined): boolean =>
  CARE.includes(move.kind) && before !== undefined && levels.composure > before.levels.composure;
