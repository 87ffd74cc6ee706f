import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Welcome } from '../../protocol/people.ts';
import type { Database } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { Problem } from '../http/problem.ts';
import type { Accounts } from './accounts.ts';
import type { Asking } from './asking.ts';
import { goodNickname } from './nickname.ts';
import { removePerson } from './person-data.ts';
import type { Entered, Sender } from './sender.ts';
import type { Tries } from './tries.ts';

interface Needs {
  readonly database: Database;
  readonly accounts: Accounts;
  readonly asking: Asking;
  readonly tries: Tries;
  readonly clock: () => number;
}

/** A link is good for a day; the next start prints another while there is no administrator. */
const LIFE_MS = 24 * 60 * 60 * 1000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The first administrator: whoever can read what the server prints, once. */
export class FirstAdministrator {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** A new token for the link, or undefined when there is an administrator already. Only its hash is kept. */
  async invite(): Promise<string | undefined> {
    const { clock, database } = this.#needs;
    if (await hasAdministrator(database.db)) return undefined;
    const token = randomBytes(32).toString('base64url');
    await database.db
      .insertInto('secret')
      .values({ id: newId(), kind: 'welcome-link', value: hashOf(token), created_at: clock(), retired_at: null })
      .execute();
    return token;
  }

  /**
   * Makes the administrator; all links are used up then.
   * @throws Problem `link-used`, `email-taken`, `password-guessable`, `bad-request`
   */
  async welcome({ token, nickname, email, password }: Welcome, sender: Sender): Promise<Entered> {
    const { accounts, asking, database, tries } = this.#needs;
    await tries.take('welcome by address', sender.address);
    if (!(await this.#isGood(database.db, token))) throw usedUp();
    const name = goodNickname(nickname);
    // A new person, also when this browser knows somebody: an administrator is not made out of a guest by accident.
    const entered = await accounts.signUp({ email, password, nickname: name }, { ...sender, asker: undefined });
    const made = await inTransaction(database, async (tx) => {
      const claimed = await tx
        .updateTable('secret')
        .set({ retired_at: this.#needs.clock() })
        .where('kind', '=', 'welcome-link')
        .where('retired_at', 'is', null)
        .executeTakeFirst();
      if (claimed.numUpdatedRows === 0n || (await hasAdministrator(tx))) return false;
      await tx.updateTable('person').set({ role: 'administrator' }).where('id', '=', entered.person).execute();
      return true;
    });
    if (!made) {
      // Somebody else was quicker with another link.
      await inTransaction(database, (tx) => removePerson(tx, entered.person));
      throw usedUp();
    }
    asking.forget(entered.person);
    return entered;
  }

  async #isGood(db: Database['db'], token: string): Promise<boolean> {
    const found = await db
      .selectFrom('secret')
      .select('id')
      .where('kind', '=', 'welcome-link')
      .where('value', '=', hashOf(token))
      .where('retired_at', 'is', null)
      .where('created_at', '>', this.#needs.clock() - LIFE_MS)
      .executeTakeFirst();
    return found !== undefined && !(await hasAdministrator(db));
  }
}

const usedUp = (): Problem =>
  new Problem('link-used', 'Start the server again: it prints a new link while there is no administrator.');

async function hasAdministrator(db: Database['db']): Promise<boolean> {
  const found = await db.selectFrom('person').select('id').where('role', '=', 'administrator').limit(1).execute();
  return found.length > 0;
}
