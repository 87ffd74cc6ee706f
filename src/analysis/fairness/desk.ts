import type { Desk, Move, Position, SkillScores } from '../../engine/index.ts';
import type { Board } from './board.ts';

/**
 * What the trainee does at the desk (notes, the reading of the feeling, the record) is heard by nobody and changes nothing but
 * the score. A search need not try it at every moment: it puts the best, or nothing, on the desk when the talk is over.
 *
 * That is harmless because each of these scores only gains by it, and because there is always a moment for it: a fact can
 * be noted as soon as it was said, the feeling can be read before the first word, and the record (whose answers depend on when
 * it is written) is written in the search itself, with its wrong answers taken out afterwards.
 */
export interface Desks {
  readonly best: Desk;
  readonly empty: Desk;
}

/** What can be on the desk at this position, at best and at worst. */
export function desksAt({ stepper, notesThatCount }: Board, position: Position): Desks {
  const { noted, revealed, recordRight } = stepper.state(position);
  const counted = noted & notesThatCount;
  return {
    best: { noted: counted | (revealed & ~notesThatCount), readRight: 1, recordRight, recordWrong: 0 },
    empty: { noted: counted, readRight: 0, recordRight: 0, recordWrong: 0 },
  };
}

/** The scores with the best on the desk. */
export const bestScores = (board: Board, position: Position): SkillScores =>
  board.stepper.scoresWith(position, desksAt(board, position).best);

/** The scores with the best on the desk and the record written from what is known by now: what an unfinished talk promises. */
export function promisedScores(board: Board, position: Position): SkillScores {
  const { revealed } = board.stepper.state(position);
  const { best } = desksAt(board, position);
  return board.stepper.scoresWith(position, { ...best, recordRight: bitsIn(revealed & board.asked) });
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The scores with nothing on the desk. */
export const worstScores = (board: Board, position: Position): SkillScores =>
  board.stepper.scoresWith(position, desksAt(board, position).empty);

/** The moves of a talk with the best work at the desk: read first, every fact noted when it was said, only what is known recorded. */
export function withBestDesk(board: Board, talk: readonly number[]): readonly Move[] {
  const { stepper } = board;
  const position = stepper.open();
  const moves: Move[] = [];
  const read = stepper.moves[board.readRight];
  if (read && stepper.legal(position).includes(board.readRight)) {
    stepper.play(position, board.readRight);
    moves.push(read);
  }
  noteAll(board, position, moves);
  for (const number of talk) {
    const move = stepper.moves[number];
    if (!move) continue;
    moves.push(move.kind === 'record' ? onlyKnown(board, position, move.slots) : move);
    stepper.play(position, number);
    noteAll(board, position, moves);
  }
  return moves;
}

/** The moves of a talk with nothing done at the desk. */
export const withEmptyDesk = ({ stepper }: Board, talk: readonly number[]): readonly Move[] =>
  talk.flatMap((number) => {
    const move = stepper.moves[number];
    return move && move.kind !== 'record' ? [move] : [];
  });

/** Notes every fact that was said and whose note nobody on the line can tell. */
function noteAll({ stepper, kinds, ofTheTalk }: Board, position: Position, moves: Move[]): void {
  for (const number of stepper.legal(position).slice()) {
    const move = stepper.moves[number];
    if (!move || kinds[number] !== 'note' || ofTheTalk[number] === 1) continue;
    stepper.play(position, number);
    moves.push(move);
  }
}

function onlyKnown({ stepper, facts }: Board, position: Position, slots: Readonly<Record<string, number>>): Move {
  const { revealed } = stepper.state(position);
  const known = Object.entries(slots).filter(([fact]) => (revealed & (1 << facts.indexOf(fact))) !== 0);
  return { kind: 'record', slots: Object.fromEntries(known) };
}
