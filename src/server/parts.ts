import { lockPersons } from './boards/bests.ts';
import { refresh } from './boards/keep.ts';
import { boardServices } from './boards/services.ts';
import type { Database } from './data/database.ts';
import { makePeople, type People } from './people/people.ts';
import { runServices } from './runs/services.ts';
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
  readonly runs: ReturnType<typeof runServices>;
  readonly boards: ReturnType<typeof boardServices>;
  readonly checker: Checker;
  /** Ends what runs beside the requests; the database belongs to whoever opened it. */
  close(): Promise<void>;
}

export async function makeParts(given: Given): Promise<Parts> {
  const people = await makePeople({ ...given, boards: { refresh, lock: lockPersons } });
  const checker = makeChecker();
  const runs = runServices(given);
  const boards = boardServices(given);
  const close = async (): Promise<void> => {
    await runs.submissions.idle();
    await checker.close();
  };
  return { ...given, people, runs, boards, checker, close };
}
