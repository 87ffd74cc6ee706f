import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { verifyPassword } from 'better-auth/crypto';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/**
 * 32 MiB, three times over: as slow to guess as one of the standard's examples, and eight people who sign in at once do not fill
 * the memory (OWASP ASVS 5.0, appendix C; scrypt is RFC 7914).
 */
const COST: Cost = { N: 2 ** 15, r: 8, p: 3 };
const KEY_BYTES = 32;
/** More than a hash of ours needs; what asks for more is not one. */
const MOST_MEMORY = 64 * 1024 * 1024;

const derive = promisify<string, Buffer, number, Cost & { readonly maxmem: number }, Buffer>(scrypt);

/** A password as it is kept: `scrypt$N$r$p$salt$key`, so that the costs can rise one day and old ones still fit. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFKC'), salt, KEY_BYTES, { ...COST, maxmem: MOST_MEMORY });
  const { N, r, p } = COST;
  return ['scrypt', N, r, p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** Does the password fit what is kept? Also what earlier versions kept, in the way of the library. */
export async function fitsPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [name, N, r, p, salt, key] = hash.split('$');
  if (name !== 'scrypt') return verifyPassword({ hash, password });
  const kept = Buffer.from(key ?? '', 'base64url');
  const cost = { N: Number(N), r: Number(r), p: Number(p), maxmem: MOST_MEMORY };
  const now = await derive(password.normalize('NFKC'), Buffer.from(salt ?? '', 'base64url'), kept.length, cost);
  return kept.length > 0 && timingSafeEqual(now, kept);
}
