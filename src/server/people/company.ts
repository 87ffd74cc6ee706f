import type { SignInElsewhere } from '../../protocol/people.ts';
import type { Database } from '../data/database.ts';
import { passwordNeeded } from '../http/access.ts';
import { Problem } from '../http/problem.ts';
import type { Provider } from '../settings.ts';
import type { Asking } from './asking.ts';
import type { Auth } from './auth.ts';
import type { ComingAlong } from './coming-along.ts';
import { leaveFormer } from './former-session.ts';
import { addressOfCompany, COMPANY } from './issuer.ts';
import { askLibrary, asked, cookieOf, type Sender } from './sender.ts';

/** The way to the company's page, and the cookies by which the browser is known again when it comes back. */
interface Way {
  readonly url: string;
  readonly cookies: readonly string[];
}

interface Needs {
  readonly database: Database;
  readonly auth: Auth;
  readonly asking: Asking;
  readonly comingAlong: ComingAlong;
  readonly provider: Provider | undefined;
}

const HOME = '/#/account';
/** Kept by the library until somebody comes back from the company: then what they did as a guest comes along. */
const HOME_WITH_ALL = '/?along#/account';
/** How the library says that the company's account belongs to somebody known here already. */
const OF_ANOTHER = 'error=account_already_linked_to_different_user';

/** Signing in by the company: going to its page, and coming back. */
export class Company {
  readonly #needs: Needs;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /**
   * The company's page to go to. Somebody known here is joined to the company's account there, and stays the same person.
   * @throws Problem `no-provider`, `provider-away`, `password-needed` before another way in to an account that has a password
   */
  async goThere({ along }: SignInElsewhere, sender: Sender): Promise<Way> {
    const { asker } = sender;
    if (asker?.stale) throw passwordNeeded();
    await expectAnswer(this.#needs.provider);
    const isApart = asker !== undefined && !along && (await this.#needs.comingAlong.isGuest(asker.who.id));
    return this.#way(asker && !isApart ? 'joined to it' : 'as whoever it is', HOME, sender);
  }

  /** Somebody comes back from the company's page; says where to go on. */
  async comeBack(path: string, sender: Sender): Promise<{ readonly to: string; readonly cookies: readonly string[] }> {
    const { auth, asking, comingAlong } = this.#needs;
    const base = (await auth.$context).options.baseURL;
    const answer = await auth.handler(new Request(new URL(path, base), { headers: asked(sender) }));
    const [to, cookies] = [
      answer.headers.get('location') ?? '/?error=provider#/account',
      answer.headers.getSetCookie(),
    ];
    const { asker } = sender;
    if (asker) asking.forget(asker.who.id);
    if (asker && to.includes(OF_ANOTHER) && (await comingAlong.isGuest(asker.who.id))) {
      // There is an account. The company knows by now who it is, and sends them straight back.
      const way = await this.#way('as whoever it is', HOME_WITH_ALL, sender);
      return { to: way.url, cookies: [...cookies, ...way.cookies] };
    }
    const now = await asking.who(cookieOf(cookies));
    try {
      if (now) await leaveFormer(this.#needs, { now, sender, along: to === HOME_WITH_ALL });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { to: `/?error=${error.problem}#/account`, cookies: [] };
    }
    return { to: to === HOME_WITH_ALL ? HOME : to, cookies };
  }

  async #way(how: 'joined to it' | 'as whoever it is', back: string, sender: Sender): Promise<Way> {
    const { auth } = this.#needs;
    const body = { provider: COMPANY, callbackURL: back, errorCallbackURL: HOME, disableRedirect: true };
    const given = { body, headers: asked(sender), returnHeaders: true } as const;
    const { headers, response } = await askLibrary<{ headers: Headers; response: { url?: string | undefined } }>(() =>
      how === 'joined to it' ? auth.api.linkSocialAccount(given) : auth.api.signInSocial(given),
    );
    if (response.url === undefined) throw new Problem('no-provider');
    return { url: response.url, cookies: headers.getSetCookie() };
  }
}

/** Somebody waits for the answer. */
const PATIENCE_MS = 5000;

/**
 * Makes sure that there is somebody to go to: a browser that is sent to nobody only finds an error of its own there.
 * @throws Problem `no-provider`, or `provider-away`
 */
async function expectAnswer(provider: Provider | undefined): Promise<void> {
  if (!provider) throw new Problem('no-provider');
  const answer = await fetch(addressOfCompany(provider.issuer), {
    signal: AbortSignal.timeout(PATIENCE_MS),
    redirect: 'manual', // what lies there is for the library to judge
  }).catch(() => undefined);
  await answer?.body?.cancel();
  if (!answer || answer.status >= 400)
    throw new Problem('provider-away', `${provider.name} does not answer. Try again in a few minutes.`);
}
