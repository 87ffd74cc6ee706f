import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PeoplePage, SecondFactorCodes, SecondFactorSetUp } from '../../protocol/people.ts';
import { DATABASES, sqlitePlace, type Place } from '../testing/databases.ts';
import { codeOf } from './code-for-tests.ts';
import { me, PASSWORD, testServer, type TestServer } from '../testing/server.ts';

describe.each(DATABASES)('the second factor on %s', (_kind, makePlace) => {
  let place: Place;
  let server: TestServer;
  let boss: Awaited<ReturnType<TestServer['as']>>;
  beforeAll(async () => {
    place = await makePlace();
    server = await testServer(place.where);
    boss = await server.as('administrator');
  });
  afterAll(async () => {
    await server.close();
    place.remove();
  });

  let people = 0;
  const signedUp = async () => {
    people += 1;
    const [browser, email] = [server.browser(), `careful-${people}@example.com`];
    const { id } = me(await browser('POST', '/api/sign-up', { email, password: PASSWORD, nickname: `Cora ${people}` }));
    const signIn = (code?: string, password = PASSWORD) =>
      server.browser()('POST', '/api/sign-in', { email, password, ...(code !== undefined && { code }) });
    return { browser, id, signIn };
  };
  const withFactor = async () => {
    const cora = await signedUp();
    const set = await cora.browser('POST', '/api/me/second-factor', { password: PASSWORD });
    const { secret } = set.body as SecondFactorSetUp;
    const used = codeOf(secret);
    const on = await cora.browser('POST', '/api/me/second-factor/on', { code: used });
    expect(on.status, on.text).toBe(200);
    // The code of the next half minute is taken already, and cannot be the one just used however the clock stands.
    return { ...cora, used, next: () => codeOf(secret, 1), secret, codes: (on.body as SecondFactorCodes).codes };
  };

  test('is asked for once an app has shown that it has the secret, and not before', async () => {
    const cora = await signedUp();
    expect((await cora.browser('POST', '/api/me/second-factor', { password: 'not this' })).problem).toBe(
      'sign-in-failed',
    );
    const set = await cora.browser('POST', '/api/me/second-factor', { password: PASSWORD });
    const { uri, secret } = set.body as SecondFactorSetUp;
    expect(uri).toMatch(/^otpauth:\/\/totp\/Attune:/);
    expect(me(await cora.signIn())).toMatchObject({ secondFactor: false });
    expect((await cora.browser('POST', '/api/me/second-factor/on', { code: '000000' })).problem).toBe('code-wrong');
    const on = await cora.browser('POST', '/api/me/second-factor/on', { code: codeOf(secret) });
    expect((on.body as SecondFactorCodes).codes).toHaveLength(10);
    expect(me(await cora.browser('GET', '/api/me'))).toMatchObject({ id: cora.id, secondFactor: true });
    expect((await cora.browser('POST', '/api/me/second-factor', { password: PASSWORD })).problem).toBe(
      'second-factor-on',
    );
  });

  test('the password alone signs nobody in; with the code it does', async () => {
    const cora = await withFactor();
    expect((await cora.signIn(undefined, 'not this')).problem).toBe('sign-in-failed');
    const refused = await cora.signIn();
    expect(refused.problem).toBe('code-needed');
    expect(refused.headers).not.toHaveProperty('set-cookie');
    expect((await cora.signIn('000000')).problem).toBe('code-wrong');
    const code = cora.next();
    expect((await cora.signIn(code, 'not this')).problem).toBe('sign-in-failed');
    expect(me(await cora.signIn(`${code.slice(0, 3)} ${code.slice(3)}`)).id).toBe(cora.id);
  });

  test('a code works once, also the one that switched it on', async () => {
    const cora = await withFactor();
    expect((await cora.signIn(cora.used)).problem).toBe('code-wrong');
    const code = cora.next();
    expect((await cora.signIn(code)).status).toBe(200);
    expect((await cora.signIn(code)).problem).toBe('code-wrong');
  });

  test('each of the codes that were kept works once', async () => {
    const cora = await withFactor();
    const [first = '', second = ''] = cora.codes;
    expect((await cora.signIn(first)).status).toBe(200);
    expect((await server.later(60 * 60 * 1000, () => cora.signIn(first))).problem).toBe('code-wrong');
    expect((await cora.signIn(second.replace('-', ''))).status).toBe(200);
  });

  test('the password once more wants the code, too', async () => {
    const cora = await withFactor();
    const confirm = (body: object) => cora.browser('POST', '/api/me/confirm', { password: PASSWORD, ...body });
    expect((await confirm({})).problem).toBe('code-needed');
    expect(me(await confirm({ code: cora.next() })).id).toBe(cora.id);
  });

  test('whoever finds the page open and knows the password neither switches it off nor gets round it', async () => {
    const cora = await withFactor();
    const code = cora.next();
    const off = () => cora.browser('POST', '/api/me/second-factor/off', { password: PASSWORD });
    const change = () => cora.browser('POST', '/api/me/password', { current: PASSWORD, next: 'red door seven lemons' });
    await server.later(16 * 60 * 1000, async () => {
      expect((await off()).problem).toBe('password-needed');
      expect((await change()).problem).toBe('password-needed');
      expect((await cora.browser('POST', '/api/me/confirm', { password: PASSWORD, code })).status).toBe(200);
      expect((await off()).status).toBe(204);
    });
  });

  test('the codes to keep are told once, also to whoever has a code of the app', async () => {
    const cora = await withFactor();
    const again = await cora.browser('POST', '/api/me/second-factor/on', { code: cora.next() });
    expect(again.problem).toBe('second-factor-on');
  });

  test('a link for a new password does not get round it', async () => {
    const cora = await withFactor();
    const { token } = (await boss('POST', `/api/people/${cora.id}/way-back`, {})).body as { token: string };
    const password = 'red door seven lemons';
    await server.browser()('POST', '/api/new-password', { token, password });
    expect((await cora.signIn(undefined, password)).problem).toBe('code-needed');
  });

  test('is switched off by the password, or by an administrator for somebody who lost it', async () => {
    const [one, two] = [await withFactor(), await withFactor()];
    expect((await one.browser('POST', '/api/me/second-factor/off', { password: 'not this' })).problem).toBe(
      'sign-in-failed',
    );
    expect((await one.browser('POST', '/api/me/second-factor/off', { password: PASSWORD })).status).toBe(204);
    expect(me(await one.browser('GET', '/api/me'))).toMatchObject({ secondFactor: false });
    expect((await one.signIn()).status).toBe(200);

    const rowOf = async (id: string) =>
      ((await boss('GET', '/api/people?limit=100')).body as PeoplePage).people.find((row) => row.id === id);
    expect(await rowOf(two.id)).toMatchObject({ secondFactor: true });
    expect((await boss('DELETE', `/api/people/${two.id}/second-factor`)).status).toBe(204);
    expect(await rowOf(two.id)).toMatchObject({ secondFactor: false });
    expect((await two.signIn()).status).toBe(200);
    // It can be set up again, with another secret.
    expect((await two.browser('POST', '/api/me/second-factor', { password: PASSWORD })).status).toBe(200);
  });

  test('neither secret nor codes can be read in the database, and nothing is left of somebody erased', async () => {
    const cora = await withFactor();
    const rows = async () =>
      JSON.stringify(await server.parts.database.db.selectFrom('twoFactor').selectAll().execute());
    expect(await rows()).toContain(cora.id);
    for (const told of [cora.secret, ...cora.codes]) expect(await rows()).not.toContain(told);
    expect((await cora.browser('GET', '/api/me/export')).body).toMatchObject({ account: { secondFactor: true } });
    expect((await cora.browser('DELETE', '/api/me')).status).toBe(204);
    expect(await rows()).not.toContain(cora.id);
  });
});

test('codes are not guessed: after ten wrong ones not even the right one is heard', async () => {
  const place = sqlitePlace();
  const server = await testServer(place.where, { RATE_LIMITS: 'yes' });
  const [browser, email] = [server.browser(), 'guessed@example.com'];
  await browser('POST', '/api/sign-up', { email, password: PASSWORD, nickname: 'Cora' });
  const set = await browser('POST', '/api/me/second-factor', { password: PASSWORD });
  const { secret } = set.body as SecondFactorSetUp;
  const tried = [];
  for (let guess = 0; guess < 11; guess += 1)
    tried.push((await browser('POST', '/api/me/second-factor/on', { code: `x${guess}` })).problem);
  expect(tried.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'code-wrong'));
  expect(tried.at(-1)).toBe('too-many-requests');
  expect((await browser('POST', '/api/me/second-factor/on', { code: codeOf(secret) })).problem).toBe(
    'too-many-requests',
  );
  await server.close();
  place.remove();
});
