import { hashPassword as asBefore } from 'better-auth/crypto';
import { expect, test } from 'vitest';
import { fitsPassword, hashPassword } from './password-hash.ts';

const PASSWORD = 'blue river stone lamp';

test('a password fits its own hash and no other does', async () => {
  const hash = await hashPassword(PASSWORD);
  expect(await fitsPassword({ hash, password: PASSWORD })).toBe(true);
  expect(await fitsPassword({ hash, password: `${PASSWORD} ` })).toBe(false);
  expect(await fitsPassword({ hash, password: '' })).toBe(false);
});

test('a hash says how it was made, and tells nothing of the password: the same one twice gives two', async () => {
  const [one, other] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
  expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(one).not.toBe(other);
});

test('the same letters fit, in whatever way the keyboard put them together', async () => {
  const hash = await hashPassword('café ünd tea at five');
  expect(await fitsPassword({ hash, password: 'cafe\u0301 u\u0308nd tea at five' })).toBe(true);
});

test('hashes of earlier versions and of other costs still fit', async () => {
  const earlier = await asBefore(PASSWORD);
  expect(await fitsPassword({ hash: earlier, password: PASSWORD })).toBe(true);
  expect(await fitsPassword({ hash: earlier, password: 'another one' })).toBe(false);
  // RFC 7914, section 12: scrypt("password", "NaCl", N=1024, r=8, p=16), its first 32 bytes.
  const key = Buffer.from('fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162', 'hex').toString(
    'base64url',
  );
  const hash = ['scrypt', 1024, 8, 16, Buffer.from('NaCl').toString('base64url'), key].join('$');
  expect(await fitsPassword({ hash, password: 'password' })).toBe(true);
});

test.each(['scrypt$32768$8$3$abc$', 'scrypt$1048576$8$1$abc$abc', 'scrypt$$$$$'])('%s lets nobody in', async (hash) => {
  expect(await fitsPassword({ hash, password: PASSWORD }).catch(() => false)).toBe(false);
});
