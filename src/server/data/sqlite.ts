import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  CompiledQuery,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type SqliteDatabase,
  type SqliteDialectConfig,
} from 'kysely';
import Libsql from 'libsql';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** How long to stand still for another process that is writing, in ms; `inTransaction` waits longer without standing still. */
const BUSY_MS = 100;

/**
 * Opens an SQLite file, making it and its folder where they are missing. What was acknowledged survives a power cut
 * (WAL, every commit synced).
 */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const opened = new Libsql(file);
  opened.pragma(`busy_timeout = ${BUSY_MS}`);
  opened.pragma('journal_mode = WAL');
  opened.pragma('synchronous = FULL');
  opened.pragma('cache_size = -32768');
  const db = new Kysely<Tables>({ dialect: new WritingDialect({ database: remembering(opened) }, opened) });
  return { db, kind: 'sqlite', close: () => db.destroy() };
}

class WritingDriver extends SqliteDriver {
  readonly #file: Libsql.Database;

  constructor(config: SqliteDialectConfig, file: Libsql.Database) {
    super(config);
    this.#file = file;
  }

  /** A transaction takes the right to write at its start: one that begins by reading could not be waited for later. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** When the disk is full SQLite has taken everything back already, and would only complain about being told. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.inTransaction) await super.rollbackTransaction(connection);
  }
}

class WritingDialect extends SqliteDialect {
  readonly #driver: WritingDriver;

  constructor(config: SqliteDialectConfig, file: Libsql.Database) {
    super(config);
    this.#driver = new WritingDriver(config, file);
  }

  override createDriver(): SqliteDriver {
    return this.#driver;
  }
}

const MOST_STATEMENTS = 200;

/** Kysely prepares every query anew; most are the same few texts. */
function remembering(file: Libsql.Database): SqliteDatabase {
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  return {
    prepare(text) {
      const known = prepared.get(text);
      if (known) return known;
      const statement = file.prepare(text);
      const made = {
        reader: statement.reader,
        all: (values: readonly unknown[]) => statement.all(values),
        run: (values: readonly unknown[]) => statement.run(values),
        iterate: (values: readonly unknown[]) => statement.iterate(values),
      };
      const [oldest] = prepared.keys();
      if (prepared.size >= MOST_STATEMENTS && oldest !== undefined) prepared.delete(oldest);
      prepared.set(text, made);
      return made;
    },
    close() {
      prepared.clear();
      file.close();
    },
  };
}
