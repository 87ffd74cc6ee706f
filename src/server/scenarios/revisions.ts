import type { Selectable } from 'kysely';
import type { Published, Revision } from '../../protocol/publishing.ts';
import type { Database, Tx } from '../data/database.ts';
import type { RevisionTable } from '../data/tables.ts';
import { Problem } from '../http/problem.ts';
import type { Who } from '../people/who.ts';
import type { Sound } from './verdict.ts';
import { zipOf } from './zip.ts';

/** What stands in `scenario_revision.content`. */
export type Content = Pick<Sound, 'scenario' | 'translations' | 'files'>;

type Row = Omit<Selectable<RevisionTable>, 'content'>;

/** Everything of a row but the scenario itself, which is long and not always needed. */
const HEAD = [
  ...(['scenario', 'hash', 'revision', 'card', 'range', 'built'] as const),
  ...(['published_at', 'published_by', 'withdrawn_at'] as const),
] as const;

/** The latest revision of every scenario; withdrawn ones only for those who may publish them again. */
export async function publishedFor(database: Database, who: Who | undefined): Promise<readonly Published[]> {
  const rows = await database.db
    .selectFrom('scenario_revision')
    .select(HEAD)
    .orderBy('scenario')
    .orderBy('revision')
    .orderBy('published_at')
    .execute();
  const offered = rows.filter((row) => row.withdrawn_at === null);
  const own = rows.filter((row) => row.withdrawn_at !== null && ownedBy(row, who));
  const latest = new Map([...own, ...offered].map((row) => [row.scenario, row]));
  return [...latest.values()].map((row) => asPublished(row, who));
}

export const asPublished = (row: Row, who: Who | undefined): Published => ({
  ...{ id: row.scenario, revision: row.revision, hash: row.hash },
  range: JSON.parse(row.range) as Published['range'], // as `keep` wrote it
  card: JSON.parse(row.card) as Published['card'], // likewise
  built: row.built === 1,
  withdrawn: row.withdrawn_at !== null,
  published: row.published_at,
  mine: ownedBy(row, who),
});

/** May this person publish this scenario anew, or withdraw it? What comes with the pages belongs to nobody. */
export const ownedBy = ({ built, published_by }: Pick<Row, 'built' | 'published_by'>, who: Who | undefined): boolean =>
  built === 0 && who !== undefined && (who.role === 'administrator' || published_by === who.id);

/**
 * One revision, also one that was withdrawn or replaced: runs of it must be replayable for ever.
 * @throws {Problem} `scenario-unknown`, or `revision-unknown`
 */
export async function revision(database: Database, id: string, hash: string): Promise<Revision> {
  const { scenario, translations } = await content(database, id, hash);
  return { scenario, translations };
}

/** The files of a revision as they were sent, as a zip that is the same whenever it is asked for. */
export async function download(database: Database, id: string, hash: string): Promise<Uint8Array> {
  return zipOf(id, (await content(database, id, hash)).files);
}

async function content({ db }: Database, id: string, hash: string): Promise<Content> {
  const row = await db
    .selectFrom('scenario_revision')
    .select('content')
    .where('scenario', '=', id)
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (row) return JSON.parse(row.content) as Content; // as `keep` wrote it
  const other = await db.selectFrom('scenario_revision').select('hash').where('scenario', '=', id).executeTakeFirst();
  throw new Problem(other ? 'revision-unknown' : 'scenario-unknown');
}

/** What a scenario has on this server, in the order of its revisions. */
export const revisionsOf = (tx: Tx, id: string): Promise<readonly Row[]> =>
  tx.selectFrom('scenario_revision').select(HEAD).where('scenario', '=', id).orderBy('revision').execute();

/** Keeps a revision for ever, for new runs from now on. The same content again only brings its words up to date. */
export async function keep(
  tx: Tx,
  { scenario, translations, files, card, range, hash }: Sound,
  by: { readonly person: string | null; readonly at: number; readonly built: boolean },
): Promise<void> {
  const words = {
    content: JSON.stringify({ scenario, translations, files } satisfies Content),
    card: JSON.stringify(card),
    built: by.built ? 1 : 0,
    published_by: by.person,
    withdrawn_at: null,
  } as const;
  const { id, revision: number } = scenario;
  await tx
    .insertInto('scenario_revision')
    .values({
      ...{ scenario: id, hash, revision: number, range: JSON.stringify(range), published_at: by.at },
      ...words,
    })
    .onConflict((conflict) => conflict.columns(['scenario', 'hash']).doUpdateSet(words))
    .execute();
}

/** No new runs of any revision of this scenario. */
export const withdraw = (tx: Tx, id: string, at: number): Promise<unknown> =>
  tx
    .updateTable('scenario_revision')
    .set({ withdrawn_at: at })
    .where('scenario', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();

/** No new runs of what came with earlier pages and does not come with these, whose hashes are given. */
export async function retireBuilt(tx: Tx, present: readonly string[], at: number): Promise<void> {
  const rows = await tx.selectFrom('scenario_revision').select('hash').where('built', '=', 1).execute();
  const gone = rows.map(({ hash }) => hash).filter((hash) => !present.includes(hash));
  if (gone.length === 0) return;
  await tx
    .updateTable('scenario_revision')
    .set({ withdrawn_at: at })
    .where('hash', 'in', gone)
    .where('built', '=', 1)
    .where('withdrawn_at', 'is', null)
    .execute();
}
