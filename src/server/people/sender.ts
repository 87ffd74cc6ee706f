import type { IncomingHttpHeaders } from 'node:http';
import { APIError } from 'better-auth/api';
import { storageProblem } from '../data/failure.ts';
import { Problem } from '../http/problem.ts';
import type { Asker } from './asking.ts';

/** The part of a request that accounts need. */
export interface Sender {
  readonly headers: IncomingHttpHeaders;
  /** Address of the computer, to limit tries. */
  readonly address: string;
  readonly asker: Asker | undefined;
}

/** Somebody came in: who, and the cookies that let the browser know it. */
export interface Entered {
  readonly person: string;
  readonly cookies: readonly string[];
}

/** What a browser sends back once it has been given these. */
export const cookieOf = (given: readonly string[]): string =>
  given.map((cookie) => cookie.split(';', 1)[0] ?? '').join('; ');

/** The library knows a request by its headers; it gets the two that it needs. */
export function asked({ headers }: Sender, { withCookies = true } = {}): Headers {
  const kept = new Headers({ 'user-agent': headers['user-agent'] ?? '' });
  if (withCookies && headers.cookie !== undefined) kept.set('cookie', headers.cookie);
  return kept;
}

/** Asks the library; what it refuses comes in our words. */
export async function askLibrary<T>(question: () => Promise<T>): Promise<T> {
  try {
    return await question();
  } catch (error) {
    throw error instanceof APIError ? inOurWords(error) : storageProblem(error);
  }
}

function inOurWords(error: APIError): unknown {
  const code = error.body?.code ?? '';
  if (/^INVALID_(EMAIL_OR_PASSWORD|PASSWORD|EMAIL)$/.test(code) || code === 'CREDENTIAL_ACCOUNT_NOT_FOUND')
    return new Problem('sign-in-failed', 'Check both, or sign in another way.');
  if (/^INVALID_(CODE|BACKUP_CODE)$/.test(code))
    return new Problem('code-wrong', 'Wait for the next code, or use one of those you kept.');
  if (code === 'TOTP_ALREADY_ENABLED') return new Problem('second-factor-on', 'Switch it off first.');
  if (code === 'TOTP_NOT_ENABLED') return new Problem('not-found', 'Set up the second factor first.');
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED')
    return new Problem('too-many-requests', 'Too many wrong codes. Come back later.', { retryAfter: 15 * 60 });
  if (code.startsWith('USER_ALREADY_EXISTS'))
    return new Problem('email-taken', 'Sign in with it, or use another address.');
  if (code === 'PROVIDER_NOT_FOUND') return new Problem('no-provider');
  if (error.status === 'UNAUTHORIZED') return new Problem('sign-in-needed');
  return error;
}
