import type { Position } from '../../engine/index.ts';
import type { Board, BoardReply } from './board.ts';
import { happens, type Roll } from './chance.ts';
import { takesTime } from './length.ts';
import type { Player } from './player.ts';

/** A run that takes more moves than this goes round in circles. */
export const MOST_MOVES = 300;

/** What somebody who looks on is told. The position is the run's own: to be read, not kept. */
export interface Witness {
  /** Before a reply is said at a moment of choice. */
  readonly onChoice?: (position: Position, replies: readonly BoardReply[]) => void;
  readonly onReply?: (reply: BoardReply) => void;
  /** After every move that takes the customer's time. */
  readonly onTurn?: (position: Position) => void;
}

/** One player in one run. */
export interface Seat {
  readonly board: Board;
  readonly player: Player;
  readonly roll: Roll;
  /** The seed of the run. */
  readonly run: number;
}

/** Plays a position on to its end, in place. @returns the turns it took, or -1 when it came to no end */
export function playOn(seat: Seat, position: Position, witness: Witness = {}): number {
  const { stepper, kinds } = seat.board;
  let turns = 0;
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    if (stepper.state(position).phase === 'ended') return turns;
    const move = nextMove(seat, position, witness);
    if (move < 0) return -1;
    stepper.play(position, move);
    if (!takesTime(kinds[move])) continue;
    turns += 1;
    witness.onTurn?.(position);
  }
  return -1;
}

/** What a player does next: listens, writes, takes care of themselves, speaks; wraps up when the talk is over. */
function nextMove(seat: Seat, position: Position, witness: Witness): number {
  const { board } = seat;
  const legal = board.stepper.legal(position);
  const { phase } = board.stepper.state(position);
  if (phase === 'wrapUp') return wrappingUp(seat, legal);
  if (phase !== 'talking') return board.resume;
  const moreToSay = legal.includes(board.wait);
  const aside = moreToSay ? listening(seat, position) : noteIn(seat, legal);
  return aside >= 0 ? aside : speaking(seat, position, { legal, moreToSay, witness });
}

/** Lets the customer go on, now and then with a sign; -1 to cut in. */
function listening({ board, player: { manner }, roll }: Seat, position: Position): number {
  if (!happens(manner.hearsOut, roll)) return -1;
  return board.stepper.state(position).nods < 2 && happens(manner.nods, roll) ? board.backchannel : board.wait;
}

interface Moment {
  readonly legal: readonly number[];
  readonly moreToSay: boolean;
  readonly witness: Witness;
}

function speaking(seat: Seat, position: Position, { legal, moreToSay, witness }: Moment): number {
  const { board, player, roll, run } = seat;
  const { beat, holding } = board.stepper.state(position);
  const replies = repliesIn(board, beat, legal);
  const care = caring(seat, { legal, replies, steady: holding === 'steady' });
  if (care >= 0) return care;
  if (replies.length === 0) return moreToSay ? board.wait : legal.includes(board.close) ? board.close : -1;
  if (replies.length > 1 && !moreToSay) witness.onChoice?.(position, replies);
  const reply = player.choose({ board, position, replies, run, roll });
  witness.onReply?.(reply);
  return reply.move;
}

/** The replies among the legal moves, in the order of the file. */
export function repliesIn(board: Board, beat: number, legal: readonly number[]): readonly BoardReply[] {
  const here = board.replies[beat];
  const replies: BoardReply[] = [];
  for (const move of legal) {
    const reply = board.kinds[move] === 'reply' ? here?.get(move) : undefined;
    if (reply) replies.push(reply);
  }
  return replies.sort((one, other) => one.index - other.index);
}

function noteIn({ board, player, roll }: Seat, legal: readonly number[]): number {
  for (const move of legal) if (board.kinds[move] === 'note') return happens(player.manner.notes, roll) ? move : -1;
  return -1;
}

interface Strain {
  readonly legal: readonly number[];
  readonly replies: readonly BoardReply[];
  readonly steady: boolean;
}

/** A breath when strained, a colleague where one is needed; -1 where neither is called for. */
function caring({ board, player: { manner }, roll }: Seat, { legal, replies, steady }: Strain): number {
  if (!steady && legal.includes(board.breathe) && happens(manner.breathes, roll)) return board.breathe;
  const needed = replies.some(({ aboveUs }) => aboveUs) && legal.includes(board.askSupport);
  return needed && happens(manner.asks, roll) ? board.askSupport : -1;
}

/** The customer is off the line: last notes, the reading, the record, and done. */
function wrappingUp(seat: Seat, legal: readonly number[]): number {
  const { board, player, roll } = seat;
  const { manner } = player;
  const note = noteIn(seat, legal);
  if (note >= 0) return note;
  if (legal.includes(board.readRight)) return happens(manner.reads, roll) ? board.readRight : board.readWrong;
  if (legal.includes(board.recordRight)) return happens(manner.records, roll) ? board.recordRight : board.recordWrong;
  return board.close;
}
