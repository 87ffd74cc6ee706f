/**
 * A server process that sends itself runs as fast as it can, to be killed in the middle of it: opens the database, says `open` with
 * the milliseconds that took, then `ack RUN` for every run that was acknowledged. What to send is read from the file that is given.
 */
import { readFileSync } from 'node:fs';
import { refresh } from '../boards/keep.ts';
import type { Where } from '../data/database.ts';
import { storageProblem } from '../data/failure.ts';
import { openDatabase } from '../data/open.ts';
import { inTransaction } from '../data/transaction.ts';
import { Problem } from '../http/problem.ts';
import { runServices } from '../runs/services.ts';
import type { Played } from './world.ts';

/** What a sender is told. */
export interface Orders {
  readonly where: Where;
  readonly scenario: string;
  readonly hash: string;
  readonly people: readonly string[];
  readonly runs: readonly Played[];
}

const AT_ONCE = 32;

async function main(): Promise<void> {
  const { where, scenario, hash, people, runs } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Orders;
  const began = performance.now();
  const database = await openDatabase(where);
  process.stdout.write(`open ${Math.round(performance.now() - began)}\n`);
  const { office, submissions } = runServices({ database, clock: () => Date.now() });
  const any = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(Math.random() * list.length)];
    if (one === undefined) throw new Error('The orders hold an empty list.');
    return one;
  };
  const send = async (): Promise<void> => {
    const id = any(people);
    const { tickets } = await office.issue({ wanted: [{ scenario, hash, count: 1 }] }, id);
    const { run } = await submissions.take({ ticket: tickets[0]?.token, ...any(runs) }, { id });
    process.stdout.write(`ack ${run}\n`);
  };
  const hideOrShow = (): Promise<void> =>
    inTransaction(database, async (tx) => {
      const id = any(people);
      await tx
        .updateTable('person')
        .set({ hidden: Math.random() < 0.3 ? 1 : 0 })
        .where('id', '=', id)
        .execute();
      await refresh(tx, id);
    });
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (;;)
        await (Math.random() < 0.02 ? hideOrShow() : send()).catch((error: unknown) => {
          // On a busy machine a connection may take too long: a server would say so, and be asked again.
          if (!(storageProblem(error) instanceof Problem)) throw error;
        });
    }),
  );
}

await main();
