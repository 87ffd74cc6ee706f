import type { Selectable } from 'kysely';
import type { Database, Tx } from '../data/database.ts';
import type { PersonTable } from '../data/tables.ts';
import { inTransaction } from '../data/transaction.ts';
import type { Asking } from './asking.ts';
import type { BoardsOfPeople } from './boards.ts';
import { keepOneAdministrator } from './last-administrator.ts';
import { isTaken, roleAfter } from './membership.ts';
import { removePerson } from './person-data.ts';

interface Needs {
  readonly database: Database;
  readonly asking: Asking;
  readonly boards: BoardsOfPeople;
  readonly clock: () => number;
}

type Person = Selectable<PersonTable>;

/** Somebody whom only one browser knew turns out to have an account: what they did is the account's from then on. */
export class ComingAlong {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Does only one browser know this person? */
  async isGuest(person: string): Promise<boolean> {
    return isGuest(this.#needs.database.db, person);
  }

  /**
   * Gives everything of a guest to an account, in one transaction, and ends the guest. The account keeps its own name, team and
   * role; one without a team takes the guest's place. Nothing happens when the guest has an account by now, or is the same person.
   * @throws Problem `last-administrator` when nobody else could look after the server
   */
  async take(guest: string, account: string): Promise<void> {
    const { asking, boards, clock, database } = this.#needs;
    if (guest === account) return;
    await inTransaction(database, async (tx) => {
      await boards.lock(tx, [guest, account]);
      const [from, to] = [await personIn(tx, guest), await personIn(tx, account)];
      if (!from || !to || (await isGuest(tx, account)) || !(await claim(tx, guest))) return;
      await keepOneAdministrator(tx, from);
      await tx.updateTable('person').set({ hidden: 1 }).where('id', '=', guest).execute();
      await boards.refresh(tx, guest);
      await giveAll(tx, guest, account);
      await removePerson(tx, guest);
      if (to.team_id === null && from.team_id !== null) await takePlace(tx, to, { ...from, team_id: from.team_id });
      await boards.refresh(tx, account);
      await tx.insertInto('came_along').values({ person_id: guest, now_id: account, came_at: clock() }).execute();
    });
    asking.forget(guest);
    asking.forget(account);
  }
}

/** As many as anybody needs: tickets of one who came along longer ago have ended. */
const MOST_FORMER = 50;

/** Was `former` somebody who came along to this person? */
export async function isFormer(db: Database['db'], person: string, former: string): Promise<boolean> {
  const row = await db
    .selectFrom('came_along')
    .select('now_id')
    .where('person_id', '=', former)
    .where('now_id', '=', person)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ids by which browsers knew this person before, the latest first. */
export async function formerIds(db: Database['db'], person: string): Promise<string[]> {
  const rows = await db
    .selectFrom('came_along')
    .select('person_id')
    .where('now_id', '=', person)
    .orderBy('came_at', 'desc')
    .limit(MOST_FORMER)
    .execute();
  return rows.map(({ person_id }) => person_id);
}

async function isGuest(db: Database['db'], person: string): Promise<boolean> {
  const user = await db.selectFrom('user').select('isAnonymous').where('id', '=', person).executeTakeFirst();
  return user?.isAnonymous === 1;
}

/** Is this still a guest? If so, nobody makes an account of them meanwhile. */
async function claim(tx: Tx, guest: string): Promise<boolean> {
  const { numUpdatedRows: found } = await tx
    .updateTable('user')
    .set({ isAnonymous: 1 })
    .where('id', '=', guest)
    .where('isAnonymous', '=', 1)
    .executeTakeFirst();
  return found === 1n;
}

const personIn = (tx: Tx, id: string): Promise<Person | undefined> =>
  tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();

/** Runs, and what a trainer or lead made. */
async function giveAll(tx: Tx, from: string, to: string): Promise<void> {
  await tx.updateTable('run').set({ person_id: to }).where('person_id', '=', from).execute();
  await tx.updateTable('upload').set({ person_id: to }).where('person_id', '=', from).execute();
  await tx.updateTable('code').set({ made_by: to }).where('made_by', '=', from).execute();
  await tx.updateTable('scenario_revision').set({ published_by: to }).where('published_by', '=', from).execute();
}

/** The place of somebody who has just left a team; the name they had there is free, so nobody is left without one. */
async function takePlace(tx: Tx, to: Person, left: Person & { readonly team_id: string }): Promise<void> {
  const { team_id: team, hidden } = left;
  const { nickname, nickname_key } = (await isTaken(tx, team, to.nickname)) ? left : to;
  await tx
    .updateTable('person')
    .set({
      ...{ team_id: team, nickname, nickname_key, role: roleAfter(to, team, left.role) },
      // Whoever did not want to be seen there still does not.
      ...(hidden === 1 && { hidden }),
    })
    .where('id', '=', to.id)
    .execute();
}
