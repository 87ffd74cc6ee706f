import { sql } from 'kysely';
import type { Ranked } from '../../protocol/ranked.ts';
import type { Tx } from '../data/database.ts';
import { among, given, isPostgres } from '../data/rows.ts';
import { boardsOf, type Board } from './board.ts';

/** A run as boards see it. */
export interface Counted {
  readonly run: string;
  readonly person: string;
  readonly scenario: string;
  readonly achieved: number;
  /** 0..1000 of each that is ranked. */
  readonly tenths: Readonly<Record<Ranked, number>>;
}

/** Somebody's best on one board. */
export interface Best {
  readonly board: Board;
  readonly person: string;
  readonly run: string;
  readonly tenths: number;
  readonly achieved: number;
}

/** What becomes of somebody's best on one board: it is made, changed, or taken away. */
export interface Change {
  readonly before: Best | undefined;
  readonly after: Best | undefined;
}

/** More points are better, then earlier; the id settles what is left, so that the order of sending never matters. */
export const isBetter = (one: Omit<Best, 'board'>, other: Omit<Best, 'board'>): boolean =>
  one.tenths !== other.tenths
    ? one.tenths > other.tenths
    : one.achieved !== other.achieved
      ? one.achieved < other.achieved
      : one.run < other.run;

/** Names the best of a person on a board. */
export const slot = (board: number, person: string): string => `${board} ${person}`;

/** The bests among these runs, one a board and person. */
export function bestsOf(runs: readonly Counted[]): ReadonlyMap<string, Best> {
  const bests = new Map<string, Best>();
  for (const { run, person, scenario, achieved, tenths } of runs)
    for (const board of boardsOf(scenario, achieved)) {
      const one = { board, person, run, achieved, tenths: tenths[board.ranked] };
      const key = slot(board.id, person);
      const known = bests.get(key);
      if (!known || isBetter(one, known)) bests.set(key, one);
    }
  return bests;
}

/** Writers of this process add their numbers up in a row of their own, so that processes do not wait for one another. */
const SHARDS = 16;
const SHARD = process.pid % SHARDS;

/**
 * Writes changes of bests, and with them the histograms and versions of their boards. The persons must be locked (`lockPersons`):
 * then nobody else changes their bests, and the numbers that are added to the histograms are right.
 */
export async function write(tx: Tx, changes: readonly Change[]): Promise<void> {
  const real = changes.filter(({ before, after }) => before?.run !== after?.run);
  if (real.length === 0) return;
  await removeGone(
    tx,
    real.flatMap(({ before, after }) => (before && !after ? [before] : [])),
  );
  await putBests(
    tx,
    real.flatMap(({ after }) => after ?? []),
  );
  await addToHistograms(tx, real);
  await riseVersions(
    tx,
    real.flatMap(({ before, after }) => (after ?? before)?.board ?? []),
  );
}

async function removeGone(tx: Tx, gone: readonly Best[]): Promise<void> {
  if (gone.length === 0) return;
  const rows = gone.map(({ board, person }) => ({ board_id: board.id, person_id: person }));
  const keys = given(tx, { board_id: 'bigint', person_id: 'text' }, rows);
  await sql`delete from best where (board_id, person_id) in (select board_id, person_id from ${keys})`.execute(tx);
}

async function putBests(tx: Tx, bests: readonly Best[]): Promise<void> {
  if (bests.length === 0) return;
  const rows = bests.map(({ board, person, tenths, achieved, run }) => ({
    ...{ board_id: board.id, person_id: person, tenths, neg: -tenths, achieved_at: achieved, run_id: run },
  }));
  const columns = { board_id: 'bigint', person_id: 'text', tenths: 'integer', neg: 'integer' } as const;
  const table = given(tx, { ...columns, achieved_at: 'bigint', run_id: 'text' }, rows);
  await sql`insert into best (board_id, person_id, tenths, neg, achieved_at, run_id)
    select board_id, person_id, tenths, neg, achieved_at, run_id from ${table} where true
    on conflict (board_id, person_id) do update set
      tenths = excluded.tenths, neg = excluded.neg, achieved_at = excluded.achieved_at, run_id = excluded.run_id`.execute(
    tx,
  );
}

/** In the order of their keys, as everybody does, so that nobody waits for somebody who waits for them. */
async function addToHistograms(tx: Tx, changes: readonly Change[]): Promise<void> {
  const sums = new Map<string, { board_id: number; tenths: number; shard: number; n: number }>();
  const add = (best: Best | undefined, n: number): void => {
    if (!best) return;
    const { board, tenths } = best;
    const key = `${board.id} ${tenths}`;
    const sum = sums.get(key) ?? { board_id: board.id, tenths, shard: SHARD, n: 0 };
    sums.set(key, { ...sum, n: sum.n + n });
  };
  for (const { before, after } of changes) {
    add(before, -1);
    add(after, 1);
  }
  const rows = [...sums.values()]
    .filter(({ n }) => n !== 0)
    .sort((a, b) => a.board_id - b.board_id || a.tenths - b.tenths);
  if (rows.length === 0) return;
  const table = given(tx, { board_id: 'bigint', tenths: 'integer', shard: 'integer', n: 'integer' }, rows);
  await sql`insert into hist (board_id, tenths, shard, n)
    select board_id, tenths, shard, n from ${table} where true
    on conflict (board_id, tenths, shard) do update set n = hist.n + excluded.n`.execute(tx);
}

/** Last of all, since these rows are what processes wait for. */
async function riseVersions(tx: Tx, boards: readonly Board[]): Promise<void> {
  const rows = [...new Map(boards.map((board) => [board.id, board])).values()].sort((a, b) => a.id - b.id);
  const columns = { id: 'bigint', scenario: 'text', span: 'text', season: 'text', ranked: 'text' } as const;
  const table = given(
    tx,
    columns,
    rows.map(({ id, scenario, span, season, ranked }) => ({ id, scenario, span, season, ranked })),
  );
  await sql`insert into board (id, scenario, span, season, ranked, version)
    select id, scenario, span, season, ranked, 1 from ${table} where true
    on conflict (id) do update set version = board.version + 1`.execute(tx);
}

/**
 * Takes persons for this transaction alone: whatever belongs to a person is only changed by who has them. Those that do not exist are
 * left out.
 */
export async function lockPersons(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly onBoards: boolean }>> {
  const asked = [...new Set(ids)].sort();
  const people = tx
    .selectFrom('person')
    .select(['id', 'team_id', 'hidden'])
    .where(among(tx, 'id', asked))
    .orderBy('id');
  const rows = await (isPostgres(tx) ? people.forUpdate() : people).execute();
  return new Map(rows.map(({ id, team_id, hidden }) => [id, { onBoards: team_id !== null && hidden === 0 }]));
}
