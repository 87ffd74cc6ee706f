import type { Database } from './data/database.ts';
import { makePeople, type People } from './people/people.ts';
import { makeChecker, type Checker } from './scenarios/checker.ts';
import type { Settings } from './settings.ts';

/** What a server is given: where it is, what it keeps things in, and the time. */
export interface Given {
  readonly settings: Settings;
  readonly database: Database;
  /** Now, in milliseconds since 1970. Nothing else on the server reads a clock that counts. */
  readonly clock: () => number;
  /** Which pages this server has; others are an older or newer version. */
  readonly version: string;
}

/** What the areas of the server are built from. Services take what they need out of it; routes get all of it. */
export interface Parts extends Given {
  readonly people: People;
  readonly checker: Checker;
  /** Ends what runs beside the requests; the database belongs to whoever opened it. */
  close(): Promise<void>;
}

export async function makeParts(given: Given): Promise<Parts> {
  // Boards have no rows before runs are counted.
  const boards = { refresh: () => Promise.resolve() };
  const people = await makePeople({ ...given, boards });
  const checker = makeChecker();
  return { ...given, people, checker, close: () => checker.close() };
}
