import { sql, type Kysely } from 'kysely';
import type { Tables } from '../data/tables.ts';

/** What is not as it should be on boards; all empty when everything is well. */
export interface Recount {
  /** Places of histograms whose number is not the number of bests there. */
  readonly histograms: readonly { readonly board: number; readonly tenths: number; readonly tooMany: number }[];
  /** Bests that no run stands for, or that belong to people who are on no board. */
  readonly bests: readonly { readonly board: number; readonly person: string; readonly run: string }[];
  /** People on boards who have runs of a scenario, but no best of all time there. */
  readonly missing: readonly { readonly person: string; readonly scenario: string }[];
}

/** Counts everything on boards again, from the runs up. Reads every best: for looking after a server, not for serving. */
export async function recount(db: Kysely<Tables>): Promise<Recount> {
  const histograms = await sql<Recount['histograms'][number]>`
    select board_id as board, tenths, sum(n) as "tooMany" from (
      select board_id, tenths, n from hist union all select board_id, tenths, -1 as n from best
    ) as counted group by board_id, tenths having sum(n) <> 0 order by board_id, tenths`.execute(db);
  const bests = await sql<Recount['bests'][number]>`
    select best.board_id as board, best.person_id as person, best.run_id as run from best
    left join run on run.id = best.run_id and run.person_id = best.person_id and run.achieved_at = best.achieved_at
    left join person on person.id = best.person_id and person.hidden = 0 and person.team_id is not null
    left join board on board.id = best.board_id and board.scenario = run.scenario and best.neg = -best.tenths
      and best.tenths = case board.ranked when 'overall' then run.overall_tenths when 'listening' then run.listening_tenths
        when 'empathy' then run.empathy_tenths else run.solution_tenths end
    where run.id is null or person.id is null or board.id is null
    order by best.board_id, best.person_id`.execute(db);
  const missing = await sql<Recount['missing'][number]>`
    select distinct run.person_id as person, run.scenario as scenario from run
    join person on person.id = run.person_id and person.hidden = 0 and person.team_id is not null
    where not exists (
      select 1 from best join board on board.id = best.board_id
      where best.person_id = run.person_id and board.scenario = run.scenario
        and board.season = 'all' and board.ranked = 'overall'
    ) order by person, scenario`.execute(db);
  return { histograms: histograms.rows, bests: bests.rows, missing: missing.rows };
}
