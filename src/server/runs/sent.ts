import { createHash } from 'node:crypto';
import { MOST_MOVES, Submission } from '../../protocol/run.ts';
import { Problem } from '../http/problem.ts';
import { wrongFields } from '../http/wrong-fields.ts';

/** What somebody who makes up their own score might call it. */
const SCORES = ['score', 'scores', 'tenths', 'points', 'rank', 'overall', 'listening', 'empathy', 'solution', 'result'];

/**
 * Reads what was sent as a run, and says what is wrong with it by the name of that mistake.
 * @throws {Problem} `score-not-accepted`, `moves-too-many`, `moves-malformed`, `ticket-malformed`, or `bad-request`
 */
export function readSent(body: unknown): Submission {
  const read = Submission.safeParse(body);
  if (read.success) return read.data;
  const fields = fieldsOf(body);
  const score = SCORES.find((name) => Object.hasOwn(fields, name));
  if (score !== undefined)
    throw new Problem('score-not-accepted', `Leave "${score}" out: only the ticket and the moves count.`);
  const { moves, ticket } = fields;
  if (Array.isArray(moves) && moves.length > MOST_MOVES)
    throw new Problem('moves-too-many', `There are ${moves.length} moves; no run has more than ${MOST_MOVES}.`);
  const paths = read.error.issues.map(({ path }) => path[0]);
  if (paths.includes('ticket') && ticket !== undefined)
    throw new Problem('ticket-malformed', 'The ticket is a text, exactly as /api/tickets gave it.');
  const wrong = read.error.issues.find(({ path }) => path[0] === 'moves');
  if (wrong && Array.isArray(moves)) {
    const place = typeof wrong.path[1] === 'number' ? `Move ${wrong.path[1] + 1}` : 'A move';
    throw new Problem('moves-malformed', `${place} is not the text of a move, such as "wait" or "reply(hear)".`);
  }
  throw new Problem('bad-request', 'A run is sent as {"ticket": "...", "timed": false, "moves": ["..."]}.', {
    errors: wrongFields(read.error, 'body'),
  });
}

const fieldsOf = (body: unknown): Readonly<Record<string, unknown>> =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Record<string, unknown>) : {}; // any object can be looked into

/** Tells what was sent besides the ticket: the same moves give the same, however they were written. */
export const bodyHash = (timed: boolean, moves: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([timed, ...moves]))
    .digest('base64url');
