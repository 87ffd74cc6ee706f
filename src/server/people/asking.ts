import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from '../data/database.ts';
import { storageProblem } from '../data/failure.ts';
import { rawCookie } from './cookie.ts';
import { FRESH_MS } from './session-life.ts';
import type { Who } from './who.ts';

/** How long an answer is believed, in ms: another process may have changed it meanwhile. */
const BELIEVED_MS = 30_000;
const MOST_REMEMBERED = 20_000;

/** Somebody whom a session belongs to. */
export interface Asker {
  readonly who: Who;
  readonly session: string;
  /** Signed in a while ago, and there is a password to ask for: see `fresh` of the routes. */
  readonly stale?: boolean;
}

/** A session as the database has it; all moments in ms. */
interface Found {
  readonly who: Who;
  readonly session: string;
  readonly ends: number;
  readonly freshUntil: number;
}

interface Remembered {
  /** Undefined: this session does not exist (any more). */
  readonly found: Found | undefined;
  readonly until: number;
}

/** Says who is asking, from the cookie of a request. The library's own way costs two queries every time; this costs one in 30 s. */
export class Asking {
  readonly #db: Database['db'];
  readonly #clock: () => number;
  readonly #key: string;
  readonly #cookie: string;
  /** By hash of the token, oldest first. */
  readonly #remembered = new Map<string, Remembered>();
  /** How often something was forgotten: what the database said before that may be out of date. */
  #forgotten = 0;

  constructor({ db }: Database, clock: () => number, signing: { readonly key: string; readonly cookie: string }) {
    this.#db = db;
    this.#clock = clock;
    this.#key = signing.key;
    this.#cookie = signing.cookie;
  }

  /** Who sent this Cookie header; undefined for a visitor, or for a cookie that is forged, over, or of somebody erased. */
  async who(cookies: string | undefined): Promise<Asker | undefined> {
    const token = this.#tokenOf(cookies);
    if (token === undefined) return undefined;
    const name = createHash('sha256').update(token).digest('base64url');
    const known = this.#remembered.get(name);
    if (known && known.until > this.#clock()) return this.#asker(known.found);
    const before = this.#forgotten;
    const found = await this.#find(token);
    if (before === this.#forgotten) this.#remember(name, found);
    return this.#asker(found);
  }

  /** What was known about a person changed here: ask the database next time. */
  forget(person: string): void {
    this.#forgotten += 1;
    for (const [name, { found }] of this.#remembered) if (found?.who.id === person) this.#remembered.delete(name);
  }

  /** Everybody of a team changed. */
  forgetTeam(team: string): void {
    this.#forgotten += 1;
    for (const [name, { found }] of this.#remembered) if (found?.who.team === team) this.#remembered.delete(name);
  }

  #asker(found: Found | undefined): Asker | undefined {
    return found && { who: found.who, session: found.session, stale: found.freshUntil <= this.#clock() };
  }

  /** The token within the cookie, if we signed it: nothing else is worth a question to the database. */
  #tokenOf(cookies: string | undefined): string | undefined {
    const found = rawCookie(cookies, this.#cookie);
    const value = found === undefined ? undefined : decoded(found);
    const dot = value?.lastIndexOf('.') ?? -1;
    if (value === undefined || dot < 1) return undefined;
    const token = value.slice(0, dot);
    const right = createHmac('sha256', this.#key).update(token).digest();
    const given = Buffer.from(value.slice(dot + 1), 'base64');
    return given.length === right.length && timingSafeEqual(given, right) ? token : undefined;
  }

  async #find(token: string): Promise<Found | undefined> {
    const row = await this.#db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.userId')
      .leftJoin('account', (join) =>
        join.onRef('account.userId', '=', 'person.id').on('account.providerId', '=', 'credential'),
      )
      .select(['session.id as session', 'session.expiresAt', 'session.createdAt', 'account.id as password'])
      .select(['person.id', 'nickname', 'role', 'team_id', 'hidden'])
      .where('session.token', '=', token)
      .executeTakeFirst()
      .catch((error: unknown) => {
        throw storageProblem(error);
      });
    if (!row) return undefined;
    const ends = Date.parse(row.expiresAt);
    if (ends <= this.#clock()) return undefined;
    const { id, nickname, role, team_id: team, hidden, session } = row;
    const freshUntil = row.password === null ? Infinity : Date.parse(row.createdAt) + FRESH_MS;
    return { who: { id, nickname, role, team: team ?? undefined, hidden: hidden === 1 }, session, ends, freshUntil };
  }

  /** Nobody is believed in longer than the session lasts. */
  #remember(name: string, found: Found | undefined): void {
    this.#remembered.delete(name);
    const until = Math.min(this.#clock() + BELIEVED_MS, found?.ends ?? Infinity);
    this.#remembered.set(name, { found, until });
    const [oldest] = this.#remembered.keys();
    if (this.#remembered.size > MOST_REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
  }
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
