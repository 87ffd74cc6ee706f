import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../data/database.ts';
import { Problem } from '../http/problem.ts';

/** How often something may be tried, and within what time. */
export interface Allowance {
  readonly most: number;
  readonly withinMs: number;
}

const MINUTE = 60_000;

/** What somebody might try by the thousand to guess a secret. Counted in the database, so that more processes allow no more tries. */
export const ALLOWANCES = {
  // Few from one place; more from everywhere, so that nobody can lock somebody else out with ten wrong passwords.
  'sign-in by account and address': { most: 10, withinMs: 15 * MINUTE },
  'sign-in by account': { most: 100, withinMs: 15 * MINUTE },
  'sign-in by address': { most: 100, withinMs: 15 * MINUTE },
  'sign-up by address': { most: 30, withinMs: 60 * MINUTE },
  'code by address': { most: 60, withinMs: 10 * MINUTE },
  'welcome by address': { most: 10, withinMs: 15 * MINUTE },
  'new password by address': { most: 10, withinMs: 15 * MINUTE },
  'code by account': { most: 10, withinMs: 15 * MINUTE },
  'password by account': { most: 10, withinMs: 15 * MINUTE },
} as const satisfies Readonly<Record<string, Allowance>>;

/** Counts tries, and refuses when there were too many. */
export class Tries {
  readonly #database: Database;
  readonly #clock: () => number;
  readonly #on: boolean;

  constructor(database: Database, clock: () => number, on: boolean) {
    this.#database = database;
    this.#clock = clock;
    this.#on = on;
  }

  /**
   * Counts one try.
   * @param by who or what tries: an address, an account; kept as a hash only
   * @throws Problem `too-many-requests`, saying when to come back
   */
  async take(what: keyof typeof ALLOWANCES, by: string): Promise<void> {
    if (!this.#on) return;
    const { most, withinMs } = ALLOWANCES[what];
    const { counted, ends } = await this.#count(nameOf(what, by), withinMs);
    if (counted > most)
      throw new Problem('too-many-requests', 'This was tried too often. Come back later.', {
        retryAfter: Math.max(1, Math.ceil((ends - this.#clock()) / 1000)),
      });
  }

  /** May this happen now? Once within this time, limits or not: for what must not be used twice. */
  async isFirst(what: string, by: string, withinMs: number): Promise<boolean> {
    return (await this.#count(nameOf(`once: ${what}`, by), withinMs)).counted === 1;
  }

  /** It worked: earlier failures no longer count. */
  async forgive(what: keyof typeof ALLOWANCES, by: string): Promise<void> {
    await this.#database.db.deleteFrom('tries').where('id', '=', nameOf(what, by)).execute();
  }

  async #count(id: string, withinMs: number): Promise<{ readonly counted: number; readonly ends: number }> {
    const now = this.#clock();
    const { counted, ends_at: ends } = await this.#database.db
      .insertInto('tries')
      .values({ id, counted: 1, ends_at: now + withinMs })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet({
          counted: sql<number>`case when tries.ends_at <= ${now} then 1 else tries.counted + 1 end`,
          ends_at: sql<number>`case when tries.ends_at <= ${now} then ${now + withinMs} else tries.ends_at end`,
        }),
      )
      .returning(['counted', 'ends_at'])
      .executeTakeFirstOrThrow();
    if (counted === 1) await this.#database.db.deleteFrom('tries').where('ends_at', '<=', now).execute();
    return { counted, ends };
  }
}

const nameOf = (what: string, by: string): string =>
  createHash('sha256').update(`${what}\0${by.toLowerCase()}`).digest('base64url');
