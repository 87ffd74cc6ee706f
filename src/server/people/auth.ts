import { betterAuth, type GenericEndpointContext } from 'better-auth';
import { setSessionCookie } from 'better-auth/cookies';
import { anonymous, genericOAuth, twoFactor } from 'better-auth/plugins';
import { v7 as newId } from 'uuid';
import type { Database } from '../data/database.ts';
import type { Provider, Settings } from '../settings.ts';
import { addressOfCompany, COMPANY, onlyFrom } from './issuer.ts';
import { deviceOf } from './device.ts';
import { fitsPassword, hashPassword } from './password-hash.ts';
import { GUEST_HOST } from './guest-address.ts';
import { readable } from './readable.ts';
import { sessionEnd, LONGEST_IDLE_MS } from './session-life.ts';
import { nicknameFrom, nicknameKey } from './nickname.ts';

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
    emailAndPassword: {
      ...{ enabled: true, minPasswordLength: 12, maxPasswordLength: 128 },
      password: { hash: hashPassword, verify: fitsPassword },
    },
    session: {
      // For the cookie. When a session really ends, and whether it is renewed, is for session-life.ts to say.
      expiresIn: LONGEST_IDLE_MS / 1000,
      disableSessionRefresh: true,
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
      anonymous({ emailDomainName: GUEST_HOST, disableDeleteAnonymousUser: true }),
      twoFactor({ backupCodeOptions: { customBackupCodesGenerate: codesToKeep } }),
      genericOAuth({ config: provider ? [company(provider)] : [] }),
      // After it, for by then it has read what the company says about itself.
      ...(provider ? [onlyFrom(provider.issuer)] : []),
    ],
  });
}

/** For when the app is lost: ten of 50 bits each. */
const codesToKeep = (): string[] => Array.from({ length: 10 }, () => `${readable(5)}-${readable(5)}`);

/** What happens beside what the library writes. */
const hooks = (db: Database['db'], clock: () => number) =>
  ({
    session: {
      create: {
        before: async (session: NewSession) => {
          const now = clock();
          const isGuest = await makePerson(db, session.userId, now);
          const moments = { createdAt: new Date(now), updatedAt: new Date(now) };
          const expiresAt = new Date(sessionEnd({ isGuest, began: now, now }));
          return { data: { ...session, ...moments, expiresAt, userAgent: deviceOf(session.userAgent ?? undefined) } };
        },
      },
    },
    account: {
      create: {
        // We ask the company who somebody is, and nothing else ever: its tokens are not kept.
        before: (account: object) =>
          Promise.resolve({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
        // A guest who signs in with the company is one no longer; passwords see to it themselves.
        after: async (
          { providerId, userId }: { providerId: string; userId: string },
          context: GenericEndpointContext | null,
        ) => {
          if (providerId !== COMPANY) return;
          const guest = db
            .updateTable('user')
            .set({ isAnonymous: 0 })
            .where('id', '=', userId)
            .where('isAnonymous', '=', 1);
          if ((await guest.executeTakeFirst()).numUpdatedRows > 0n && context) await beginAnew(userId, context);
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
  // With headers of our own the library follows no redirect to another server.
  discoveryHeaders: { accept: 'application/json' },
  clientId,
  clientSecret,
  scopes: ['openid', 'profile', 'email'],
  pkce: true,
  requireIdTokenVerification: true,
});

/** A guest who signs in with the company goes on in a new session: on a shared computer somebody may have kept the cookie of the old one. */
async function beginAnew(userId: string, context: GenericEndpointContext): Promise<void> {
  const { internalAdapter } = context.context;
  const [user, session] = [await internalAdapter.findUserById(userId), await internalAdapter.createSession(userId)];
  if (user) await setSessionCookie(context, { session, user });
}

/** Every account is a person from its first session on, in no team yet. Says whether it is a guest. */
async function makePerson(db: Database['db'], id: string, now: number): Promise<boolean> {
  const user = await db
    .selectFrom('user')
    .select(['name', 'isAnonymous'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const nickname = nicknameFrom(user.name);
  await db
    .insertInto('person')
    .values({
      ...{ id, nickname, nickname_key: nicknameKey(nickname) },
      ...{ role: 'guest', team_id: null, hidden: 0, created_at: now },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return user.isAnonymous === 1;
}

export type Auth = ReturnType<typeof makeAuth>;
