import { sql } from 'kysely';
import type { OwnRuns, OwnRunsQuery, RunRecord, ScoreRange } from '../../protocol/run.ts';
import type { Database } from '../data/database.ts';
import { Problem } from '../http/problem.ts';
import type { Who } from '../people/who.ts';
import { ownRunOf, recordOf } from './receipt.ts';

/** A page of somebody's own runs, latest first. */
export async function ownRuns(
  { db }: Database,
  person: string,
  { scenario, after, limit }: OwnRunsQuery,
): Promise<OwnRuns> {
  let query = db.selectFrom('run').selectAll().where('person_id', '=', person);
  if (scenario !== undefined) query = query.where('scenario', '=', scenario);
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(achieved_at, id) < (select achieved_at, id from run where id = ${after} and person_id = ${person})`,
    );
  const rows = await query
    .orderBy('achieved_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { runs: shown.map(ownRunOf), ...(last && rows.length > limit && { next: last.id }) };
}

/**
 * The moves of a run, to check it again. Those of people on boards are for anyone; everybody's own are for themselves.
 * @throws {Problem} `not-found`
 */
export async function runRecord({ db }: Database, id: string, who: Pick<Who, 'id'> | undefined): Promise<RunRecord> {
  const row = await db.selectFrom('run').selectAll().where('id', '=', id).executeTakeFirst();
  const owner = row && (await db.selectFrom('person').selectAll().where('id', '=', row.person_id).executeTakeFirst());
  const isPublic = owner !== undefined && owner.team_id !== null && owner.hidden === 0;
  if (!row || !(isPublic || row.person_id === who?.id))
    throw new Problem('not-found', 'There is no such run on any board, or its player has left public boards.');
  const { range } = await db
    .selectFrom('scenario_revision')
    .select('range')
    .where('scenario', '=', row.scenario)
    .where('hash', '=', row.hash)
    .executeTakeFirstOrThrow(); // runs are only stored of revisions that are, and those are never deleted
  return recordOf(row, JSON.parse(range) as ScoreRange); // as publishing wrote it
}
