import type { FastifyInstance, FastifyServerOptions, InjectOptions } from 'fastify';
import type { Role } from '../../protocol/names.ts';
import type { Me } from '../../protocol/people.ts';
import { makeApp } from '../app.ts';
import type { Where } from '../data/database.ts';
import { openDatabase } from '../data/open.ts';
import { makeParts, type Parts } from '../parts.ts';
import { nicknameKey } from '../people/nickname.ts';
import { readSettings } from '../settings.ts';

/** A whole server without a port, and browsers that talk to it. */
export interface TestServer {
  readonly app: FastifyInstance;
  readonly parts: Parts;
  /** Does something while its clock is ahead. */
  later<T>(ms: number, work: () => Promise<T>): Promise<T>;
  /** Somebody with cookies of their own. */
  browser(): Browser;
  /** Somebody signed in with this role, in this team. */
  as(role: Role, team?: string): Promise<Browser & { readonly id: string }>;
  close(): Promise<void>;
}

export type Browser = (
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  url: string,
  payload?: unknown,
  more?: Partial<InjectOptions>,
) => Promise<Answer>;

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** The JSON that came, or undefined. */
  readonly body: unknown;
  readonly text: string;
  /** Name of the problem, if it is one. */
  readonly problem: string | undefined;
}

export async function testServer(
  where: Where,
  environment: Readonly<Record<string, string>> = {},
  logger?: FastifyServerOptions['logger'],
): Promise<TestServer> {
  let late = 0;
  const settings = readSettings({ RATE_LIMITS: 'no', DEMO: 'no', ...environment });
  const database = await openDatabase(where);
  const parts = await makeParts({ settings, database, clock: () => Date.now() + late, version: 'test' });
  const app = await makeApp(parts, { logger });
  await app.ready();
  let people = 0;
  const browser = (): Browser => browserOf(app);
  return {
    ...{ app, parts, browser },
    async later(ms, work) {
      late += ms;
      try {
        return await work();
      } finally {
        late -= ms;
      }
    },
    async as(role, team) {
      people += 1;
      const nickname = `${role} ${people}`;
      const visitor = { headers: {}, address: '127.0.0.1', asker: undefined };
      const { person: id, cookies } = await parts.people.accounts.guest(nickname, visitor);
      const kept = { nickname, nickname_key: nicknameKey(nickname), role, team_id: team ?? null };
      await database.db.updateTable('person').set(kept).where('id', '=', id).execute();
      return Object.assign(browserOf(app, cookies), { id });
    },
    async close() {
      await app.close();
      await parts.close();
      await database.close();
    },
  };
}

/** Whom an answer of `/api/me` and the like is about. */
export function me({ body, text }: Answer): NonNullable<Me['person']> {
  const { person } = body as Me;
  if (!person) throw new Error(`Nobody is known: ${text}`);
  return person;
}

/** Good enough for the rules on passwords. */
export const PASSWORD = 'blue river stone lamp';

function browserOf(app: FastifyInstance, given: readonly string[] = []): Browser {
  const cookies = new Map(given.map((cookie) => (cookie.split(';', 1)[0] ?? '').split('=', 2) as [string, string]));
  return async (method, url, payload, { headers, ...rest } = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await app.inject({
      ...{ method, url, ...(payload !== undefined && { payload: payload as object }) },
      headers: { ...(cookie !== '' && { cookie }), ...headers },
      ...rest,
    });
    for (const { name, value, maxAge } of answer.cookies)
      if (maxAge === 0 || value === '') cookies.delete(name);
      else cookies.set(name, encodeURIComponent(value));
    return answerOf(answer.statusCode, answer.headers, answer.body);
  };
}

function answerOf(status: number, headers: Answer['headers'], text: string): Answer {
  const isJson = String(headers['content-type']).includes('json') && text !== '';
  const body: unknown = isJson ? JSON.parse(text) : undefined;
  const type = (body as { type?: unknown } | undefined)?.type;
  const problem = typeof type === 'string' ? /^\/api\/problems\/(.+)$/.exec(type)?.[1] : undefined;
  return { status, headers, body, text, problem };
}
