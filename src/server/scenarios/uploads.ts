import { v7 } from 'uuid';
import type { Found, Revision, Upload } from '../../protocol/publishing.ts';
import type { Database, Tx } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { Problem } from '../http/problem.ts';
import type { Who } from '../people/who.ts';
import type { Checker } from './checker.ts';
import type { Sound, Verdict } from './verdict.ts';

/** How long an upload waits to be published, and how many of one person. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
const MOST_KEPT = 20;

/**
 * Checks what was sent and keeps it for its sender.
 * @throws {Problem} `bad-request` or `too-large` when it is no scenario at all, `scenario-too-slow`, `too-many-requests`
 */
export async function upload(
  { database, checker }: { readonly database: Database; readonly checker: Checker },
  who: Who,
  bytes: Uint8Array,
  now: number,
): Promise<Upload> {
  const verdict = await checker.check(bytes);
  if (verdict.kind === 'refused') throw new Problem(verdict.problem, verdict.detail);
  const kept: Upload = { id: v7(), ...verdict.about, created: now };
  await inTransaction(database, async (tx) => {
    await tx
      .insertInto('upload')
      .values(rowOf(kept, verdict, who))
      .execute();
    await clearUp(tx, who, now);
  });
  return kept;
}

const rowOf = (kept: Upload, verdict: Verdict, who: Who) => ({
  id: kept.id,
  person_id: who.id,
  outcome: JSON.stringify(kept),
  ready: verdict.kind === 'sound' ? JSON.stringify(verdict.sound) : null,
  created_at: kept.created,
  expires_at: kept.created + KEPT_MS,
});

/** Uploads that nobody published in time go, and the oldest of somebody who has many. */
async function clearUp(tx: Tx, who: Who, now: number): Promise<void> {
  await tx.deleteFrom('upload').where('expires_at', '<=', now).execute();
  const old = await tx
    .selectFrom('upload')
    .select('id')
    .where('person_id', '=', who.id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const surplus = old.slice(MOST_KEPT).map(({ id }) => id);
  if (surplus.length > 0) await tx.deleteFrom('upload').where('id', 'in', surplus).execute();
}

/** What waits to be published, latest first. */
export async function uploadsOf({ db }: Database, who: Who, now: number): Promise<readonly Upload[]> {
  const rows = await db
    .selectFrom('upload')
    .select('outcome')
    .where('person_id', '=', who.id)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ outcome }) => readUpload(outcome));
}

/** An upload as it was kept. One from before checks spoke three languages has English texts, and they stand for all three. */
function readUpload(outcome: string): Upload {
  const upload = JSON.parse(outcome) as Omit<Upload, 'found'> & { readonly found: readonly KeptFound[] }; // as `upload` wrote it
  const inEach = (text: string | Texts): Texts =>
    typeof text === 'string' ? { en: text, 'zh-Hans': text, 'zh-Hant': text } : text;
  const found = upload.found.map(({ message, fix, ...place }) => ({
    ...place,
    message: inEach(message),
    ...(fix === undefined ? {} : { fix: inEach(fix) }),
  }));
  return { ...upload, found };
}

type Texts = Found['message'];
type KeptFound = Omit<Found, 'message' | 'fix'> & {
  readonly message: string | Texts;
  readonly fix?: string | Texts | undefined;
};

/**
 * What an upload holds, for its sender only.
 * @throws {Problem} `not-found`, or `scenario-broken` when it has errors
 */
export async function soundUpload(
  db: Pick<Database['db'], 'selectFrom'>,
  who: Who,
  id: string,
  now: number,
): Promise<Sound> {
  const row = await db
    .selectFrom('upload')
    .select('ready')
    .where('id', '=', id)
    .where('person_id', '=', who.id)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) throw new Problem('not-found', 'This upload is gone: it was published, thrown away, or waited for a week.');
  if (row.ready === null)
    throw new Problem('scenario-broken', 'Mend what the list of problems says, and send the scenario again.');
  return JSON.parse(row.ready) as Sound; // as `upload` wrote it
}

/** What an upload holds, to be played before it is published. */
export async function trial({ db }: Database, who: Who, id: string, now: number): Promise<Revision> {
  const { scenario, translations } = await soundUpload(db, who, id, now);
  return { scenario, translations };
}

/** Throws an upload away; one that is gone already stays gone. */
export const discard = (db: Pick<Database['db'], 'deleteFrom'>, who: Who, id: string): Promise<unknown> =>
  db.deleteFrom('upload').where('id', '=', id).where('person_id', '=', who.id).execute();
