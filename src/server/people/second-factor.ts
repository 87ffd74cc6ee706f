import type { SecondFactorCodes, SecondFactorSetUp } from '../../protocol/people.ts';
import type { Database, Tx } from '../data/database.ts';
import { passwordNeeded } from '../http/access.ts';
import { Problem } from '../http/problem.ts';
import type { Asker, Asking } from './asking.ts';
import type { Auth } from './auth.ts';
import { askLibrary, asked, cookieOf, type Sender } from './sender.ts';
import type { Tries } from './tries.ts';

interface Needs {
  readonly database: Database;
  readonly auth: Auth;
  readonly asking: Asking;
  readonly tries: Tries;
}

type Known = Sender & { readonly asker: Asker };

/** Long enough for a code and the ones next to it to be over. */
const CODE_LIFE_MS = 3 * 60 * 1000;

/** The second factor of one's own account: codes that an app makes (TOTP), and a few to keep for when it is lost. */
export class SecondFactor {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /**
   * A new secret for an app. Nothing is asked for until a code has shown that the app has it.
   * @throws Problem `sign-in-failed`, `second-factor-on`, `too-many-requests`
   */
  async setUp(password: string, sender: Known): Promise<SecondFactorSetUp> {
    const { auth, tries } = this.#needs;
    const { id } = sender.asker.who;
    await tries.take('password by account', id);
    const made = await askLibrary(() =>
      auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: asked(sender) }),
    );
    await tries.forgive('password by account', id);
    if (made.method !== 'totp')
      throw new Error('The library set up another kind of second factor than it was asked for.');
    return { uri: made.totpURI, secret: new URL(made.totpURI).searchParams.get('secret') ?? '' };
  }

  /**
   * Switches it on; the codes to keep are told now and never again.
   * @throws Problem `code-wrong`, `second-factor-on`, `not-found` when nothing was set up, `too-many-requests`
   */
  async switchOn(code: string, sender: Known): Promise<{ told: SecondFactorCodes; cookies: readonly string[] }> {
    const { auth, asking } = this.#needs;
    const { id } = sender.asker.who;
    if (await this.#isOn(id))
      throw new Problem('second-factor-on', 'Its codes to keep were told when it was switched on.');
    const { headers } = await this.#tried(id, code, () =>
      auth.api.verifyTOTP({ body: { code: bareCode(code) }, headers: asked(sender), returnHeaders: true }),
    );
    // The session is a new one.
    asking.forget(id);
    const { backupCodes } = await askLibrary(() => auth.api.viewBackupCodes({ body: { userId: id } }));
    return { told: { codes: backupCodes }, cookies: headers.getSetCookie() };
  }

  /** @throws Problem `sign-in-failed`, `too-many-requests` */
  async switchOff(password: string, sender: Known): Promise<readonly string[]> {
    const { auth, asking, tries } = this.#needs;
    const { id } = sender.asker.who;
    await tries.take('password by account', id);
    const { headers } = await askLibrary(() =>
      auth.api.disableTwoFactor({ body: { password }, headers: asked(sender), returnHeaders: true }),
    );
    asking.forget(id);
    await tries.forgive('password by account', id);
    return headers.getSetCookie();
  }

  /**
   * With a second factor the password alone changes nothing that signs in: a while after signing in it takes both once more.
   * @throws Problem `password-needed`
   */
  async expectLately({ who, stale }: Asker): Promise<void> {
    if (stale && (await this.#isOn(who.id))) throw passwordNeeded();
  }

  /**
   * Signs in with the code, after the password was right; the cookies of the session.
   * @param challenge the cookies that the library gave instead
   * @throws Problem `code-wrong`, `too-many-requests`
   */
  async pass(
    person: string,
    code: string,
    { sender, challenge }: { readonly sender: Sender; readonly challenge: readonly string[] },
  ): Promise<readonly string[]> {
    const { auth } = this.#needs;
    const headers = asked(sender, { withCookies: false });
    headers.set('cookie', cookieOf(challenge));
    const given = { body: { code: bareCode(code) }, headers, returnHeaders: true } as const;
    const answer = await this.#tried<{ headers: Headers }>(person, code, () =>
      isFromApp(code) ? auth.api.verifyTOTP(given) : auth.api.verifyBackupCode(given),
    );
    return answer.headers.getSetCookie();
  }

  async #isOn(person: string): Promise<boolean> {
    const { db } = this.#needs.database;
    const user = await db.selectFrom('user').select('twoFactorEnabled').where('id', '=', person).executeTakeFirst();
    return user?.twoFactorEnabled === 1;
  }

  /** Few codes are tried for one account, and none twice: whoever looks over a shoulder comes too late. */
  async #tried<T>(account: string, code: string, ask: () => Promise<T>): Promise<T> {
    const { tries } = this.#needs;
    await tries.take('code by account', account);
    if (!(await tries.isFirst('code', `${account}\0${bareCode(code)}`, CODE_LIFE_MS)))
      throw new Problem('code-wrong', 'This code was used already. Wait for the next one.');
    const answer = await askLibrary(ask);
    await tries.forgive('code by account', account);
    return answer;
  }
}

/** Takes the second factor from somebody who lost it. */
export async function dropSecondFactor(tx: Tx, person: string): Promise<void> {
  await tx.updateTable('user').set({ twoFactorEnabled: 0 }).where('id', '=', person).execute();
  await tx.deleteFrom('twoFactor').where('userId', '=', person).execute();
}

/** As the app shows it, or as it stands in the list: spaces, a lost dash and small letters do not matter. */
function bareCode(code: string): string {
  const bare = code.replaceAll(/\s/g, '').toUpperCase();
  return /^[A-Z0-9]{10}$/.test(bare) ? `${bare.slice(0, 5)}-${bare.slice(5)}` : bare;
}

const isFromApp = (code: string): boolean => /^\d{6}$/.test(bareCode(code));
