import { v7 as newId } from 'uuid';
import type { Confirmation, PasswordChange, SignIn, SignUp } from '../../protocol/people.ts';
import type { Database } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { Problem } from '../http/problem.ts';
import type { Asker, Asking } from './asking.ts';
import type { Auth } from './auth.ts';
import type { ComingAlong } from './coming-along.ts';
import { cookieAgain } from './cookie.ts';
import { leaveFormer } from './former-session.ts';
import { refuseGuessable } from './password.ts';
import { RENEWED_AFTER_MS, sessionEnd } from './session-life.ts';
import type { SecondFactor } from './second-factor.ts';
import { askLibrary, asked, cookieOf, type Entered, type Sender } from './sender.ts';
import type { Tries } from './tries.ts';

interface Needs {
  readonly database: Database;
  readonly auth: Auth;
  readonly asking: Asking;
  readonly tries: Tries;
  readonly secondFactor: SecondFactor;
  readonly comingAlong: ComingAlong;
  readonly clock: () => number;
}

/** Signing up, in and out. better-auth does the work; this checks, limits, and keeps a guest the same person throughout. */
export class Accounts {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Somebody whom only this browser knows. */
  async guest(nickname: string, sender: Sender): Promise<Entered> {
    const { auth } = this.#needs;
    const { headers, response } = await askLibrary(() =>
      auth.api.signInAnonymous({ headers: asked(sender, { withCookies: false }), returnHeaders: true }),
    );
    const { id } = response.user;
    await this.#needs.database.db.updateTable('user').set({ name: nickname }).where('id', '=', id).execute();
    return { person: id, cookies: headers.getSetCookie() };
  }

  /**
   * An account with a password. A guest becomes it and stays the same person.
   * @throws Problem `email-taken`, `password-guessable`, `already-signed-in`, `bad-request` (a nickname is missing)
   */
  async signUp({ email, password, nickname }: SignUp, sender: Sender): Promise<Entered> {
    await this.#needs.tries.take('sign-up by address', sender.address);
    const known = sender.asker?.who;
    const name = known?.nickname ?? nickname;
    if (name === undefined)
      throw new Problem('bad-request', 'Say how you want to be called.', {
        errors: [{ pointer: '/nickname', detail: 'A nickname is needed.' }],
      });
    await refuseGuessable(password, [email, name]);
    if (known) {
      await this.#giveAccount(known.id, email.toLowerCase(), password);
      return this.#replaceSession({ email, password, along: false }, sender);
    }
    const { auth } = this.#needs;
    const { headers, response } = await askLibrary(() =>
      auth.api.signUpEmail({ body: { email, password, name }, headers: asked(sender), returnHeaders: true }),
    );
    return { person: response.user.id, cookies: headers.getSetCookie() };
  }

  /**
   * @throws Problem `sign-in-failed`, the same whether the address or the password is wrong; `code-needed` and `code-wrong` where
   * there is a second factor; `too-many-requests`; `last-administrator` for a guest who is the only one
   */
  async signIn(given: SignIn, sender: Sender): Promise<Entered> {
    const { tries } = this.#needs;
    const here = `${given.email}\0${sender.address}`;
    await tries.take('sign-in by address', sender.address);
    await tries.take('sign-in by account', given.email);
    await tries.take('sign-in by account and address', here);
    const entered = await this.#replaceSession(given, sender);
    await tries.forgive('sign-in by account and address', here);
    return entered;
  }

  /**
   * The password of somebody who is signed in, once more. The session is a new one from here on.
   * @throws Problem as `signIn`, and `no-password`
   */
  async confirm({ password, code }: Confirmation, sender: Sender & { asker: Asker }): Promise<Entered> {
    const { database, tries } = this.#needs;
    const { id } = sender.asker.who;
    await tries.take('password by account', id);
    const found = await database.db
      .selectFrom('account')
      .innerJoin('user', 'user.id', 'account.userId')
      .select('email')
      .where('userId', '=', id)
      .where('providerId', '=', 'credential')
      .executeTakeFirst();
    if (!found) throw new Problem('no-password', 'You sign in in another way; nothing asks for a password.');
    const entered = await this.#replaceSession({ email: found.email, password, code, along: false }, sender);
    await tries.forgive('password by account', id);
    return entered;
  }

  /** The cookies to take back. */
  async signOut(sender: Sender): Promise<readonly string[]> {
    const { auth, asking } = this.#needs;
    const { headers } = await askLibrary(() => auth.api.signOut({ headers: asked(sender), returnHeaders: true }));
    if (sender.asker) asking.forget(sender.asker.who.id);
    return headers.getSetCookie();
  }

  /**
   * @throws Problem `sign-in-failed` when the present password is another, `password-guessable`, `password-needed` where there is
   * a second factor
   */
  async changePassword(
    { current, next }: PasswordChange,
    sender: Sender & { asker: Asker },
  ): Promise<readonly string[]> {
    const { auth, asking, database, secondFactor, tries } = this.#needs;
    const { id, nickname } = sender.asker.who;
    await secondFactor.expectLately(sender.asker);
    await tries.take('password by account', id);
    await refuseGuessable(next, [nickname]);
    const { headers } = await askLibrary(() =>
      auth.api.changePassword({
        body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
        headers: asked(sender),
        returnHeaders: true,
      }),
    );
    // Somebody who knows the password needs no way back, and nobody else shall have one.
    await database.db.deleteFrom('way_back').where('person_id', '=', id).execute();
    asking.forget(id);
    await tries.forgive('password by account', id);
    return headers.getSetCookie();
  }

  /** Renews a session that is in use, a day after it was last renewed; the cookies if it was. */
  async renew({ asker, headers }: Sender & { asker: Asker }): Promise<readonly string[]> {
    const { auth, clock, database } = this.#needs;
    const now = clock();
    const found = await database.db
      .selectFrom('session')
      .innerJoin('user', 'user.id', 'session.userId')
      .select(['session.createdAt', 'session.updatedAt', 'isAnonymous'])
      .where('session.id', '=', asker.session)
      .executeTakeFirst();
    if (!found || Date.parse(found.updatedAt) > now - RENEWED_AFTER_MS) return [];
    const ends = sessionEnd({ isGuest: found.isAnonymous === 1, began: Date.parse(found.createdAt), now });
    await database.db
      .updateTable('session')
      .set({ updatedAt: new Date(now).toISOString(), expiresAt: new Date(ends).toISOString() })
      .where('id', '=', asker.session)
      .execute();
    const { authCookies } = await auth.$context;
    return [cookieAgain(headers.cookie, authCookies.sessionToken, Math.max(0, Math.floor((ends - now) / 1000)))];
  }

  /** Turns a guest into an account, in one transaction: the id stays, and with it team, runs and place. */
  async #giveAccount(person: string, email: string, password: string): Promise<void> {
    const { auth, database, clock } = this.#needs;
    const hash = await (await auth.$context).password.hash(password);
    const now = new Date(clock()).toISOString();
    await inTransaction(database, async (tx) => {
      const has = await tx.selectFrom('account').select('id').where('userId', '=', person).executeTakeFirst();
      if (has) throw new Problem('already-signed-in', 'Sign out first to make another account.');
      const taken = await tx.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst();
      if (taken) throw new Problem('email-taken', 'Sign in with it, or use another address.');
      await tx.updateTable('user').set({ email, isAnonymous: 0, updatedAt: now }).where('id', '=', person).execute();
      const empty = { accessToken: null, refreshToken: null, idToken: null, scope: null };
      await tx
        .insertInto('account')
        .values({
          ...empty,
          ...{ id: newId(), accountId: person, providerId: 'credential', userId: person, password: hash },
          ...{ accessTokenExpiresAt: null, refreshTokenExpiresAt: null, createdAt: now, updatedAt: now },
        })
        .execute();
    });
  }

  /** A new session by password; the one the browser had before is over, whoever it belonged to. */
  async #replaceSession(given: SignIn, sender: Sender): Promise<Entered> {
    const entered = await this.#enter(given, sender);
    const now = await this.#needs.asking.who(cookieOf(entered.cookies));
    if (now) await leaveFormer(this.#needs, { now, sender, along: given.along });
    return entered;
  }

  /** Password, and code where there is a second factor. */
  async #enter({ email, password, code }: SignIn, sender: Sender): Promise<Entered> {
    const { auth, database, secondFactor } = this.#needs;
    const { headers, response } = await askLibrary(() =>
      auth.api.signInEmail({
        body: { email, password },
        headers: asked(sender, { withCookies: false }),
        returnHeaders: true,
      }),
    );
    if (!('twoFactorRedirect' in response)) return { person: response.user.id, cookies: headers.getSetCookie() };
    if (code === undefined) throw new Problem('code-needed', 'Send it along with the password, as `code`.');
    const { id } = await database.db
      .selectFrom('user')
      .select('id')
      .where('email', '=', email.toLowerCase())
      .executeTakeFirstOrThrow();
    return { person: id, cookies: await secondFactor.pass(id, code, { sender, challenge: headers.getSetCookie() }) };
  }
}
