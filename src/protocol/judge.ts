import { IllegalMoveError, moveText, outcome, readMove, UnknownMoveError, type Move } from '../engine/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { ProblemName } from './problems.ts';
import { RANKED, type Ranked } from './ranked.ts';
import type { ScoreRange } from './run.ts';

export type OfEach = Readonly<Record<Ranked, number>>;

/** What a finished run comes to. */
export interface Judged {
  /** The moves as they are always written, however they were sent. */
  readonly moves: readonly string[];
  /** Whole points 0..100. */
  readonly scores: OfEach;
  /** The same on the scale of boards, 0..1000. */
  readonly tenths: OfEach;
}

/** Why a list of moves is no finished run. */
export interface Refused {
  readonly problem: Extract<ProblemName, 'moves-malformed' | 'moves-illegal' | 'run-unfinished'>;
  readonly detail: string;
}

/**
 * Plays a run again and works out its scores: what the server does with everything that is sent, and anyone can do after it.
 * The seed is not asked for: it orders what is shown, and changes nothing else.
 */
export function judge(
  scenario: Scenario,
  range: ScoreRange,
  { timed, moves }: { readonly timed: boolean; readonly moves: readonly string[] },
): Judged | Refused {
  const read: Move[] = [];
  try {
    for (const move of moves) read.push(readMove(move));
    const { ended, scores } = outcome(scenario, { timed }, read);
    if (!ended)
      return {
        problem: 'run-unfinished',
        detail: `After ${moves.length} moves the call was still going on. Send it when it has ended.`,
      };
    return { moves: read.map(moveText), scores, tenths: tenthsOf(scores, range) };
  } catch (error) {
    if (error instanceof UnknownMoveError)
      return { problem: 'moves-malformed', detail: `Move ${read.length + 1}: ${error.message}` };
    if (error instanceof IllegalMoveError) return { problem: 'moves-illegal', detail: error.message };
    throw error;
  }
}

/** Points on the scale of boards: where they lie between the worst (0) and the best (1000) that the scenario allows. */
export const tenthsOf = (scores: OfEach, range: ScoreRange): OfEach =>
  Object.fromEntries(RANKED.map((ranked) => [ranked, tenths(scores[ranked], range[ranked])])) as unknown as OfEach; // fromEntries forgets the keys

/** Where everybody gets the same, everybody has done what could be done. */
const tenths = (points: number, { worst, best }: ScoreRange[Ranked]): number =>
  best <= worst ? 1000 : Math.max(0, Math.min(1000, Math.trunc((1000 * (points - worst)) / (best - worst))));
