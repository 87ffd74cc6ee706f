import { isIP } from 'node:net';
import { z } from 'zod';

/** `yes`, `no` and what people write instead. */
const yesOrNo = z
  .enum(['yes', 'no', 'true', 'false', '1', '0', 'on', 'off'])
  .transform((text) => /^(yes|true|1|on)$/.test(text));

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'Give a whole number.')
    .transform(Number)
    .pipe(z.number().min(least, `At least ${least}.`).max(most, `At most ${most}.`));

const address = (schemes: readonly string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
    message: `Give a whole address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
  });

const isProxy = (text: string): boolean => {
  const [base = '', length, more] = text.split('/');
  if (more !== undefined) return false;
  return (
    /^(|loopback|linklocal|uniquelocal)$/.test(text) ||
    (isIP(base) > 0 && (length === undefined || /^\d{1,3}$/.test(length)))
  );
};

/** What each variable of the environment may be, and what holds when it is not set. README.md explains them to people. */
const Environment = z.object({
  PORT: wholeNumber(0, 65_535).default(8080),
  /** Only this machine unless told otherwise. */
  HOST: z.string().min(1).default('localhost'),
  /** How people reach the server, such as https://attune.example.com; behind a proxy it cannot be known otherwise. */
  PUBLIC_URL: address(['http:', 'https:']).optional(),
  /** The PostgreSQL to use; without it an embedded database. */
  DATABASE_URL: address(['postgres:', 'postgresql:']).optional(),
  /** Where the embedded database lives. */
  DATA_FOLDER: z.string().min(1).default('data'),
  /** Lets a collector read /metrics without an account. */
  METRICS_TOKEN: z.string().min(16, 'Use at least 16 characters.').optional(),
  /** `info` writes a line for every request. */
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('warn'),
  /** Addresses of the proxies in front, whose X-Forwarded-For and -Proto are believed. */
  PROXIES: z
    .string()
    .default('')
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(
      z.array(z.string().refine(isProxy, 'Give addresses such as 10.0.0.7 or 10.0.0.0/8, or loopback, with commas.')),
    )
    .transform((parts) => parts.filter((part) => part !== '')),
  /** A demo team with an invitation, made at the first start. */
  DEMO: yesOrNo.optional(),
  /** Off only for measuring. */
  RATE_LIMITS: yesOrNo.default(true),
  OIDC_NAME: z.string().min(1).max(40).optional(),
  OIDC_ISSUER: address(['http:', 'https:']).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
});

/** A company's own sign-in, by OpenID Connect. */
export interface Provider {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Origin under which people reach the server, without a slash at the end; undefined: localhost at the port it got. */
  readonly publicUrl: string | undefined;
  readonly database:
    { readonly kind: 'sqlite'; readonly folder: string } | { readonly kind: 'postgres'; readonly url: string };
  readonly metricsToken: string | undefined;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly proxies: readonly string[];
  readonly demo: boolean;
  readonly rateLimits: boolean;
  readonly provider: Provider | undefined;
}

/** Every setting that was wrong, a line each. */
export class SettingsError extends Error {}

/**
 * Settings from the environment.
 * @throws SettingsError that lists everything that is wrong at once, by the name of the variable
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  // A variable that is set to nothing counts as not set: that is how people switch one off.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Environment.safeParse(given);
  const wrong = read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const provider = ['OIDC_NAME', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'];
  const missing = provider.filter((name) => given[name] === undefined);
  if (missing.length > 0 && missing.length < provider.length)
    wrong.push(...missing.map((name) => `${name}: A sign-in provider needs all of ${provider.join(', ')}.`));
  if (missing.length === 0 && given.PUBLIC_URL === undefined)
    wrong.push('PUBLIC_URL: A sign-in provider sends people back to it, so it must be set.');
  if (!read.success || wrong.length > 0)
    throw new SettingsError(`Settings that cannot be used:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
  return settingsOf(read.data);
}

function settingsOf(from: z.output<typeof Environment>): Settings {
  const { OIDC_NAME: name, OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = from;
  return {
    port: from.PORT,
    host: from.HOST,
    publicUrl: from.PUBLIC_URL === undefined ? undefined : new URL(from.PUBLIC_URL).origin,
    database:
      from.DATABASE_URL === undefined
        ? { kind: 'sqlite', folder: from.DATA_FOLDER }
        : { kind: 'postgres', url: from.DATABASE_URL },
    metricsToken: from.METRICS_TOKEN,
    logLevel: from.LOG_LEVEL,
    proxies: from.PROXIES,
    // A company's own database starts empty; the embedded one is there to try things.
    demo: from.DEMO ?? from.DATABASE_URL === undefined,
    rateLimits: from.RATE_LIMITS,
    provider: name && issuer && clientId && clientSecret ? { name, issuer, clientId, clientSecret } : undefined,
  };
}
