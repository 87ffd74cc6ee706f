import { randomBytes } from 'node:crypto';
import type { Database } from '../data/database.ts';
import type { Settings } from '../settings.ts';
import { Accounts } from './accounts.ts';
import { Asking } from './asking.ts';
import { makeAuth } from './auth.ts';
import type { BoardsOfPeople } from './boards.ts';
import { ComingAlong } from './coming-along.ts';
import { Company } from './company.ts';
import { Joining } from './joining.ts';
import { Persons } from './persons.ts';
import { SecondFactor } from './second-factor.ts';
import { Teams } from './teams.ts';
import { Tries } from './tries.ts';
import { WaysBack } from './way-back.ts';
import { FirstAdministrator } from './welcome.ts';

/** Everything about people, one service a concern. */
export interface People {
  readonly asking: Asking;
  readonly accounts: Accounts;
  readonly company: Company;
  readonly secondFactor: SecondFactor;
  readonly joining: Joining;
  readonly persons: Persons;
  readonly teams: Teams;
  readonly waysBack: WaysBack;
  readonly firstAdministrator: FirstAdministrator;
}

interface Needs {
  readonly database: Database;
  readonly settings: Settings;
  readonly boards: BoardsOfPeople;
  readonly clock: () => number;
}

export async function makePeople({ database, settings, boards, clock }: Needs): Promise<People> {
  const key = await sessionKey(database, clock);
  const auth = makeAuth(database, settings, key, clock);
  const { authCookies } = await auth.$context;
  const asking = new Asking(database, clock, { key, cookie: authCookies.sessionToken.name });
  const tries = new Tries(database, clock, settings.rateLimits);
  const secondFactor = new SecondFactor({ database, auth, asking, tries });
  const comingAlong = new ComingAlong({ database, asking, boards, clock });
  const accounts = new Accounts({ database, auth, asking, tries, secondFactor, comingAlong, clock });
  const company = new Company({ database, auth, asking, comingAlong, provider: settings.provider });
  return {
    ...{ asking, accounts, company, secondFactor },
    joining: new Joining({ database, accounts, asking, tries, boards, clock }),
    persons: new Persons({ database, asking, boards }),
    teams: new Teams({ database, asking, boards, clock }),
    waysBack: new WaysBack({ database, auth, asking, tries, clock }),
    firstAdministrator: new FirstAdministrator({ database, accounts, asking, tries, clock }),
  };
}

/** The key that signs cookies: made once, kept in the database, so that every process on it has the same. */
async function sessionKey({ db }: Database, clock: () => number): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  await db
    .insertInto('secret')
    .values({ id: 'session-key', kind: 'session-key', value, created_at: clock(), retired_at: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  const kept = await db.selectFrom('secret').select('value').where('id', '=', 'session-key').executeTakeFirstOrThrow();
  return kept.value;
}
