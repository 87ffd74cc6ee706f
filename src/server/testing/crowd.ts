import { sql } from 'kysely';
import { RANKED } from '../../protocol/ranked.ts';
import { seasonsOf } from '../../protocol/season.ts';
import { dice } from '../../testing/calls.ts';
import { boardOf } from '../boards/board.ts';
import type { Database } from '../data/database.ts';
import { isPostgres } from '../data/rows.ts';
import { inTransaction } from '../data/transaction.ts';

/** How many rows go into one statement. */
const AT_ONCE = 5000;

/**
 * Puts a crowd on the twelve boards of a scenario, straight into the tables, for measuring: people `crowd-0`, `crowd-1` ... in teams of
 * twenty, each with one run. Their points lie as those of people do, most in the middle.
 * @param boards only the overall board of all time when `main`
 */
export async function crowd(
  database: Database,
  of: { readonly id: string; readonly hash: string },
  { people, now, boards = 'all' }: { readonly people: number; readonly now: number; readonly boards?: 'all' | 'main' },
): Promise<void> {
  const { db } = database;
  const roll = dice(7);
  const chosen = seasonsOf(now)
    .flatMap(({ span, season }) => RANKED.map((ranked) => boardOf(of.id, span, season, ranked)))
    .filter(({ season, ranked }) => boards === 'all' || (season === 'all' && ranked === 'overall'));
  for (let team = 0; team < people / 20; team += AT_ONCE)
    await db
      .insertInto('team')
      .values(
        range(team, Math.min(team + AT_ONCE, people / 20)).map((n) => ({
          id: `team-${n}`,
          name: `Team ${n}`,
          created_at: now,
        })),
      )
      .execute();
  for (let start = 0; start < people; start += AT_ONCE) {
    const some = range(start, Math.min(start + AT_ONCE, people)).map((n) => ({
      id: `crowd-${n}`,
      n,
      tenths: middling(roll),
    }));
    await inTransaction(database, async (tx) => {
      const json = JSON.stringify(some);
      const from = isPostgres(tx)
        ? sql`(select id, n, tenths from json_to_recordset(${json}::json) as x(id text, n integer, tenths integer)) as given`
        : sql`(select value ->> '$.id' as id, value ->> '$.n' as n, value ->> '$.tenths' as tenths from json_each(${json})) as given`;
      await sql`insert into person (id, nickname, nickname_key, role, team_id, hidden, created_at)
        select id, id, id, 'trainee', 'team-' || (n / 20), 0, ${now} from ${from} where true`.execute(tx);
      await sql`insert into run (id, person_id, scenario, hash, rules, seed, timed, moves, body_hash, overall, listening, empathy,
          solution, overall_tenths, listening_tenths, empathy_tenths, solution_tenths, achieved_at, was_best)
        select id, id, ${of.id}, ${of.hash}, 1, 1, 0, '[]', '', 0, 0, 0, 0, tenths, tenths, tenths, tenths, cast(${now} as bigint) + n, 1
        from ${from} where true`.execute(tx);
      for (const { id } of chosen)
        await sql`insert into best (board_id, person_id, tenths, neg, achieved_at, run_id)
          select ${sql.lit(id)}, id, tenths, -tenths, cast(${now} as bigint) + n, id from ${from} where true`.execute(
          tx,
        );
    });
  }
  for (const { id, scenario, span, season, ranked } of chosen) {
    await db.insertInto('board').values({ id, scenario, span, season, ranked, version: 1 }).execute();
    await sql`insert into hist (board_id, tenths, shard, n)
      select board_id, tenths, 0, count(*) from best where board_id = ${id} group by board_id, tenths`.execute(db);
  }
  await sql.raw(isPostgres(db) ? 'vacuum analyze' : 'analyze').execute(db);
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.ceil(to - from) }, (_, index) => from + index);

/** 0..1000, around the middle. */
const middling = (roll: (sides: number) => number): number => Math.trunc((roll(1001) + roll(1001) + roll(1001)) / 3);
