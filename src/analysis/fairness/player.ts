import type { Position } from '../../engine/index.ts';
import type { Language } from '../../scenario/vocabulary.ts';
import type { PlayerName } from './analysis.ts';
import type { Board, BoardReply } from './board.ts';
import type { Roll } from './chance.ts';

/** A moment at which a player has to say something. */
export interface Choice {
  readonly board: Board;
  readonly position: Position;
  /** At least one, in the order of the file. */
  readonly replies: readonly BoardReply[];
  /** The seed of this run, from which the order on the page follows. */
  readonly run: number;
  readonly roll: Roll;
}

/** How a player goes about everything but the choice of words. All per cent of the occasions. */
export interface Manner {
  /** Lets the customer say the next segment rather than cutting in. */
  readonly hearsOut: number;
  /** Says "mm" while listening, never three times in a row. */
  readonly nods: number;
  /** Writes down a fact when there is time to. */
  readonly notes: number;
  /** Reads the feeling rightly. */
  readonly reads: number;
  /** Fills in the record rightly. */
  readonly records: number;
  /** Takes a breath when strained. */
  readonly breathes: number;
  /** Asks a colleague before granting what only a supervisor may. */
  readonly asks: number;
}

/** A way to play, told by plain rules over what a person could see: the words, what they do, how the customer feels. */
export interface Player {
  readonly name: PlayerName;
  readonly language: Language | null;
  readonly oneTrick: boolean;
  readonly manner: Manner;
  readonly choose: (choice: Choice) => BoardReply;
}

/** A choice has at least one reply, and a die no more sides than there are. */
function mustBe(reply: BoardReply | undefined): BoardReply {
  if (!reply) throw new Error('A choice without a reply');
  return reply;
}

/** One of these, by chance. */
export const anyOf = (replies: readonly BoardReply[], roll: Roll): BoardReply => mustBe(replies[roll(replies.length)]);

/** One of those that are worth most; by chance among equals. */
export function mostOf(replies: readonly BoardReply[], worth: (reply: BoardReply) => number, roll: Roll): BoardReply {
  const most = Math.max(...replies.map(worth));
  return anyOf(
    replies.filter((reply) => worth(reply) === most),
    roll,
  );
}
