import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Where things are kept. `db` asks single questions; what belongs together goes through `inTransaction`. */
export interface Database {
  readonly db: Kysely<Tables>;
  readonly kind: 'sqlite' | 'postgres';
  close(): Promise<void>;
}

export type Tx = Transaction<Tables>;

/** Where the data is: a file, or a PostgreSQL server with how many connections to it. */
export type Where = { readonly file: string } | { readonly url: string; readonly connections?: number };
