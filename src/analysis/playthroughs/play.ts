import { joined } from '../../scenario/lists.ts';
import { say } from '../../scenario/phrase.ts';
import { IllegalMoveError, MOVE_FORMS, moveText, open, play, readMove, UnknownMoveError } from '../../engine/index.ts';
import type { Session } from '../../engine/index.ts';
import { closest } from '../../scenario/guess.ts';
import { isReadable, readJson, type JsonFile } from '../../scenario/json.ts';
import { parsePlaythroughs, type Playthrough } from '../../scenario/playthrough.ts';
import { pointerOf, type Path } from '../../scenario/pointer.ts';
import { byPlace, worded, type Phrases } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { differences } from './ends.ts';
import type { PlaythroughCode, PlaythroughProblem as Problem } from './problem.ts';

interface Finding extends Phrases {
  readonly code: PlaythroughCode;
  readonly path: Path;
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

const placed = (json: JsonFile, { code, path, ...phrases }: Finding): Problem => ({
  ...{ code, severity: 'error', file: json.file, pointer: pointerOf(path), ...json.placeOf(path) },
  ...worded(phrases),
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
      const message = say`"${name}", move ${nth + 1}: ${next.message}`;
      return { session, findings: [{ ...next, path: [index, 'moves', nth], message }] };
    }
    session = next;
  }
  const findings = differences(session, ends).map(({ path, message, remedy }): Finding => ({
    code: 'playthrough-differs',
    path: [index, 'ends', ...path],
    message: say`"${name}": ${message}`,
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
    if (error instanceof UnknownMoveError) return unknown(given);
    throw error;
  }
}

function illegal({ move, legal }: IllegalMoveError): Refusal {
  const message = say`${moveText(move)} is not possible here.`;
  if (legal.length === 0) return { code: 'illegal-move', message, remedy: say`The call is over: leave it out.` };
  const possible = say`Possible: ${joined(legal.map(moveText))}.`;
  const meant = closest(moveText(move), legal.filter(({ kind }) => kind === move.kind).map(moveText));
  const remedy = meant === undefined ? possible : say`Did you mean ${meant}? ${possible}`;
  return { code: 'illegal-move', message, remedy };
}

const unknown = (given: unknown): Refusal => ({
  code: 'unknown-move',
  message: say`${JSON.stringify(given)} is not a move.`,
  remedy: say`Moves are ${joined(MOVE_FORMS.slice(0, -1))} and ${MOVE_FORMS.at(-1) ?? ''}; or the same as an object with "kind".`,
});
