import type { Me, MeChange, PersonChange, Session, SignsInBy } from '../../protocol/people.ts';
import type { Database, Tx } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { Problem } from '../http/problem.ts';
import type { Asker, Asking } from './asking.ts';
import type { BoardsOfPeople } from './boards.ts';
import { formerIds } from './coming-along.ts';
import { keepOneAdministrator } from './last-administrator.ts';
import { refuseTaken } from './membership.ts';
import { goodNickname, nicknameKey } from './nickname.ts';
import { dropSecondFactor } from './second-factor.ts';
import { removePerson } from './person-data.ts';

interface Needs {
  readonly database: Database;
  readonly asking: Asking;
  readonly boards: BoardsOfPeople;
}

/** What is known about people, and how it changes. */
export class Persons {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** As the pages show somebody to themselves; undefined for somebody erased meanwhile. */
  async me(id: string): Promise<Me['person']> {
    const { db } = this.#needs.database;
    const row = await db
      .selectFrom('person')
      .innerJoin('user', 'user.id', 'person.id')
      .leftJoin('team', 'team.id', 'person.team_id')
      .select(['person.id', 'nickname', 'role', 'hidden', 'team.id as team_id', 'team.name as team'])
      .select(['isAnonymous', 'twoFactorEnabled'])
      .where('person.id', '=', id)
      .executeTakeFirst();
    if (!row) return undefined;
    const password = await db
      .selectFrom('account')
      .select('id')
      .where('userId', '=', id)
      .where('providerId', '=', 'credential')
      .executeTakeFirst();
    const formerly = await formerIds(db, id);
    const { nickname, role, hidden, team_id: team, isAnonymous } = row;
    return {
      ...{ id, nickname, role, hidden: hidden === 1 },
      ...(team !== null && { team: { id: team, name: row.team ?? '' } }),
      account: signsInBy({ isAnonymous, hasPassword: password !== undefined }),
      secondFactor: row.twoFactorEnabled === 1,
      ...(formerly.length > 0 && { formerly }),
    };
  }

  /** Changes of oneself. @throws Problem `nickname-taken`, `bad-request` */
  async changeMe(id: string, change: MeChange): Promise<void> {
    const { asking, boards, database } = this.#needs;
    const nickname = change.nickname === undefined ? undefined : goodNickname(change.nickname);
    await inTransaction(database, async (tx) => {
      const { team_id: team } = await personIn(tx, id);
      if (nickname !== undefined) await refuseTaken(tx, { team, nickname, except: id });
      await tx
        .updateTable('person')
        .set({
          ...(nickname !== undefined && { nickname, nickname_key: nicknameKey(nickname) }),
          ...(change.hidden !== undefined && { hidden: change.hidden ? 1 : 0 }),
          id, // so that there is something to set when nothing changes
        })
        .where('id', '=', id)
        .execute();
      if (change.hidden !== undefined) await boards.refresh(tx, id);
    });
    asking.forget(id);
  }

  /** What administrators change. @throws Problem `not-found`, `nickname-taken`, `last-administrator`, `bad-request` */
  async change(id: string, { role, team }: PersonChange): Promise<void> {
    const { asking, boards, database } = this.#needs;
    await inTransaction(database, async (tx) => {
      const before = await personIn(tx, id);
      if (role !== undefined && role !== 'administrator') await keepOneAdministrator(tx, before);
      if (team !== undefined && team !== null) {
        const found = await tx.selectFrom('team').select('id').where('id', '=', team).executeTakeFirst();
        if (!found)
          throw new Problem('bad-request', 'There is no such team.', {
            errors: [{ pointer: '/team', detail: 'There is no such team.' }],
          });
        await refuseTaken(tx, { team, nickname: before.nickname, except: id });
      }
      const now = { role: role ?? before.role, team_id: team === undefined ? before.team_id : team };
      await tx.updateTable('person').set(now).where('id', '=', id).execute();
      if (now.team_id !== before.team_id) await boards.refresh(tx, id);
    });
    asking.forget(id);
  }

  /** Everything about a person goes, boards included. @throws Problem `not-found`, `last-administrator` */
  async erase(id: string): Promise<void> {
    const { asking, boards, database } = this.#needs;
    await inTransaction(database, async (tx) => {
      await keepOneAdministrator(tx, await personIn(tx, id));
      await tx.updateTable('person').set({ hidden: 1 }).where('id', '=', id).execute();
      await boards.refresh(tx, id);
      await removePerson(tx, id);
    });
    asking.forget(id);
  }

  /** Where somebody is signed in, the latest first. */
  async sessions({ who, session: current }: Asker, now: number): Promise<readonly Session[]> {
    const rows = await this.#needs.database.db
      .selectFrom('session')
      .select(['id', 'userAgent', 'createdAt', 'updatedAt'])
      .where('userId', '=', who.id)
      .where('expiresAt', '>', new Date(now).toISOString())
      .orderBy('updatedAt', 'desc')
      .execute();
    return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
      ...{ id, device: userAgent ?? '', current: id === current },
      ...{ created: Date.parse(createdAt), seen: Date.parse(updatedAt) },
    }));
  }

  /** Signs out one device, or all. @throws Problem `not-found` for a session of somebody else */
  async endSessions(person: string, session?: string): Promise<void> {
    const { asking, database } = this.#needs;
    const mine = database.db.deleteFrom('session').where('userId', '=', person);
    const { numDeletedRows: ended } = await (
      session === undefined ? mine : mine.where('id', '=', session)
    ).executeTakeFirst();
    asking.forget(person);
    if (session !== undefined && ended === 0n) throw new Problem('not-found', 'That device is signed out already.');
  }

  /** For somebody who lost the second factor. @throws Problem `not-found` */
  async dropSecondFactor(person: string): Promise<void> {
    await inTransaction(this.#needs.database, async (tx) => {
      await personIn(tx, person);
      await dropSecondFactor(tx, person);
    });
  }

  /** Signs out somebody else everywhere. @throws Problem `not-found` when there is nobody of this id */
  async endSessionsOf(person: string): Promise<void> {
    await inTransaction(this.#needs.database, (tx) => personIn(tx, person));
    await this.endSessions(person);
  }
}

/** How somebody signs in, from what is kept about it. */
export function signsInBy(kept: { readonly isAnonymous: 0 | 1 | null; readonly hasPassword: boolean }): SignsInBy {
  if (kept.isAnonymous === 1) return 'browser';
  return kept.hasPassword ? 'password' : 'provider';
}

async function personIn(tx: Tx, id: string) {
  const found = await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Problem('not-found', 'There is nobody with this id.');
  return found;
}
