import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Database } from '../data/database.ts';
import { storageProblem } from '../data/failure.ts';
import { rawCookie } from './cookie.ts';
import type { Who } from './who.ts';

/** How long an answer is believed, in ms: another process may have changed it meanwhile. */
const BELIEVED_MS = 30_000;
const MOST_REMEMBERED = 20_000;

/** Somebody whom a session belongs to. */
export interface Asker {
  readonly who: Who;
  readonly session: string;
}

interface Remembered {
  /** Undefined: this session does not exist (any more). */
  readonly asker: Asker | undefined;
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
    if (known && known.until > this.#clock()) return known.asker;
    const found = await this.#find(token);
    this.#remember(name, found);
    return found?.asker;
  }

  /** What was known about a person changed here: ask the database next time. */
  forget(person: string): void {
    for (const [name, { asker }] of this.#remembered) if (asker?.who.id === person) this.#remembered.delete(name);
  }

  /** Everybody of a team changed. */
  forgetTeam(team: string): void {
    for (const [name, { asker }] of this.#remembered) if (asker?.who.team === team) this.#remembered.delete(name);
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

  async #find(token: string): Promise<{ asker: Asker; ends: number } | undefined> {
    const row = await this.#db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.userId')
      .select(['session.id as session', 'session.expiresAt', 'person.id', 'nickname', 'role', 'team_id', 'hidden'])
      .where('session.token', '=', token)
      .executeTakeFirst()
      .catch((error: unknown) => {
        throw storageProblem(error);
      });
    if (!row) return undefined;
    const ends = Date.parse(row.expiresAt);
    if (ends <= this.#clock()) return undefined;
    const { id, nickname, role, team_id: team, hidden, session } = row;
    return { asker: { who: { id, nickname, role, team: team ?? undefined, hidden: hidden === 1 }, session }, ends };
  }

  /** Nobody is believed in longer than the session lasts. */
  #remember(name: string, found: { asker: Asker; ends: number } | undefined): void {
    this.#remembered.delete(name);
    const until = Math.min(this.#clock() + BELIEVED_MS, found?.ends ?? Infinity);
    this.#remembered.set(name, { asker: found?.asker, until });
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
