import { Problem } from '../http/problem.ts';

/** What a database said when it failed: PostgreSQL's five characters, SQLite's name, or the system's. */
const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Somebody else was in the way: the same transaction may well succeed when it is tried again. */
const IN_THE_WAY = new Set(['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED']);
/** A row with this key was there already: written a moment ago by somebody else, or a mistake that trying again will show. */
const THERE_ALREADY = new Set(['23505', '42P07', 'SQLITE_CONSTRAINT_PRIMARYKEY', 'SQLITE_CONSTRAINT_UNIQUE']);
const FULL = new Set(['53100', 'SQLITE_FULL', 'ENOSPC', 'EDQUOT']);
const AWAY = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['57P01', '57P02', '57P03', '53300', '25006'],
]);
/** What `pg` says without a code. */
const AWAY_WORDS = /Connection terminated|timeout exceeded when trying to connect|not queryable|Client has encountered/;

export const isInTheWay = (error: unknown): boolean => IN_THE_WAY.has(codeOf(error));
export const isThereAlready = (error: unknown): boolean => THERE_ALREADY.has(codeOf(error));

const isAway = (error: unknown): boolean => {
  const code = codeOf(error);
  // Class 08 of PostgreSQL is about connections; SQLite's IOERR, CANTOPEN and READONLY are about the disk below it.
  if (AWAY.has(code) || code.startsWith('08') || /^SQLITE_(IOERR|CANTOPEN|READONLY|NOTADB|CORRUPT)/.test(code))
    return true;
  return error instanceof Error && AWAY_WORDS.test(error.message);
};

/**
 * What is wrong with the storage, if that is what is wrong: a full disk, or a database that cannot be reached. Anything else
 * comes back as it was. The cause is kept for the log; the reader is only told what it means.
 */
export function storageProblem(error: unknown): unknown {
  if (error instanceof Problem) return error;
  if (FULL.has(codeOf(error)))
    return new Problem(
      'storage-full',
      'The disk of the server is full. Nothing was stored. Free some space there, then send this again.',
      { cause: error, retryAfter: 60 },
    );
  if (isAway(error))
    return new Problem('storage-away', 'The database cannot be reached at the moment. Nothing was stored; try again.', {
      cause: error,
      retryAfter: 5,
    });
  if (isInTheWay(error))
    return new Problem('storage-away', 'The database is too busy at the moment. Nothing was stored; try again.', {
      cause: error,
      retryAfter: 1,
    });
  return error;
}
