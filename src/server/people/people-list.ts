import { sql } from 'kysely';
import type { z } from 'zod';
import type { PeoplePage, PeopleQuery, PersonRow } from '../../protocol/people.ts';
import type { Database } from '../data/database.ts';
import { GUEST_HOST, ownAddress } from './guest-address.ts';
import { nicknameKey } from './nickname.ts';
import { signsInBy } from './persons.ts';

/** People as administrators see them, page by page in the order in which they came. */
export async function listPeople(
  { db }: Pick<Database, 'db'>,
  { search, team, after, limit }: z.output<typeof PeopleQuery>,
): Promise<PeoplePage> {
  let asked = rowsOf(db)
    .orderBy('person.id')
    .limit(limit + 1);
  if (after !== undefined) asked = asked.where('person.id', '>', after);
  if (team !== undefined) asked = asked.where('person.team_id', '=', team);
  if (search) {
    // What people type is text, not a pattern; nicknames are kept as they are compared, addresses in lower case.
    const pattern = `%${nicknameKey(search).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
    const like = (column: 'nickname_key' | 'email') => sql<boolean>`${sql.ref(column)} like ${pattern} escape '\\'`;
    asked = asked.where((eb) =>
      eb.or([like('nickname_key'), eb.and([like('email'), eb('email', 'not like', `%@${GUEST_HOST}`)])]),
    );
  }
  const rows = await asked.execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { people: page.map(tell), ...(rows.length > limit && last && { next: last.id }) };
}

const rowsOf = (db: Database['db']) =>
  db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.id')
    .leftJoin('team', 'team.id', 'person.team_id')
    .select(['person.id', 'nickname', 'role', 'hidden', 'person.created_at', 'email'])
    .select(['isAnonymous', 'twoFactorEnabled'])
    .select(['team.id as team_id', 'team.name as team'])
    .select((eb) => [
      eb
        .selectFrom('run')
        .whereRef('run.person_id', '=', 'person.id')
        .select(eb.fn.countAll<number>().as('n'))
        .as('runs'),
      eb
        .selectFrom('account')
        .whereRef('userId', '=', 'person.id')
        .where('providerId', '=', 'credential')
        .select(eb.fn.countAll<number>().as('n'))
        .as('passwords'),
      eb.selectFrom('session').whereRef('userId', '=', 'person.id').select(eb.fn.max('updatedAt').as('at')).as('seen'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number];

const tell = ({ team, team_id: teamId, isAnonymous, passwords, seen, ...row }: Row): PersonRow => ({
  ...{ id: row.id, nickname: row.nickname, role: row.role, hidden: row.hidden === 1 },
  ...{ runs: row.runs ?? 0, created: row.created_at },
  secondFactor: row.twoFactorEnabled === 1,
  account: signsInBy({ isAnonymous, hasPassword: passwords !== 0 }),
  email: ownAddress(row.email),
  ...(teamId !== null && { team: { id: teamId, name: team ?? '' } }),
  ...(typeof seen === 'string' && { seen: Date.parse(seen) }),
});
