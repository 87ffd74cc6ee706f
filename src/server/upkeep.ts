import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { recount, type Recount } from './boards/recount.ts';
import { lockPersons } from './boards/bests.ts';
import { refresh } from './boards/keep.ts';
import { backup, BackupError, restore } from './data/backup.ts';
import type { Database, Where } from './data/database.ts';
import { storageProblem } from './data/failure.ts';
import { migrate, pending } from './data/migrate.ts';
import { connect, openDatabase } from './data/open.ts';
import { Problem } from './http/problem.ts';
import { nicknameKey } from './people/nickname.ts';
import { makePeople } from './people/people.ts';
import { exportPerson } from './people/person-data.ts';
import { readSettings, SettingsError } from './settings.ts';

/** What is done to a server's data beside the running server, by whoever may reach it: the door for the command line. */
export { backup, BackupError, connect, migrate, openDatabase, pending, Problem, recount, restore, SettingsError };
export { exportPerson, storageProblem, type Database, type Recount, type Where };

/**
 * Where a server started with these settings keeps its data.
 * @throws {SettingsError} listing what is wrong with the environment
 */
export function whereItIs(environment: Readonly<Record<string, string | undefined>>): Where {
  const { database } = readSettings(environment);
  const home = fileURLToPath(new URL('../..', import.meta.url));
  return database.kind === 'postgres'
    ? { url: database.url, connections: 2 }
    : { file: resolve(home, database.folder, 'attune.db') };
}

/** Everybody of this id, e-mail address or nickname. */
export const peopleCalled = ({ db }: Database, name: string) =>
  db
    .selectFrom('person')
    .leftJoin('user', 'user.id', 'person.id')
    .leftJoin('team', 'team.id', 'person.team_id')
    .select(['person.id', 'person.nickname', 'team.name as team'])
    .where((is) =>
      is.or([
        is('person.id', '=', name),
        is('user.email', '=', name.toLowerCase()),
        is('person.nickname_key', '=', nicknameKey(name)),
      ]),
    )
    .orderBy('person.id')
    .execute();

/**
 * Removes everything about a person. A running server forgets them within half a minute.
 * @throws {Problem} `last-administrator`
 */
export async function erasePerson(database: Database, id: string, clock: () => number): Promise<void> {
  const boards = { refresh, lock: lockPersons };
  const people = await makePeople({ database, settings: readSettings({}), boards, clock });
  await people.persons.erase(id);
}
