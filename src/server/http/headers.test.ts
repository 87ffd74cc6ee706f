import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sqlitePlace } from '../testing/databases.ts';
import { testServer, type TestServer } from '../testing/server.ts';

const place = sqlitePlace();
const securePlace = sqlitePlace();
let server: TestServer;
let secure: TestServer;
beforeAll(async () => {
  server = await testServer(place.where, { RATE_LIMITS: 'yes' });
  secure = await testServer(securePlace.where, { PUBLIC_URL: 'https://attune.example' });
});
afterAll(async () => {
  await Promise.all([server.close(), secure.close()]);
  place.remove();
  securePlace.remove();
});

describe('headers of every answer', () => {
  const policy = async (url: string): Promise<string> =>
    String((await server.browser()('GET', url)).headers['content-security-policy']);

  test.each(['/api/me', '/api/nothing', '/api/people', '/nothing'])('are careful: %s', async (url) => {
    const { headers } = await server.browser()('GET', url);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('server');
  });

  test('allow nothing inline, nothing evaluated, no other host, and no text as script', async () => {
    const rules = await policy('/api/me');
    expect(rules).not.toMatch(/unsafe-|\*|https?:/);
    for (const rule of [
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ])
      expect(rules).toContain(rule);
  });

  test('ask for https for a year where it is https, and only there', async () => {
    expect((await secure.browser()('GET', '/api/me')).headers['strict-transport-security']).toBe(
      'max-age=31536000; includeSubDomains',
    );
    expect((await server.browser()('GET', '/api/me')).headers).not.toHaveProperty('strict-transport-security');
  });

  test('personal answers are kept by nobody on the way', async () => {
    for (const url of ['/api/me', '/api/me/sessions', '/api/people'])
      expect((await server.browser()('GET', url)).headers['cache-control']).toBe('no-store');
  });
});

describe('cookies', () => {
  const signUp = { email: 'ada@example.com', password: 'blue river stone lamp', nickname: 'Ada' };

  test('on https only this host gets them, only by https, and no script', async () => {
    const { headers } = await secure.browser()('POST', '/api/sign-up', signUp);
    expect(String(headers['set-cookie'])).toMatch(/^__Host-attune\.session_token=/);
    for (const rule of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
      expect(String(headers['set-cookie']).split('; ')).toContain(rule);
    expect(String(headers['set-cookie'])).not.toContain('Domain');
  });

  test('on localhost the same without https', async () => {
    const { headers } = await server.browser()('POST', '/api/sign-up', signUp);
    expect(String(headers['set-cookie'])).toMatch(/^attune\.session_token=/);
    expect(String(headers['set-cookie']).split('; ')).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax']));
    expect(String(headers['set-cookie'])).not.toContain('Secure');
  });

  test('signing in gives a new one, whatever was there before', async () => {
    const browser = secure.browser();
    const first = await browser('POST', '/api/sign-in', { email: signUp.email, password: signUp.password });
    const second = await browser('POST', '/api/sign-in', { email: signUp.email, password: signUp.password });
    expect(String(second.headers['set-cookie'])).not.toBe(String(first.headers['set-cookie']));
    expect(((await browser('GET', '/api/me/sessions')).body as unknown[]).length).toBe(2); // with the one of signing up
  });
});

describe('limits', () => {
  test('guessing a password ends after ten tries from one place, also with the right one, and begins again later', async () => {
    const given = { email: 'bob@example.com', password: 'green hill paper cat', nickname: 'Bob' };
    await server.browser()('POST', '/api/sign-up', given);
    const trying = (password: string) => server.browser()('POST', '/api/sign-in', { email: given.email, password });
    for (let tries = 0; tries < 10; tries += 1) expect((await trying('wrong')).problem).toBe('sign-in-failed');
    const refused = await trying(given.password);
    expect(refused.problem).toBe('too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await server.later(16 * 60_000, () => trying(given.password))).status).toBe(200);
  });

  test('guessing codes ends, too', async () => {
    const answers = [];
    for (let tries = 0; tries < 61; tries += 1)
      answers.push((await server.browser()('GET', '/api/invitations/ABCD-EFGH')).problem);
    expect(answers.filter((problem) => problem === 'code-unknown')).toHaveLength(60);
    expect(answers.at(-1)).toBe('too-many-requests');
  });

  test('one person cannot keep a route busy, and others go on', async () => {
    const [busy, other] = [await server.as('trainee'), await server.as('trainee')];
    const answers = [];
    for (let calls = 0; calls < 11; calls += 1) answers.push(await busy('GET', '/api/me/export'));
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    expect(answers.at(-1)?.problem).toBe('too-many-requests');
    expect(Number(answers.at(-1)?.headers['retry-after'])).toBeGreaterThan(0);
    expect((await other('GET', '/api/me/export')).status).toBe(200);
  });
});
