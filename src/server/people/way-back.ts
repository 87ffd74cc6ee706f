import { createHash, randomBytes } from 'node:crypto';
import type { NewPassword, WayBack } from '../../protocol/people.ts';
import type { Database } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { Problem } from '../http/problem.ts';
import type { Asking } from './asking.ts';
import type { Auth } from './auth.ts';
import { refuseGuessable } from './password.ts';
import type { Tries } from './tries.ts';

interface Needs {
  readonly database: Database;
  readonly auth: Auth;
  readonly asking: Asking;
  readonly tries: Tries;
  readonly clock: () => number;
}

/** Long enough to be passed on by hand, short enough not to lie about. */
const LIFE_MS = 24 * 60 * 60 * 1000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** The way back for somebody who forgot the password. No mail is sent: an administrator passes a link on, and knows who asks. */
export class WaysBack {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /**
   * A new link for this person; an earlier one is good for nothing from now on. Only its hash is kept.
   * @throws Problem `not-found`, `no-password`
   */
  async make(person: string): Promise<WayBack> {
    const { clock, database } = this.#needs;
    const token = randomBytes(32).toString('base64url');
    const kept = { hash: hashOf(token), expires_at: clock() + LIFE_MS };
    await inTransaction(database, async (tx) => {
      // Writing the row makes whoever erases the person at this moment wait.
      const locked = await tx.updateTable('person').set({ id: person }).where('id', '=', person).executeTakeFirst();
      if (locked.numUpdatedRows === 0n) throw new Problem('not-found', 'There is nobody with this id.');
      const password = await tx
        .selectFrom('account')
        .select('id')
        .where('userId', '=', person)
        .where('providerId', '=', 'credential')
        .executeTakeFirst();
      if (!password) throw new Problem('no-password', 'They sign in in another way.');
      await tx
        .insertInto('way_back')
        .values({ person_id: person, ...kept })
        .onConflict((conflict) => conflict.column('person_id').doUpdateSet(kept))
        .execute();
    });
    return { token, expires: kept.expires_at };
  }

  /**
   * Takes the new password, and the link with it. Whoever was signed in as this person is so no longer.
   * @returns the person
   * @throws Problem `password-link-used`, `password-guessable`, `too-many-requests`
   */
  async use({ token, password }: NewPassword, address: string): Promise<string> {
    const { asking, auth, clock, database, tries } = this.#needs;
    await tries.take('new password by address', address);
    const hash = hashOf(token);
    const found = await database.db
      .selectFrom('way_back')
      .innerJoin('person', 'person.id', 'way_back.person_id')
      .innerJoin('user', 'user.id', 'person.id')
      .select(['person.id', 'nickname', 'email'])
      .where('hash', '=', hash)
      .where('expires_at', '>', clock())
      .executeTakeFirst();
    if (!found) throw usedUp();
    const { id, nickname, email } = found;
    // A link is not used up by a password that is refused.
    await refuseGuessable(password, [email, nickname]);
    const scrypted = await (await auth.$context).password.hash(password);
    await inTransaction(database, async (tx) => {
      const { numDeletedRows: used } = await tx.deleteFrom('way_back').where('hash', '=', hash).executeTakeFirst();
      if (used === 0n) throw usedUp();
      await tx
        .updateTable('account')
        .set({ password: scrypted, updatedAt: new Date(clock()).toISOString() })
        .where('userId', '=', id)
        .where('providerId', '=', 'credential')
        .execute();
      await tx.deleteFrom('session').where('userId', '=', id).execute();
    });
    asking.forget(id);
    await tries.forgive('sign-in by account', email);
    return id;
  }
}

const usedUp = (): Problem => new Problem('password-link-used', 'Ask your administrator for a new one.');
