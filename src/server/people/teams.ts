import { v7 as newId } from 'uuid';
import type { z } from 'zod';
import type { Code, CodeWish, Team } from '../../protocol/people.ts';
import type { Database } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { Problem } from '../http/problem.ts';
import type { Asking } from './asking.ts';
import type { BoardsOfPeople } from './boards.ts';
import { nicknameKey } from './nickname.ts';
import { readable } from './readable.ts';

interface Needs {
  readonly database: Database;
  readonly asking: Asking;
  readonly boards: BoardsOfPeople;
  readonly clock: () => number;
}

/** Letters in a code: 40 bits. */
const CODE_LENGTH = 8;
const DAY = 24 * 60 * 60 * 1000;

/** Teams and the codes by which one joins them. */
export class Teams {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Every team, by name. */
  async all(): Promise<Team[]> {
    const rows = await this.#needs.database.db
      .selectFrom('team')
      .select(['id', 'name', 'created_at as created'])
      .select((eb) =>
        eb
          .selectFrom('person')
          .whereRef('team_id', '=', 'team.id')
          .select(eb.fn.countAll<number>().as('n'))
          .as('members'),
      )
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ ...row, members: row.members ?? 0 }));
  }

  /** @throws Problem `team-name-taken` */
  async make(name: string): Promise<Team> {
    const team = { id: newId(), name, created_at: this.#needs.clock() };
    await this.#refuseTaken(name);
    await this.#needs.database.db.insertInto('team').values(team).execute();
    return { id: team.id, name, members: 0, created: team.created_at };
  }

  /** @throws Problem `not-found`, `team-name-taken` */
  async rename(id: string, name: string): Promise<Team> {
    const { db } = this.#needs.database;
    await this.#refuseTaken(name, id);
    const { numUpdatedRows: found } = await db
      .updateTable('team')
      .set({ name })
      .where('id', '=', id)
      .executeTakeFirst();
    const team = found === 0n ? undefined : (await this.all()).find((one) => one.id === id);
    if (!team) throw noTeam();
    return team;
  }

  /** On boards two teams of one name could not be told apart, in whatever spelling. */
  async #refuseTaken(name: string, except?: string): Promise<void> {
    const same = (await this.all()).some((team) => team.id !== except && nicknameKey(team.name) === nicknameKey(name));
    if (same) throw new Problem('team-name-taken', 'Choose another name.');
  }

  /** Dissolves a team: its people stay, in no team and on no board; who led it leads nothing. @throws Problem `not-found` */
  async end(id: string): Promise<void> {
    const { asking, boards, database } = this.#needs;
    await inTransaction(database, async (tx) => {
      const { numDeletedRows: found } = await tx.deleteFrom('team').where('id', '=', id).executeTakeFirst();
      if (found === 0n) throw noTeam();
      await tx.deleteFrom('code').where('team_id', '=', id).execute();
      const members = await tx.selectFrom('person').select(['id', 'role']).where('team_id', '=', id).execute();
      for (const { id: person, role } of members) {
        const now = role === 'lead' ? 'trainer' : role === 'trainee' ? 'guest' : role;
        await tx.updateTable('person').set({ team_id: null, role: now }).where('id', '=', person).execute();
        await boards.refresh(tx, person);
      }
    });
    asking.forgetTeam(id);
  }

  /** Codes by which one can still join, the longest first. */
  async codes(team: string): Promise<Code[]> {
    const { clock, database } = this.#needs;
    const rows = await database.db
      .selectFrom('code')
      .select(['code', 'role', 'expires_at as expires', 'uses_left as left'])
      .where('team_id', '=', team)
      .where('expires_at', '>', clock())
      .where('uses_left', '>', 0)
      .orderBy('expires_at', 'desc')
      .orderBy('code')
      .execute();
    return rows.map((row) => ({ ...row, code: withDash(row.code) }));
  }

  /** @param by the person who makes it; nobody for the demo team's @throws Problem `not-found` when there is no such team */
  async makeCode(team: string, { role, days, uses }: z.output<typeof CodeWish>, by?: string): Promise<Code> {
    const { clock, database } = this.#needs;
    const found = await database.db.selectFrom('team').select('id').where('id', '=', team).executeTakeFirst();
    if (!found) throw noTeam();
    const code = readable(CODE_LENGTH);
    const expires = clock() + days * DAY;
    await database.db
      .insertInto('code')
      .values({ code, team_id: team, role, expires_at: expires, uses_left: uses, made_by: by ?? null })
      .execute();
    return { code: withDash(code), role, expires, left: uses };
  }

  /** @throws Problem `code-unknown` when the team has no such code */
  async endCode(team: string, code: string): Promise<void> {
    const { numDeletedRows: found } = await this.#needs.database.db
      .deleteFrom('code')
      .where('team_id', '=', team)
      .where('code', '=', code.replace('-', ''))
      .executeTakeFirst();
    if (found === 0n) throw new Problem('code-unknown');
  }
}

const withDash = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
const noTeam = (): Problem => new Problem('not-found', 'There is no such team.');
