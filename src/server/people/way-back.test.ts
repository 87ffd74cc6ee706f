import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WayBack } from '../../protocol/people.ts';
import { DATABASES, type Place } from '../testing/databases.ts';
import { me, PASSWORD, testServer, type TestServer } from '../testing/server.ts';

const DAY = 24 * 60 * 60 * 1000;
const NEXT = 'red door seven lemons';

describe.each(DATABASES)('the way back for a forgotten password on %s', (_kind, makePlace) => {
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
    const [browser, email] = [server.browser(), `forgetful-${people}@example.com`];
    const answer = await browser('POST', '/api/sign-up', { email, password: PASSWORD, nickname: `Ada ${people}` });
    const signIn = (password: string) => server.browser()('POST', '/api/sign-in', { email, password });
    return { browser, email, signIn, id: me(answer).id };
  };
  const linkFor = async (id: string): Promise<string> => {
    const answer = await boss('POST', `/api/people/${id}/way-back`, {});
    expect(answer.status).toBe(201);
    return (answer.body as WayBack).token;
  };
  const use = (token: string, password = NEXT) => server.browser()('POST', '/api/new-password', { token, password });

  test('a link takes a new password once, and ends every session', async () => {
    const ada = await signedUp();
    const token = await linkFor(ada.id);
    expect((await ada.signIn(PASSWORD)).status).toBe(200);
    expect((await use(token)).status).toBe(204);
    expect((await ada.browser('GET', '/api/me')).body).not.toHaveProperty('person');
    expect((await ada.signIn(PASSWORD)).problem).toBe('sign-in-failed');
    expect(me(await ada.signIn(NEXT)).id).toBe(ada.id);
    expect((await use(token, 'yet another long one')).problem).toBe('password-link-used');
    expect((await ada.signIn(NEXT)).status).toBe(200);
  });

  test('whoever asks what is kept about them reads of a link that waits, without what it opens', async () => {
    const ada = await signedUp();
    expect((await ada.browser('GET', '/api/me/export')).body).not.toHaveProperty('newPasswordUntil');
    const token = await linkFor(ada.id);
    const { body, text } = await ada.browser('GET', '/api/me/export');
    expect(body).toHaveProperty('newPasswordUntil', expect.any(Number));
    expect(text).not.toContain(token);
  });

  test('signs nobody in by itself', async () => {
    const ada = await signedUp();
    const browser = server.browser();
    await browser('POST', '/api/new-password', { token: await linkFor(ada.id), password: NEXT });
    expect((await browser('GET', '/api/me')).body).not.toHaveProperty('person');
  });

  test('a link is good for a day, and only the latest one is good', async () => {
    const ada = await signedUp();
    const [first, second] = [await linkFor(ada.id), await linkFor(ada.id)];
    expect((await use(first)).problem).toBe('password-link-used');
    expect((await server.later(DAY + 1000, () => use(second))).problem).toBe('password-link-used');
    expect((await server.later(DAY - 60_000, () => use(second))).status).toBe(204);
  });

  test('of two who use a link at once, one gets through', async () => {
    const token = await linkFor((await signedUp()).id);
    const answers = await Promise.all([use(token), use(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  test('a password that is guessed first is refused, and the link stays good', async () => {
    const ada = await signedUp();
    const token = await linkFor(ada.id);
    expect((await use(token, ada.email)).problem).toBe('password-guessable');
    expect((await use(token, 'short')).problem).toBe('bad-request');
    expect((await use(token)).status).toBe(204);
  });

  test('whoever changes the password by knowing it ends the link', async () => {
    const ada = await signedUp();
    const token = await linkFor(ada.id);
    await ada.browser('POST', '/api/me/password', { current: PASSWORD, next: 'blue door nine lemons' });
    expect((await use(token)).problem).toBe('password-link-used');
  });

  test('there is none for people without a password, and for nobody', async () => {
    const guest = await server.as('trainee');
    expect((await boss('POST', `/api/people/${guest.id}/way-back`, {})).problem).toBe('no-password');
    const nobody = '0198c000-0000-7000-8000-000000000000';
    expect((await boss('POST', `/api/people/${nobody}/way-back`, {})).problem).toBe('not-found');
    const { people: found } = (await boss('GET', '/api/people?limit=100')).body as {
      people: { id: string; account: string }[];
    };
    expect(found.find(({ id }) => id === guest.id)?.account).toBe('browser');
    expect(found.filter(({ account }) => account === 'password')).toHaveLength(people);
  });

  test('the token itself is kept nowhere', async () => {
    const token = await linkFor((await signedUp()).id);
    const rows = await server.parts.database.db.selectFrom('way_back').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});
