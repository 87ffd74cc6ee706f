import { Ledger } from './ledger.ts';
import { isLegal, legalMovesIn } from './legal.ts';
import type { Move } from './move.ts';
import { skillScores, type SkillScores } from './score/score.ts';
import { scriptOf } from './script.ts';
import { IllegalMoveError } from './session.ts';
import { begin, TABLES, takeTurn } from './step.ts';
import type { Scenario } from '../scenario/schema.ts';

/** What a list of moves comes to. */
export interface Outcome {
  /** Is the call over? Otherwise the scores are those it would have if it ended here. */
  readonly ended: boolean;
  /** Whole points 0..100; overall is 0 after a fatal act. The same as of a replay. */
  readonly scores: SkillScores;
}

/**
 * What a list of moves comes to, without how it came there: `replay` for those who check thousands of runs a second.
 * @throws {IllegalMoveError} at the first move that is not possible where it stands
 */
export function outcome(
  scenario: Scenario,
  { timed = false }: { readonly timed?: boolean },
  moves: readonly Move[],
): Outcome {
  const script = scriptOf(scenario);
  const { state } = begin(script);
  const ledger = new Ledger(script, state, true);
  for (const move of moves) {
    if (!isLegal(script, state, timed, move))
      throw new IllegalMoveError(move, legalMovesIn(script, state, timed), state.turn + 1);
    ledger.turnOver();
    takeTurn(ledger, move, TABLES);
  }
  const scores = skillScores(script, state);
  return { ended: state.phase === 'ended', scores: state.failed === '' ? scores : { ...scores, overall: 0 } };
}
