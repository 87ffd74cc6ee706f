import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Kysely } from 'kysely';
import { isInTheWay, isThereAlready } from './failure.ts';
import { STEPS, type Step } from './migrations/all.ts';
import type { Tables } from './tables.ts';

/**
 * Brings the tables up to date and says which steps were taken. Each step is one transaction of one statement that first writes
 * down its own name: of several processes the one that could write it does the step, the others wait, find the name and go on.
 * After a crash a step is there with its name, or neither is. (Kysely's own migrator takes an advisory lock on PostgreSQL, which
 * distributed servers lack, and none on SQLite.)
 * @throws when the database was made by a newer version of Attune
 */
export async function migrate(db: Kysely<Tables>, steps: readonly Step[] = STEPS): Promise<readonly string[]> {
  await patiently(() => sql`create table if not exists migration (name text primary key)`.execute(db));
  const done = new Set(await patiently(() => stepsDone(db)));
  const unknown = [...done].filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(
      `This database was made by a newer version of Attune (it has "${unknown.join('", "')}"). Start that version, or restore a backup.`,
    );
  const taken: string[] = [];
  for (const step of steps) if (!done.has(step.name) && (await patiently(() => take(db, step)))) taken.push(step.name);
  return taken;
}

/** Steps that would be taken. */
export async function pending(db: Kysely<Tables>): Promise<readonly string[]> {
  await patiently(() => sql`create table if not exists migration (name text primary key)`.execute(db));
  const done = new Set(await stepsDone(db));
  return STEPS.map(({ name }) => name).filter((name) => !done.has(name));
}

const stepsDone = async (db: Kysely<Tables>): Promise<readonly string[]> =>
  (await sql<{ name: string }>`select name from migration`.execute(db)).rows.map(({ name }) => name);

/** False when another process has taken it meanwhile. */
const take = (db: Kysely<Tables>, { name, statement }: Step): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    const claim = await sql`insert into migration (name) values (${name}) on conflict do nothing`.execute(tx);
    if (claim.numAffectedRows === 0n) return false;
    await sql.raw(statement).execute(tx);
    return true;
  });

const MOST_TRIES = 20;

/** Other processes that migrate at the same moment make each other fail; trying again settles it. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === MOST_TRIES || !(isInTheWay(error) || isThereAlready(error))) throw error;
      await pause(10 * tries);
    }
  }
}
