import { sql, type Kysely, type RawBuilder } from 'kysely';
import type { Row } from '../../protocol/board.ts';
import type { Tables } from '../data/tables.ts';

/** One line of a board as it is stored, without its rank. */
export interface Line {
  readonly run: string;
  readonly person: string;
  readonly nickname: string;
  readonly team: string | null;
  readonly tenths: number;
  readonly achieved: number;
}

/** A place in the order of a board: more points first, then earlier, then by id. */
export interface Place {
  readonly tenths: number;
  readonly achieved: number;
  readonly person: string;
}

/** Lines of a board with the names that belong to them, in an order and number that the caller adds. */
const lines = (db: Kysely<Tables>, board: number) =>
  db
    .selectFrom('best')
    .innerJoin('person', 'person.id', 'best.person_id')
    .leftJoin('team', 'team.id', 'person.team_id')
    .select([
      ...(['best.run_id as run', 'best.person_id as person', 'person.nickname', 'team.name as team'] as const),
      ...(['best.tenths', 'best.achieved_at as achieved'] as const),
    ])
    .where('best.board_id', '=', board);

/** Compared as rows on one ascending key: the index leads straight there, however long the board is. */
const compared = (sign: '<' | '>', { tenths, achieved, person }: Place): RawBuilder<boolean> =>
  sql`(best.neg, best.achieved_at, best.person_id) ${sql.raw(sign)} (${-tenths}, ${achieved}, ${person})`;

/** The first lines, or those after a place. */
export function linesAfter(
  db: Kysely<Tables>,
  board: number,
  {
    after,
    limit,
    team,
  }: { readonly after?: Place | undefined; readonly limit: number; readonly team?: string | undefined },
): Promise<readonly Line[]> {
  let query = lines(db, board);
  if (after) query = query.where(compared('>', after));
  if (team !== undefined) query = query.where('person.team_id', '=', team);
  return query.orderBy('best.neg').orderBy('best.achieved_at').orderBy('best.person_id').limit(limit).execute();
}

/** The lines just before a place, from the top down. */
export async function linesBefore(
  db: Kysely<Tables>,
  board: number,
  { before, limit }: { readonly before: Place; readonly limit: number },
): Promise<readonly Line[]> {
  const upwards = await lines(db, board)
    .where(compared('<', before))
    .orderBy('best.neg', 'desc')
    .orderBy('best.achieved_at', 'desc')
    .orderBy('best.person_id', 'desc')
    .limit(limit)
    .execute();
  return upwards.reverse();
}

/** Somebody's own line; undefined when they are not on the board. */
export const lineOf = (db: Kysely<Tables>, board: number, person: string): Promise<Line | undefined> =>
  lines(db, board).where('best.person_id', '=', person).executeTakeFirst();

/** What a reader sees of a line. Ids of people stay here. */
export const rowOf = (
  { run, person, nickname, team, tenths, achieved }: Line,
  rank: number,
  reader: string | undefined,
): Row => ({
  ...{ rank, run, nickname, tenths, achieved, mine: person === reader },
  ...(team !== null && { team }),
});
