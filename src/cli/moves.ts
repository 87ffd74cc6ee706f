import { IllegalMoveError, moveText, readMove, UnknownMoveError, type Move, type Session } from '../engine/index.ts';
import { play } from '../engine/index.ts';
import { isReadable, readJson } from '../scenario/json.ts';
import { formatProblem } from '../scenario/problem.ts';
import { fieldsOf } from '../scenario/raw.ts';
import { Stop } from './terminal.ts';

/** A list of moves as it was written, and how it wants to be played where it says so. */
export interface MoveList {
  readonly moves: readonly Move[];
  readonly seed: number | undefined;
  readonly timed: boolean | undefined;
}

export const SEEDS = { min: 0, max: 0xffff_ffff } as const;

/**
 * Reads moves: a JSON list of them, or an object with such a list in "moves" and perhaps a "seed" (a playthrough, a saved run).
 * @throws {Stop} saying where the text is not JSON, or which entry is not a move
 */
export function readMoves(file: string, text: string): MoveList {
  const json = readJson(file, text);
  const [problem] = json.problems;
  if (!isReadable(json) || problem?.severity === 'error')
    throw new Stop('not-json', problem ? formatProblem(problem) : `${file} is not JSON.`);
  const { moves, seed, timed } = Array.isArray(json.value) ? { moves: json.value } : fieldsOf(json.value);
  if (!Array.isArray(moves)) throw new Stop('no-moves', `${file}: ${WANTED}`);
  return {
    moves: moves.map((move: unknown, index) => readOne(move, index, file)),
    seed: seed === undefined ? undefined : readSeed(seed, `${file}: "seed"`),
    timed: typeof timed === 'boolean' ? timed : undefined,
  };
}

const WANTED =
  'There must be a list of moves, such as ["wait", "reply(hear)", "close"], or an object with such a list: {"moves": [...]}.';

/** @throws {Stop} when it is not a whole number in the range of seeds */
export function readSeed(given: unknown, what: string): number {
  const seed = typeof given === 'string' && /^\d{1,10}$/.test(given) ? Number(given) : given;
  if (typeof seed === 'number' && Number.isInteger(seed) && seed >= SEEDS.min && seed <= SEEDS.max) return seed;
  throw new Stop('bad-seed', `${what} must be a whole number from ${SEEDS.min} to ${SEEDS.max}, not ${String(given)}.`);
}

function readOne(move: unknown, index: number, file: string): Move {
  try {
    return readMove(move);
  } catch (error) {
    if (!(error instanceof UnknownMoveError)) throw error;
    throw new Stop('unknown-move', `${file}, move ${index + 1}: ${error.message}`, { index, move });
  }
}

/**
 * Plays a list of moves.
 * @throws {Stop} saying which move is not possible, and what is
 */
export function playAll(session: Session, moves: readonly Move[]): Session {
  return moves.reduce((before, move, index) => {
    try {
      return play(before, move);
    } catch (error) {
      if (error instanceof IllegalMoveError) throw refused(error, index);
      throw error;
    }
  }, session);
}

function refused({ move, legal }: IllegalMoveError, index: number): Stop {
  const possible = legal.map(moveText);
  const given = moveText(move);
  const what = legal.length === 0 ? 'The call is already over.' : `Possible: ${possible.join(', ')}.`;
  return new Stop('illegal-move', `Move ${index + 1}, ${given}, is not possible here. ${what}`, {
    ...{ index, turn: index + 1, move: given, possible },
  });
}
