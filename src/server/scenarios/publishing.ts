import type { Published } from '../../protocol/publishing.ts';
import type { Database, Tx } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { Problem } from '../http/problem.ts';
import type { Who } from '../people/who.ts';
import { asPublished, keep, ownedBy, revisionsOf, withdraw as withdrawAll } from './revisions.ts';
import { discard, soundUpload } from './uploads.ts';
import type { Sound } from './verdict.ts';

/**
 * Publishes an upload: from now on it is what new runs of its scenario play. The same content may be published again.
 * @throws {Problem} `not-found`, `scenario-broken`, `name-taken`, `revision-exists` or `revision-older`
 */
export const publish = (database: Database, who: Who, upload: string, now: number): Promise<Published> =>
  inTransaction(database, async (tx) => {
    const sound = await soundUpload(tx, who, upload, now);
    await mayBePublished(tx, who, sound);
    await keep(tx, sound, { person: who.id, at: now, built: false });
    await discard(tx, who, upload);
    const row = (await revisionsOf(tx, sound.scenario.id)).find(({ hash }) => hash === sound.hash);
    if (!row) throw new Error('A revision that was just kept is not there.');
    return asPublished(row, who);
  });

async function mayBePublished(tx: Tx, who: Who, { scenario: { id, revision }, hash }: Sound): Promise<void> {
  const before = await revisionsOf(tx, id);
  if (before.some((row) => !ownedBy(row, who) && !isNobodys(row)))
    throw new Problem('name-taken', `Another scenario is called "${id}" already. Give yours another id.`);
  if (before.some((row) => row.hash === hash)) return;
  if (before.some((row) => row.revision === revision))
    throw new Problem('revision-exists', `Revision ${revision} of "${id}" is another one. Give yours a higher number.`);
  const latest = before.at(-1);
  if (latest && latest.revision > revision)
    throw new Problem('revision-older', `"${id}" is at revision ${latest.revision}. Give yours a higher number.`);
}

/** Whoever published it has left. */
const isNobodys = ({ built, published_by }: { built: number; published_by: string | null }): boolean =>
  built === 0 && published_by === null;

/**
 * Takes a scenario out of the library: no new runs; what was played stays and can be replayed.
 * @throws {Problem} `scenario-unknown`, or `not-allowed` when it comes with the pages or somebody else published it
 */
export const withdraw = (database: Database, who: Who, id: string, now: number): Promise<void> =>
  inTransaction(database, async (tx) => {
    const rows = await revisionsOf(tx, id);
    if (rows.length === 0) throw new Problem('scenario-unknown');
    if (rows.some(({ built }) => built === 1))
      throw new Problem('not-allowed', 'This scenario comes with the pages and cannot be withdrawn.');
    if (!rows.every((row) => ownedBy(row, who) || isNobodys(row)))
      throw new Problem('not-allowed', 'Only the trainer who published it, or an administrator, may withdraw it.');
    await withdrawAll(tx, id, now);
  });
