import { IllegalMoveError, moveText, open, play, readMove, UnknownMoveError } from '../../engine/index.ts';
import type { Move, Session } from '../../engine/index.ts';
import { closest } from '../../scenario/guess.ts';
import { isReadable, readJson, type JsonFile } from '../../scenario/json.ts';
import { parsePlaythroughs, type Playthrough } from '../../scenario/playthrough.ts';
import { pointerOf, type Path } from '../../scenario/pointer.ts';
import { byPlace } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { differences } from './ends.ts';
import type { PlaythroughCode, PlaythroughProblem as Problem } from './problem.ts';

interface Finding {
  readonly code: PlaythroughCode;
  readonly path: Path;
  readonly message: string;
  readonly remedy: string;
}

/** One playthrough, really played. */
export interface Played {
  readonly playthrough: Playthrough;
  /** Where it stood when the moves were over, or when one was refused. */
  readonly session: Session;
  /** What did not go as it says; nothing where all is well. */
  readonly problems: readonly Problem[];
}

/** A file of playthroughs: what is wrong with its form, and, where the scenario is sound, how its calls really go. */
export interface PlayedFile {
  readonly problems: readonly Problem[];
  readonly played: readonly Played[];
}

export function playFile(file: string, text: string, scenario: Scenario | undefined): PlayedFile {
  const { playthroughs, problems } = parsePlaythroughs(file, text, scenario);
  const json = readJson(file, text);
  if (!scenario || !playthroughs || !isReadable(json)) return { problems, played: [] };
  const played = playthroughs.map((playthrough, index): Played => {
    const { session, findings } = playedOut(playthrough, index, scenario);
    return { playthrough, session, problems: findings.map((finding) => placed(json, finding)) };
  });
  return { problems, played };
}

/** Everything wrong with a file of playthroughs, in the order of the file. */
export function playthroughProblems(file: string, text: string, scenario: Scenario | undefined): readonly Problem[] {
  const { problems, played } = playFile(file, text, scenario);
  return [...problems, ...played.flatMap((one) => one.problems)].sort(byPlace);
}

const placed = (json: JsonFile, { code, path, message, remedy }: Finding): Problem => ({
  ...{ code, severity: 'error', file: json.file, pointer: pointerOf(path), ...json.placeOf(path), message, remedy },
});

interface PlayedOut {
  readonly session: Session;
  readonly findings: readonly Finding[];
}

function playedOut(playthrough: Playthrough, index: number, scenario: Scenario): PlayedOut {
  const { name, seed = 1, timed = false, moves, ends } = playthrough;
  let session = open(scenario, { seed, timed });
  for (const [nth, given] of moves.entries()) {
    const next = tried(session, given);
    if ('code' in next) {
      const message = `"${name}", move ${nth + 1}: ${next.message}`;
      return { session, findings: [{ ...next, path: [index, 'moves', nth], message }] };
    }
    session = next;
  }
  const findings = differences(session, ends).map(({ path, message, remedy }): Finding => ({
    code: 'playthrough-differs',
    path: [index, 'ends', ...path],
    message: `"${name}": ${message}`,
    remedy,
  }));
  return { session, findings };
}

type Refusal = Omit<Finding, 'path'>;

/** Plays one move as it was written; what is no move or not possible now is said with what would be. */
export function tried(session: Session, given: unknown): Session | Refusal {
  try {
    return play(session, readMove(given));
  } catch (error) {
    if (error instanceof IllegalMoveError) return illegal(error);
    if (error instanceof UnknownMoveError) return unknown(given, error);
    throw error;
  }
}

function illegal({ move, legal }: IllegalMoveError): Refusal {
  const message = `${moveText(move)} is not possible here.`;
  if (legal.length === 0) return { code: 'illegal-move', message, remedy: 'The call is over: leave it out.' };
  return { code: 'illegal-move', message, remedy: `${meant(move, legal)}Possible: ${legal.map(moveText).join(', ')}.` };
}

function meant(move: Move, legal: readonly Move[]): string {
  const best = closest(moveText(move), legal.filter(({ kind }) => kind === move.kind).map(moveText));
  return best === undefined ? '' : `Did you mean ${best}? `;
}

function unknown(given: unknown, error: UnknownMoveError): Refusal {
  const forms = error.message.slice(error.message.indexOf('Moves are'));
  return { code: 'unknown-move', message: `${JSON.stringify(given)} is not a move.`, remedy: forms };
}
