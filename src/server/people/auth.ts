import { betterAuth } from 'better-auth';
import { anonymous, genericOAuth } from 'better-auth/plugins';
import { v7 as newId } from 'uuid';
import type { Database } from '../data/database.ts';
import type { Provider, Settings } from '../settings.ts';
import { addressOfCompany } from './company.ts';
import { deviceOf } from './device.ts';
import { nicknameFrom, nicknameKey } from './nickname.ts';

/** What the company's sign-in is called inside; its way back is /api/auth/callback/company. */
export const COMPANY = 'company';

const DAY = 24 * 60 * 60;

/** Signed out after this long without a visit, in seconds. Long, because a guest has no other way back to the own results. */
const SESSION_LIFE = 90 * DAY;

/**
 * Accounts and sessions. Only our own routes ask it, never the net: they check, limit and describe what comes in.
 * @param key signs the cookies; the same for all processes on one database
 */
export function makeAuth({ db }: Database, { publicUrl, provider }: Settings, key: string, clock: () => number) {
  const https = publicUrl?.startsWith('https:') ?? false;
  return betterAuth({
    appName: 'Attune',
    // Without a public address there is no provider, and nothing else needs to know where the server is.
    baseURL: publicUrl ?? 'http://localhost',
    basePath: '/api/auth',
    secret: key,
    // Of what it knows about kinds of databases only this matters: dates and booleans are written as our tables have them.
    database: { db, type: 'sqlite' },
    emailAndPassword: { enabled: true, minPasswordLength: 12, maxPasswordLength: 128 },
    session: {
      expiresIn: SESSION_LIFE,
      updateAge: DAY,
      freshAge: 0,
      cookieCache: { enabled: false },
    },
    account: {
      updateAccountOnSignIn: false,
      accountLinking: {
        enabled: true,
        allowDifferentEmails: true,
        trustedProviders: [COMPANY],
        disableImplicitLinking: true,
      },
    },
    advanced: {
      database: { generateId: () => newId(), validateSchema: false },
      // The prefix makes browsers refuse the cookie when it is not ours alone; they want https for it.
      useSecureCookies: false,
      cookiePrefix: https ? '__Host-attune' : 'attune',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: https, path: '/' },
      // Who may ask, and from where, is decided before: see http/origin.ts.
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: hooks(db, clock),
    // Our own limits count per account as well, and for all processes together.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      anonymous({ emailDomainName: 'guest.invalid', disableDeleteAnonymousUser: true }),
      genericOAuth({ config: provider ? [company(provider)] : [] }),
    ],
  });
}

/** What happens beside what the library writes. */
const hooks = (db: Database['db'], clock: () => number) =>
  ({
    session: {
      create: {
        before: async (session: NewSession) => {
          await makePerson(db, session.userId, clock());
          return { data: { ...session, userAgent: deviceOf(session.userAgent ?? undefined) } };
        },
      },
    },
    account: {
      create: {
        // We ask the company who somebody is, and nothing else ever: its tokens are not kept.
        before: (account: object) =>
          Promise.resolve({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
        // A guest who signs in with the company is one no longer; passwords see to it themselves.
        after: async ({ providerId, userId }: { providerId: string; userId: string }) => {
          if (providerId !== COMPANY) return;
          await db.updateTable('user').set({ isAnonymous: 0 }).where('id', '=', userId).execute();
        },
      },
    },
  }) as const;

interface NewSession {
  readonly userId: string;
  readonly userAgent?: string | null | undefined;
}

/** The company's sign-in, by what it says about itself at its well-known address. */
const company = ({ name, issuer, clientId, clientSecret }: Provider) => ({
  providerId: COMPANY,
  name,
  discoveryUrl: addressOfCompany(issuer),
  clientId,
  clientSecret,
  scopes: ['openid', 'profile', 'email'],
  pkce: true,
  requireIdTokenVerification: true,
});

/** Every account is a person from its first session on, in no team yet. */
async function makePerson(db: Database['db'], id: string, now: number): Promise<void> {
  const { name } = await db.selectFrom('user').select('name').where('id', '=', id).executeTakeFirstOrThrow();
  const nickname = nicknameFrom(name);
  await db
    .insertInto('person')
    .values({
      ...{ id, nickname, nickname_key: nicknameKey(nickname) },
      ...{ role: 'guest', team_id: null, hidden: 0, created_at: now },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export type Auth = ReturnType<typeof makeAuth>;
