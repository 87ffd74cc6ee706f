import type { Database, Where } from './database.ts';
import { storageProblem } from './failure.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';

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
