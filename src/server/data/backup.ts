import { existsSync, renameSync, rmSync } from 'node:fs';
import { sql } from 'kysely';
import Libsql from 'libsql';
import type { Database } from './database.ts';
import { isInTheWay } from './failure.ts';

/** Thrown when a backup cannot be made or brought back, with what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/**
 * Writes a copy of the embedded database as it is at this moment into a new file, while a server goes on using it.
 * @throws {BackupError} when the file exists, or the database is a PostgreSQL server
 */
export async function backup({ db, kind }: Database, file: string): Promise<void> {
  if (kind === 'postgres') throw new BackupError('A PostgreSQL server has its own tool for this: use pg_dump.');
  if (existsSync(file)) throw new BackupError(`${file} exists already. Name a new file.`);
  await sql`vacuum into ${file}`.execute(db);
}

/**
 * Puts a backup in the place of the embedded database. What was there is kept beside it.
 * @returns where the old database was put; undefined when there was none
 * @throws {BackupError} when the backup is none, or a server is using the database
 */
export function restore(from: string, to: string, now: number): string | undefined {
  if (!existsSync(from)) throw new BackupError(`There is no file ${from}.`);
  const fresh = `${to}.restored`;
  rmSync(fresh, { force: true });
  copySound(from, fresh);
  let kept: string | undefined;
  if (existsSync(to)) {
    closeFully(to);
    kept = `${to}.before-${now}`;
    renameSync(to, kept);
  }
  renameSync(fresh, to);
  return kept;
}

/** Copies a database through the database itself: what it cannot read whole does not arrive. */
function copySound(from: string, to: string): void {
  try {
    const source = new Libsql(from);
    try {
      const [found] = source.prepare("select count(*) as n from sqlite_master where name = 'migration'").all() as {
        n: number;
      }[];
      if (found?.n !== 1) throw new BackupError(`${from} is a database, but not one of Attune.`);
      const [sound] = source.prepare('pragma integrity_check').all() as { integrity_check: string }[];
      if (sound?.integrity_check !== 'ok') throw new BackupError(`${from} is damaged: ${sound?.integrity_check ?? ''}`);
      source.prepare('vacuum into ?').run(to);
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof BackupError) throw error;
    throw new BackupError(`${from} cannot be read as a database: ${error instanceof Error ? error.message : ''}`);
  }
}

/** Brings everything from the journal into the file. Only possible for somebody who is alone with it. */
function closeFully(file: string): void {
  const database = new Libsql(file);
  try {
    database.pragma('busy_timeout = 1000');
    database.pragma('journal_mode = delete');
  } catch (error) {
    if (!isInTheWay(error)) throw error;
    throw new BackupError('A server is using the database. Stop it first, then restore.');
  } finally {
    database.close();
  }
}
