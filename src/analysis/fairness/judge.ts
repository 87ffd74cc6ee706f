import type { Position } from '../../engine/index.ts';
import type { Choices, Progress } from './analysis.ts';
import type { Board, BoardReply } from './board.ts';
import { rollOf } from './chance.ts';
import { bestScores } from './desk.ts';
import { playOn, repliesIn } from './play.ts';
import { AVERAGE, playersOf } from './players.ts';
import { runsOf } from './runs.ts';
import type { StateSpace } from './space.ts';

/** What is the best to say in one state: the replies on offer, in the order of the file, and which of them none is better than. */
export interface Judgement {
  readonly replies: readonly BoardReply[];
  readonly best: readonly boolean[];
}

/** Told of every moment of choice that was judged. */
export type OnJudgement = (judgement: Judgement) => void;

/** Judges every state of a complete space: a reply is worth the best overall score that can still be reached after it. */
export function judgeAll(board: Board, space: StateSpace, onJudgement: OnJudgement): Choices['judgedBy'] {
  const { stepper, kinds, wait } = board;
  const { states } = space;
  const reachable = bestReachable(board, space);
  const position = stepper.open();
  for (let state = 0; state < states.size; state += 1) {
    const worth = new Map<number, number>();
    let moreToSay = false;
    for (let nth = 0; nth < states.count(state); nth += 1) {
      const move = states.move(state, nth);
      if (move === wait) moreToSay = true;
      if (kinds[move] === 'reply') worth.set(move, reachable[states.go(state, nth)] ?? -1);
    }
    if (moreToSay || worth.size < 2) continue;
    states.load(state, position);
    const replies = repliesIn(board, stepper.state(position).beat, [...worth.keys()]);
    const most = Math.max(...worth.values());
    onJudgement({ replies, best: replies.map(({ move }) => worth.get(move) === most) });
  }
  return 'bestStillReachable';
}

/**
 * By state, the best overall score that can still be reached, -1 where the talk cannot end. Worked out from the ends backwards;
 * moves mostly lead to states found later, so that few rounds settle it.
 */
function bestReachable(board: Board, { states }: StateSpace): Int16Array {
  const reachable = new Int16Array(states.size).fill(-1);
  const position = board.stepper.open();
  for (let state = 0; state < states.size; state += 1) {
    states.load(state, position);
    if (board.stepper.state(position).phase === 'ended') reachable[state] = bestScores(board, position).overall;
  }
  for (let changed = true; changed;) {
    changed = false;
    for (let state = states.size - 1; state >= 0; state -= 1) {
      let most = reachable[state] ?? -1;
      for (let nth = 0; nth < states.count(state); nth += 1)
        most = Math.max(most, reachable[states.go(state, nth)] ?? -1);
      if (most === reachable[state]) continue;
      reachable[state] = most;
      changed = true;
    }
  }
  return reachable;
}

/** Positions kept of each beat, and runs played on from each after each reply. */
export interface SampleSize {
  readonly positions: number;
  readonly runs: number;
}
/** Differences of less than a point (of the mean) are put down to chance. */
const NEAR_TENTHS = 10;

/**
 * Judges a sample: positions that players of every kind come upon, so many of each beat. A reply is worth the mean overall
 * score of average players who go on from there, the same ones after each reply.
 */
export function judgeSample(
  board: Board,
  seed: number,
  {
    size,
    onJudgement,
    onProgress,
  }: {
    readonly size: SampleSize;
    readonly onJudgement: OnJudgement;
    readonly onProgress: (progress: Progress) => void;
  },
): Choices['judgedBy'] {
  const positions = positionsOf(board, seed, size.positions);
  positions.forEach((position, done) => {
    onProgress({ part: 'choices', done, of: positions.length });
    const { beat } = board.stepper.state(position);
    const replies = repliesIn(board, beat, board.stepper.legal(position).slice());
    const worth = replies.map((reply) => worthOf(board, position, reply, { seed, runs: size.runs }));
    const most = Math.max(...worth);
    onJudgement({ replies, best: worth.map((sum) => 10 * (most - sum) < NEAR_TENTHS * size.runs) });
  });
  return 'averageRuns';
}

/** Added up over the runs. */
function worthOf(
  board: Board,
  from: Position,
  { move }: BoardReply,
  { seed, runs }: { readonly seed: number; readonly runs: number },
): number {
  const { stepper } = board;
  const position = stepper.copy(from);
  let sum = 0;
  for (let nth = 0; nth < runs; nth += 1) {
    const run = seed * 100_003 + nth;
    stepper.copyTo(from, position);
    stepper.play(position, move);
    playOn({ board, player: AVERAGE, roll: rollOf(run, 7), run }, position);
    sum += bestScores(board, position).overall;
  }
  return sum;
}

/** Which players' runs the positions are taken from, and how many of each: poor, middling and good talks alike. */
const SEEN_BY = ['random', 'novice', 'average', 'expert'] as const;
const RUNS_OF_EACH = 24;

/** So many positions of each beat at which there is a choice, drawn evenly from those that were come upon. */
function positionsOf(board: Board, seed: number, ofEach: number): readonly Position[] {
  const { stepper } = board;
  const kept = new Map<number, { readonly positions: Position[]; seen: number }>();
  const roll = rollOf(seed, 5);
  const onChoice = (position: Position): void => {
    const { beat } = stepper.state(position);
    const here = kept.get(beat) ?? { positions: [], seen: 0 };
    kept.set(beat, here);
    here.seen += 1;
    const place = here.positions.length < ofEach ? here.positions.length : roll(here.seen);
    if (place < ofEach) here.positions[place] = stepper.copy(position);
  };
  for (const player of playersOf([]))
    if (SEEN_BY.some((name) => name === player.name))
      [...runsOf(board, player, { runs: RUNS_OF_EACH, seed: seed + 1, witness: { onChoice } })].forEach(
        () => undefined,
      );
  return [...kept].sort(([one], [other]) => one - other).flatMap(([, { positions }]) => positions);
}
