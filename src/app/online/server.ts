import type { BoardPage, Standing, TeamBoard } from '../../protocol/board.ts';
import type {
  Elsewhere,
  Invitation,
  Me,
  SecondFactorCodes,
  SecondFactorSetUp,
  Session,
} from '../../protocol/people.ts';
import type { Asked, Replies as StudioReplies } from '../../studio/ask.ts';
import { PROBLEMS, type ProblemBody, type ProblemName } from '../../protocol/problems.ts';
import { ROUTES, type RouteName } from '../../protocol/routes.ts';
import type { OwnRuns, Receipt, RunRecord, Tickets } from '../../protocol/run.ts';

/** What each route answers. */
export interface Replies extends StudioReplies {
  me: Me;
  changeMe: Me;
  exportMe: unknown;
  eraseMe: undefined;
  sessions: readonly Session[];
  endSession: undefined;
  endSessions: undefined;
  invitation: Invitation;
  join: Me;
  welcome: Me;
  signUp: Me;
  signIn: Me;
  signInElsewhere: Elsewhere;
  signOut: unknown;
  confirm: Me;
  changePassword: unknown;
  setUpSecondFactor: SecondFactorSetUp;
  switchOnSecondFactor: SecondFactorCodes;
  switchOffSecondFactor: undefined;
  newPassword: undefined;
  tickets: Tickets;
  submit: Receipt;
  myRuns: OwnRuns;
  run: RunRecord;
  standing: Standing;
  board: BoardPage;
  teamMates: BoardPage;
  teams: TeamBoard;
}

/** Asks the server; a name of `ROUTES` says what. */
export type Ask = <Name extends keyof Replies & RouteName>(name: Name, asked?: Asked) => Promise<Replies[Name]>;

/** The server said no, and why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: ProblemName;
  readonly detail: string | undefined;
  /** Seconds after which to ask again, when the server named them. */
  readonly retryAfter: number | undefined;

  constructor(problem: ProblemName, detail?: string, retryAfter?: number) {
    super(detail ?? PROBLEMS[problem].title);
    this.problem = problem;
    this.detail = detail;
    this.retryAfter = retryAfter;
  }
}

/** Nothing came back: no network, or a server that does not answer. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** Something answered that is not our server: these pages lie on a plain web host. */
export class NoServer extends Error {
  override readonly name = 'NoServer';
}

const PATIENCE_MS = 15_000;

/** Where a route is to be found beside the pages, which may lie in any folder. */
export function addressOf(name: RouteName, { params = {}, query = {} }: Asked, base: string): URL {
  const path = ROUTES[name].path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? ''));
  const url = new URL(path.slice(1), base);
  for (const [key, value] of Object.entries(query)) if (value !== undefined) url.searchParams.set(key, String(value));
  return url;
}

/**
 * Asks the server that the pages came from.
 * @param base the address of the page
 * @throws {Refused} with the problem's name, {Unreachable}, or {NoServer}
 */
export const askAt =
  (base: string): Ask =>
  async (name, asked = {}) => {
    const { body, patienceMs = PATIENCE_MS } = asked;
    const response = await reach(addressOf(name, asked, base), {
      method: ROUTES[name].method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': typeOf(body) }) },
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const content: unknown = response.status === 204 ? undefined : await readJson(response);
    if (!response.ok) throw refusal(response, content);
    return content as Replies[typeof name]; // as ROUTES promises
  };

const typeOf = (body: unknown): string => (body instanceof Blob ? body.type : 'application/json');

async function reach(url: URL, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, request);
  } catch (error) {
    throw new Unreachable(error instanceof Error ? error.message : String(error));
  }
}

async function readJson(response: Response): Promise<unknown> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) {
    if (response.status >= 500) throw new Unreachable(`Something on the way answered with ${response.status}.`);
    throw new NoServer(`${response.url} did not answer with JSON.`);
  }
  try {
    return await response.json();
  } catch {
    throw new Unreachable('The answer broke off.');
  }
}

/** Is this the name of a way in which the server says no? */
export const isProblem = (name: string): name is ProblemName => Object.hasOwn(PROBLEMS, name);

function refusal(response: Response, content: unknown): Error {
  const { type, detail } = (content ?? {}) as Partial<ProblemBody>; // any JSON can be looked into
  const name = typeof type === 'string' ? (type.split('/').pop() ?? '') : '';
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Refused(
    isProblem(name) ? name : response.status >= 500 ? 'internal' : 'bad-request',
    typeof detail === 'string' ? detail : undefined,
    Number.isFinite(seconds) ? seconds : undefined,
  );
}
