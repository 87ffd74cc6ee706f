import type { FastifyInstance, FastifyReply } from 'fastify';
import { PROBLEMS, type ProblemBody, type ProblemName } from '../../protocol/problems.ts';

/** One field that was wrong: its JSON pointer, and what is wrong with it. */
export type WrongField = NonNullable<ProblemBody['errors']>[number];

interface More {
  /** Every field that was wrong. */
  readonly errors?: readonly WrongField[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter?: number;
  /** What it came from, for the log alone. */
  readonly cause?: unknown;
}

/** The server says no, by name. `detail` tells the reader of this answer what was wrong and what to do. */
export class Problem extends Error {
  readonly problem: ProblemName;
  readonly detail: string | undefined;
  readonly more: More;

  constructor(problem: ProblemName, detail?: string, more: More = {}) {
    super(detail ?? PROBLEMS[problem].title, more.cause === undefined ? {} : { cause: more.cause });
    this.name = 'Problem';
    this.problem = problem;
    this.detail = detail;
    this.more = more;
  }

  get status(): number {
    return PROBLEMS[this.problem].status;
  }

  /** What travels. */
  body(): ProblemBody {
    const { status, title } = PROBLEMS[this.problem];
    const { detail, more } = this;
    return {
      ...{ type: `/api/problems/${this.problem}`, title, status },
      ...(detail !== undefined && { detail }),
      ...(more.errors !== undefined && { errors: more.errors }),
    };
  }
}

/** Answers with application/problem+json (RFC 9457). */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.more.retryAfter !== undefined) void reply.header('Retry-After', String(problem.more.retryAfter));
  return reply
    .code(problem.status)
    .header('Cache-Control', 'no-store')
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problem.body());
}

/** What the web framework throws, in our words. Everything it does not know by name is ours to mend, and says nothing outside. */
const OF_FRAMEWORK: Readonly<Record<string, readonly [ProblemName, string]>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', 'The body is larger than this route reads. Send less at once.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['wrong-media-type', 'Send it as application/json.'],
  FST_ERR_CTP_EMPTY_TYPE: ['wrong-media-type', 'Say what the body is: Content-Type: application/json.'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['bad-request', 'The body is empty, but Content-Type says JSON.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['bad-request', 'The body is not valid JSON.'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['bad-request', 'The body is not as long as Content-Length says.'],
  FST_ERR_BAD_URL: ['bad-request', 'The address contains a % that begins no character.'],
  FST_ERR_MAX_PARAM_LENGTH: ['not-found', 'A part of the address is too long.'],
};

/** Any error as a problem; an unexpected one becomes `internal` and tells nothing of its cause. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof Error) {
    const { code, statusCode } = error as { code?: unknown; statusCode?: unknown } & Error;
    const known = typeof code === 'string' ? OF_FRAMEWORK[code] : undefined;
    if (known) return new Problem(...known);
    // Parsers of JSON throw these for broken text and for names such as __proto__.
    if (error instanceof SyntaxError && statusCode === 400)
      return new Problem('bad-request', 'The body is not valid JSON.');
  }
  return new Problem('internal', 'It was written to the log. Try again; nothing was stored.');
}

/** Refusals that may mean somebody is trying something: written to the log, with the id of the person and nothing else about them. */
const WATCHED: ReadonlySet<ProblemName> = new Set([
  ...([
    'sign-in-failed',
    'code-wrong',
    'not-allowed',
    'other-team',
    'foreign-origin',
    'too-many-requests',
    'link-used',
  ] as const),
  ...(['password-link-used', 'ticket-forged', 'ticket-foreign', 'score-not-accepted'] as const),
]);

/**
 * Every error of every route leaves through here; only those that are our fault are written to the log with their cause.
 * @param read what other parts know about their errors: gives a problem, or the error as it was
 */
export function answerErrors(app: FastifyInstance, read: (error: unknown) => unknown = (error) => error): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(read(error));
    if (problem.problem === 'internal' || problem.cause !== undefined)
      request.log.error({ err: error }, 'unexpected error');
    else if (WATCHED.has(problem.problem))
      request.log.warn({ refused: problem.problem, person: request.who?.id }, 'refused');
    return sendProblem(reply, problem);
  });
}
