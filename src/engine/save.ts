import type { Scenario } from '../scenario/schema.ts';
import { moveText, readMove } from './move.ts';
import { fingerprint, IllegalMoveError, replay } from './session.ts';
import type { Session } from './types.ts';

/** The version of the rules. Goes up whenever the same moves may give another result. */
export const RULES_VERSION = 1;

/** A run as plain JSON: enough to bring it back exactly, and to check it anywhere. */
export interface SavedRun {
  readonly format: 1;
  readonly rules: number;
  readonly scenario: string;
  readonly revision: number;
  readonly seed: number;
  readonly timed: boolean;
  readonly moves: readonly string[];
  /** Tells the state it was saved in; a replay must come to the same. */
  readonly state: number;
}

/** Thrown when a saved run cannot be brought back, with the reason and what can be done. */
export class ResumeError extends Error {
  override readonly name = 'ResumeError';
}

/** The run as plain JSON. */
export const save = (session: Session): SavedRun => ({
  format: 1,
  rules: RULES_VERSION,
  scenario: session.scenario.id,
  revision: session.scenario.revision,
  seed: session.seed,
  timed: session.timed,
  moves: session.turns.slice(1).map(({ move }) => moveText(move)),
  state: fingerprint(session),
});

/**
 * Brings a saved run back, exactly as it was.
 * @throws {ResumeError} when it is not a saved run, belongs to another scenario or revision, or other rules made it
 */
export function resume(scenario: Scenario, saved: unknown): Session {
  const run = readSaved(saved);
  if (run.rules !== RULES_VERSION)
    throw new ResumeError(
      `This run was played under rules ${run.rules}; these are rules ${RULES_VERSION}. Play the call again.`,
    );
  if (run.scenario !== scenario.id || run.revision !== scenario.revision)
    throw new ResumeError(
      `This run belongs to "${run.scenario}" revision ${run.revision}, not to "${scenario.id}" revision ${scenario.revision}. Open it with its own scenario.`,
    );
  const session = replayed(scenario, run);
  if (fingerprint(session) !== run.state)
    throw new ResumeError(
      'The saved moves no longer lead to the saved state: the file was changed, or the scenario was edited without a new revision.',
    );
  return session;
}

function replayed(scenario: Scenario, run: SavedRun): Session {
  try {
    return replay(scenario, { seed: run.seed, timed: run.timed }, run.moves.map(readMove));
  } catch (error) {
    if (error instanceof IllegalMoveError)
      throw new ResumeError(`The saved moves cannot be played again. ${error.message}`);
    throw error;
  }
}

const isWhole = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);

function readSaved(saved: unknown): SavedRun {
  const bad = (what: string): never => {
    throw new ResumeError(`This is not a saved run: ${what}.`);
  };
  if (typeof saved !== 'object' || saved === null) return bad('it is not an object');
  const { format, rules, scenario, revision, seed, timed, moves, state } = saved as Record<string, unknown>; // any object can be looked into
  if (format !== 1) return bad(`"format" is ${JSON.stringify(format)}, not 1`);
  if (!isWhole(rules) || !isWhole(revision) || !isWhole(seed) || !isWhole(state))
    return bad('"rules", "revision", "seed" and "state" must be whole numbers');
  if (typeof scenario !== 'string' || typeof timed !== 'boolean')
    return bad('"scenario" must be a name and "timed" true or false');
  if (!Array.isArray(moves)) return bad('"moves" must be a list');
  const texts = moves.map((move) => readable(move) ?? bad(`${JSON.stringify(move)} is not a move`));
  return { format, rules, scenario, revision, seed, timed, moves: texts, state };
}

function readable(move: unknown): string | undefined {
  try {
    return moveText(readMove(move));
  } catch {
    return undefined; // the caller says what was wrong, with the value
  }
}
