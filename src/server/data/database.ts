import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { isInTheWay, isThereAlready, storageProblem } from './failure.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
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

/**
 * Opens the database and brings its tables up to date. Several processes may do so at once.
 * @throws {Problem} `storage-away` or `storage-full`; any other error says what is wrong with the place or the version
 */
export async function openDatabase(where: Where): Promise<Database> {
  const database = connect(where);
  try {
    await migrate(database.db);
    return database;
  } catch (error) {
    await database.close();
    throw storageProblem(error);
  }
}

/** Opens the database as it is, without looking at its tables. */
export const connect = (where: Where): Database => ('url' in where ? openPostgres(where) : openSqlite(where.file));

const MOST_TRIES = 8;

/**
 * Does several things as one: all of them are stored, or none. When another transaction was in the way, all is done again
 * from the start, so `work` must do nothing that cannot be done twice.
 * @throws {Problem} `storage-full` or `storage-away`, or whatever `work` throws
 */
export async function inTransaction<T>({ db }: Pick<Database, 'db'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      const isWorthIt = isInTheWay(error) || isThereAlready(error);
      if (!isWorthIt || tries === MOST_TRIES) throw storageProblem(error);
      await pause(2 ** tries); // longer every time, so that two that collide move apart
    }
  }
}
