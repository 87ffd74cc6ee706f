import { sql, type Kysely } from 'kysely';
import type { Tables } from '../data/tables.ts';
import type { Line } from './lines.ts';

/**
 * Ranks within one team of lines that follow one another, and how many of the team are on the board. Teams are small: their
 * members are counted.
 */
export async function teamRanks(
  db: Kysely<Tables>,
  board: number,
  team: string,
  lines: readonly Line[],
): Promise<{ readonly of: number; readonly ranks: readonly number[] }> {
  const [first] = lines;
  const neg = first ? -first.tenths : 0;
  const place = first ? sql`(${neg}, ${first.achieved}, ${first.person})` : sql`(0, 0, '')`;
  const found = await sql<{ total: number; above: number; before: number }>`
    select count(*) as total,
      coalesce(sum(case when best.neg < ${neg} then 1 else 0 end), 0) as above,
      coalesce(sum(case when (best.neg, best.achieved_at, best.person_id) < ${place} then 1 else 0 end), 0) as before
    from best join person on person.id = best.person_id
    where best.board_id = ${board} and person.team_id = ${team}`.execute(db);
  const { total = 0, above = 0, before = 0 } = found.rows[0] ?? {};
  const ranks: number[] = [];
  for (const [index, { tenths }] of lines.entries()) {
    const isTie = lines[index - 1]?.tenths === tenths;
    ranks.push(index === 0 ? above + 1 : isTie ? (ranks[index - 1] ?? 1) : before + index + 1);
  }
  return { of: total, ranks };
}
