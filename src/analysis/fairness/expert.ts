import type { Position } from '../../engine/index.ts';
import { EMOTIONS } from '../../scenario/vocabulary.ts';
import type { Board, BoardReply } from './board.ts';
import { bestScores } from './desk.ts';
import { mostOf, type Choice } from './player.ts';

/** Nobody says more than this in one go: twelve segments are the limit of a beat. */
const MOST_SEGMENTS = 12;

/** What can be tried out without making anything new: one position for each step ahead. */
interface Heads {
  readonly first: Position;
  readonly second: Position;
}
const heads = new WeakMap<Board, Heads>();

function headsFor(board: Board): Heads {
  const known = heads.get(board);
  if (known) return known;
  const made = { first: board.stepper.open(), second: board.stepper.open() };
  heads.set(board, made);
  return made;
}

/** The reply after which, once the customer has answered, the best of what could be said next stands best. */
export function looksAhead({ board, position, replies, roll }: Choice): BoardReply {
  const [only] = replies;
  if (only && replies.length === 1) return only;
  const worth = new Map(replies.map((reply) => [reply, worthOfSaying(board, position, reply.move)]));
  return mostOf(replies, (reply) => worth.get(reply) ?? 0, roll);
}

function worthOfSaying(board: Board, position: Position, move: number): number {
  const { stepper } = board;
  const { first, second } = headsFor(board);
  stepper.copyTo(position, first);
  stepper.play(first, move);
  hearOut(board, first);
  const now = standing(board, first);
  if (stepper.state(first).phase !== 'talking') return now;
  let most = -1_000_000;
  for (const next of stepper.legal(first).slice()) {
    if (board.kinds[next] !== 'reply') continue;
    stepper.copyTo(first, second);
    stepper.play(second, next);
    most = Math.max(most, standing(board, second));
  }
  return Math.max(most, now);
}

/** Lets the customer finish. */
function hearOut({ stepper, wait }: Board, position: Position): void {
  for (let segments = 0; segments < MOST_SEGMENTS && stepper.legal(position).includes(wait); segments += 1)
    stepper.play(position, wait);
}

/** How well things stand: the score as it would be now, and where that is equal how the customer feels. */
function standing(board: Board, position: Position): number {
  const state = board.stepper.state(position);
  const unease = EMOTIONS.reduce((sum, emotion) => sum + state[emotion], 0) - state.trust;
  return 100 * bestScores(board, position).overall - unease;
}
