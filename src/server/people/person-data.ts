import type { Database, Tx } from '../data/database.ts';
import { ownAddress } from './guest-address.ts';

/** Everything that is kept about a person, to hand out; undefined when there is nobody of that id. */
export async function exportPerson({ db }: Pick<Database, 'db'>, id: string) {
  const person = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!person) return undefined;
  const user = await db
    .selectFrom('user')
    .select(['email', 'createdAt', 'twoFactorEnabled'])
    .where('id', '=', id)
    .executeTakeFirst();
  const [team, accounts, sessions, runs, uploads, codes, revisions, formerly, wayBack] = await Promise.all([
    db.selectFrom('team').select('name').where('id', '=', person.team_id).executeTakeFirst(),
    db.selectFrom('account').select(['providerId', 'accountId', 'createdAt']).where('userId', '=', id).execute(),
    db.selectFrom('session').select(['userAgent', 'createdAt', 'updatedAt']).where('userId', '=', id).execute(),
    db.selectFrom('run').selectAll().where('person_id', '=', id).orderBy('achieved_at').execute(),
    db.selectFrom('upload').select(['id', 'outcome', 'created_at']).where('person_id', '=', id).execute(),
    db.selectFrom('code').select(['code', 'role', 'expires_at']).where('made_by', '=', id).execute(),
    db
      .selectFrom('scenario_revision')
      .select(['scenario', 'revision', 'hash', 'published_at'])
      .where('published_by', '=', id)
      .execute(),
    db.selectFrom('came_along').select(['person_id', 'came_at']).where('now_id', '=', id).execute(),
    db.selectFrom('way_back').select('expires_at').where('person_id', '=', id).executeTakeFirst(),
  ]);
  return {
    format: 1,
    person: { ...person, team: team?.name },
    account: {
      email: user && ownAddress(user.email),
      since: user?.createdAt,
      signInBy: accounts,
      secondFactor: user?.twoFactorEnabled === 1,
    },
    sessions,
    runs,
    uploads,
    invitations: codes,
    published: revisions,
    formerly,
    newPasswordUntil: wayBack?.expires_at,
  };
}

/**
 * Removes everything about a person. Published scenarios and invitations stay, without saying who made them. The boards must
 * have let go of the person before.
 */
export async function removePerson(tx: Tx, id: string): Promise<void> {
  // Half-finished visits to the company's sign-in name the person they belong to.
  await tx.deleteFrom('verification').where('value', 'like', `%${id}%`).execute();
  await tx.deleteFrom('session').where('userId', '=', id).execute();
  await tx.deleteFrom('twoFactor').where('userId', '=', id).execute();
  await tx.deleteFrom('way_back').where('person_id', '=', id).execute();
  await tx.deleteFrom('account').where('userId', '=', id).execute();
  await tx.deleteFrom('upload').where('person_id', '=', id).execute();
  await tx.deleteFrom('run').where('person_id', '=', id).execute();
  await tx.deleteFrom('came_along').where('now_id', '=', id).execute();
  await tx.updateTable('code').set({ made_by: null }).where('made_by', '=', id).execute();
  await tx.updateTable('scenario_revision').set({ published_by: null }).where('published_by', '=', id).execute();
  await tx.deleteFrom('person').where('id', '=', id).execute();
  await tx.deleteFrom('user').where('id', '=', id).execute();
}
