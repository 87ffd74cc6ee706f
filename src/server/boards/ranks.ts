import { sql, type Kysely } from 'kysely';
import type { Tables } from '../data/tables.ts';

/** A board as the numbers of people at each number of tenths: enough for any rank. */
export interface Histogram {
  /** People on the board. */
  readonly of: number;
  /** 1 and the number of people with more tenths. Those with equal tenths share a rank. */
  rank(tenths: number): number;
}

const MOST_TENTHS = 1000;

/** Reads the histogram of a board: at most 1001 numbers, however many people are on it. */
export async function histogramOf(db: Kysely<Tables>, board: number): Promise<Histogram> {
  const rows = await db
    .selectFrom('hist')
    .select(['tenths', (is) => is.fn.sum<number>('n').as('n')])
    .where('board_id', '=', board)
    .groupBy('tenths')
    .execute();
  // above[t]: people with t tenths or more.
  const above = new Float64Array(MOST_TENTHS + 2);
  for (const { tenths, n } of rows) above[tenths] = n;
  for (let tenths = MOST_TENTHS; tenths >= 0; tenths -= 1)
    above[tenths] = (above[tenths] ?? 0) + (above[tenths + 1] ?? 0);
  return { of: above[0] ?? 0, rank: (tenths) => 1 + (above[tenths + 1] ?? 0) };
}

/** How many people are on a board. */
export async function sizeOf(db: Kysely<Tables>, board: number): Promise<number> {
  const { n } = await db
    .selectFrom('hist')
    .select((is) => is.fn.sum<number | null>('n').as('n'))
    .where('board_id', '=', board)
    .executeTakeFirstOrThrow();
  return n ?? 0;
}

/**
 * The ranks of a few neighbouring lines of a board, given by their tenths from the best to the least: how many are above the
 * first, and how many stand at each number between.
 */
export async function ranksOf(
  db: Kysely<Tables>,
  board: number,
  tenths: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const [first] = tenths;
  const last = tenths.at(-1);
  if (first === undefined || last === undefined) return new Map();
  const rows = await sql<{ tenths: number; n: number }>`
    select ${MOST_TENTHS + 1} as tenths, coalesce(sum(n), 0) as n from hist where board_id = ${board} and tenths > ${first}
    union all
    select tenths, sum(n) as n from hist where board_id = ${board} and tenths <= ${first} and tenths >= ${last} group by tenths
    order by tenths desc`.execute(db);
  let above = 0;
  const ranks = new Map<number, number>();
  for (const row of rows.rows) {
    ranks.set(row.tenths, above + 1);
    above += row.n;
  }
  return ranks;
}
