import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Tx } from './database.ts';
import { isInTheWay, isThereAlready, storageProblem } from './failure.ts';

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
