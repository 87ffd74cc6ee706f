import { randomUUID } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { moveText, open, standing } from '../../engine/index.ts';
import { contentHash } from '../../protocol/content-hash.ts';
import type { Receipt, ScoreRange } from '../../protocol/run.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { walk } from '../../testing/walks.ts';
import { boardServices } from '../boards/services.ts';
import { refresh } from '../boards/keep.ts';
import type { Database } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { runServices } from '../runs/services.ts';

/** Sunday morning of the 47th week of 2026. */
export const SOME_SUNDAY = Date.UTC(2026, 10, 22, 10);

export const WHOLE_RANGE: ScoreRange = {
  overall: { worst: 0, best: 100 },
  listening: { worst: 0, best: 100 },
  empathy: { worst: 0, best: 100 },
  solution: { worst: 0, best: 100 },
};

/** A finished run as it is sent, without its ticket. */
export interface Played {
  readonly timed: boolean;
  readonly moves: readonly string[];
}

/** Plays a scenario at random to its end. */
export function played(scenario: Scenario, seed: number, timed = false): Played {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const session = walk(open(scenario, { timed }), seed * 50 + attempt, 400);
    if (standing(session).phase !== 'ended') continue;
    return { timed, moves: session.turns.slice(1).map(({ move }) => moveText(move)) };
  }
  throw new Error(`"${scenario.id}" did not come to an end in 50 runs.`);
}

/** What a server does with runs and boards, on a database that is given, with a clock that tests set. */
export function worldOn(database: Database, start = SOME_SUNDAY) {
  const time = { now: start };
  const parts = { database, clock: () => time.now };
  const services = { ...runServices(parts), ...boardServices(parts) };
  const { db } = database;
  return {
    ...{ database, time, ...services },

    /** Publishes a shipped scenario, or another revision of it. */
    async publish(scenario: Scenario = anyScenario, range: ScoreRange = WHOLE_RANGE) {
      const hash = contentHash(scenario);
      await db
        .insertInto('scenario_revision')
        .values({
          ...{ scenario: scenario.id, hash, revision: scenario.revision, card: '{}', range: JSON.stringify(range) },
          content: JSON.stringify({ scenario, translations: {}, files: {} }),
          ...{ built: 1, published_at: time.now, published_by: null, withdrawn_at: null },
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      return { scenario, id: scenario.id, hash };
    },

    async makeTeam(name = 'Team'): Promise<string> {
      const id = newId();
      await db.insertInto('team').values({ id, name, created_at: time.now }).execute();
      return id;
    },

    /** Somebody new; in no team unless told. */
    async join(team?: string, nickname = 'Somebody') {
      const id = newId();
      const role = team === undefined ? ('guest' as const) : ('trainee' as const);
      await db
        .insertInto('person')
        .values({
          ...{ id, nickname, nickname_key: `${nickname} ${randomUUID()}`, role, team_id: team ?? null },
          ...{ hidden: 0, created_at: time.now },
        })
        .execute();
      return { id, nickname, role, team, hidden: false };
    },

    /** Changes a person's row as the people's part does, and brings the boards in line with it. */
    change: (id: string, row: { readonly hidden?: 0 | 1; readonly team_id?: string | null }): Promise<void> =>
      inTransaction(database, async (tx) => {
        await tx.updateTable('person').set(row).where('id', '=', id).execute();
        await refresh(tx, id);
      }),

    async ticket(of: { readonly id: string; readonly hash: string }, person?: string) {
      const { tickets } = await services.office.issue(
        { wanted: [{ scenario: of.id, hash: of.hash, count: 1 }] },
        person,
      );
      const [first] = tickets;
      if (!first) throw new Error(`No ticket for ${of.id}: it is not published.`);
      return first;
    },

    /** Gets a ticket and sends a run with it. */
    async send(
      of: { readonly id: string; readonly hash: string; readonly scenario: Scenario },
      person: { readonly id: string },
      run: Played | number,
    ): Promise<Receipt> {
      const { token } = await this.ticket(of, person.id);
      const sent = typeof run === 'number' ? played(of.scenario, run) : run;
      return services.submissions.take({ ticket: token, ...sent }, person);
    },
  };
}

export type World = ReturnType<typeof worldOn>;

const [first] = SHIPPED;
if (!first) throw new Error('No scenario comes with the product.');
export const anyScenario: Scenario = first.scenario;
