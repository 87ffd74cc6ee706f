import { randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { TICKET_LIFE_MS } from '../../protocol/run.ts';
import type { Database } from '../data/database.ts';

/** After this a new key signs tickets; the old one is still believed as long as its tickets live. */
export const KEY_LIFE_MS = 30 * 24 * 60 * 60 * 1000;
/** A key that is not known may have been made by another server a moment ago; asking for it again and again is not worth it. */
const LOOK_AGAIN_MS = 1000;

interface Key {
  readonly id: string;
  readonly secret: Buffer;
  readonly created: number;
}

/** The keys that sign tickets, shared by all servers on one database. */
export class TicketKeys {
  readonly #database: Database;
  readonly #clock: () => number;
  #keys: ReadonlyMap<string, Key> = new Map();
  #lookedAt = -Infinity;
  #looking: Promise<void> | undefined;

  constructor({ database, clock }: { readonly database: Database; readonly clock: () => number }) {
    this.#database = database;
    this.#clock = clock;
  }

  /** The key to sign with now; makes one when there is none, or the last has served its time. */
  async current(): Promise<Key> {
    const known = this.#newest();
    if (known) return known;
    await this.#look();
    return this.#newest() ?? (await this.#make());
  }

  /** The key of that name; undefined when there was never such a key, or none of its tickets can be valid any more. */
  async named(id: string): Promise<Key | undefined> {
    const known = this.#keys.get(id);
    // A clock that was set back must not keep us from looking.
    if (known || Math.abs(this.#clock() - this.#lookedAt) < LOOK_AGAIN_MS) return known;
    await this.#look();
    return this.#keys.get(id);
  }

  #newest(): Key | undefined {
    const now = this.#clock();
    let newest: Key | undefined;
    for (const key of this.#keys.values())
      if (Math.abs(now - key.created) < KEY_LIFE_MS && (!newest || key.created > newest.created)) newest = key;
    return newest;
  }

  #look(): Promise<void> {
    this.#looking ??= this.#read().finally(() => (this.#looking = undefined));
    return this.#looking;
  }

  async #read(): Promise<void> {
    const rows = await this.#database.db
      .selectFrom('secret')
      .select(['id', 'value', 'created_at'])
      .where('kind', '=', 'ticket-key')
      .execute();
    this.#lookedAt = this.#clock();
    this.#keys = new Map(
      rows.map(({ id, value, created_at }) => [
        id,
        { id, secret: Buffer.from(value, 'base64url'), created: created_at },
      ]),
    );
  }

  /** Several servers may each make one at the same moment: all of them are good. Keys whose tickets have all expired go. */
  async #make(): Promise<Key> {
    const created = this.#clock();
    const key = { id: newId({ msecs: created }), secret: randomBytes(32), created };
    const { db } = this.#database;
    await db
      .deleteFrom('secret')
      .where('kind', '=', 'ticket-key')
      .where('created_at', '<', created - KEY_LIFE_MS - 2 * TICKET_LIFE_MS)
      .execute();
    const value = key.secret.toString('base64url');
    await db
      .insertInto('secret')
      .values({ id: key.id, kind: 'ticket-key', value, created_at: created, retired_at: null })
      .execute();
    this.#keys = new Map([...this.#keys, [key.id, key]]);
    return key;
  }
}
