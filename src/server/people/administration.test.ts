import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PeoplePage } from '../../protocol/people.ts';
import { DATABASES, type Place } from '../testing/databases.ts';
import { me, PASSWORD, testServer, type TestServer } from '../testing/server.ts';

const DAY = 24 * 60 * 60 * 1000;

describe.each(DATABASES)('administration on %s', (_kind, makePlace) => {
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

  let teams = 0;
  const aTeam = (name = `Harbour ${(teams += 1)}`) => server.parts.people.teams.make(name);
  const aCode = async (team: string, wish = {}): Promise<string> =>
    (await server.parts.people.teams.makeCode(team, { role: 'trainee', days: 7, uses: 10, ...wish })).code;
  const email = (): string => `somebody-${String(Math.random()).slice(2)}@example.com`;

  describe('the first administrator', () => {
    test('is made once, by a link that is good for a day; the last one stays', async () => {
      const fresh = await makePlace();
      const empty = await testServer(fresh.where);
      const { firstAdministrator } = empty.parts.people;
      const given = { nickname: 'Boss', email: email(), password: PASSWORD };
      const [late, token, twin] = [
        await firstAdministrator.invite(),
        await firstAdministrator.invite(),
        await firstAdministrator.invite(),
      ];
      const asking = () => first('POST', '/api/welcome', { ...given, token: late });
      const first = empty.browser();
      expect((await first('POST', '/api/welcome', { ...given, token: 'guess' })).problem).toBe('link-used');
      expect((await empty.later(DAY + 1000, asking)).problem).toBe('link-used');
      const answers = await Promise.all(
        [token, twin].map((one, n) =>
          empty.browser()('POST', '/api/welcome', { ...given, email: `${n}${given.email}`, token: one }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
      expect((await first('POST', '/api/welcome', { ...given, token })).problem).toBe('link-used');
      expect(await firstAdministrator.invite()).toBeUndefined();

      const only = await empty.parts.database.db
        .selectFrom('person')
        .select('id')
        .where('role', '=', 'administrator')
        .execute();
      expect(only).toHaveLength(1);
      const chief = empty.browser();
      const right = answers.findIndex(({ status }) => status === 200);
      await chief('POST', '/api/sign-in', { email: `${right}${given.email}`, password: PASSWORD });
      expect((await chief('DELETE', '/api/me')).problem).toBe('last-administrator');
      expect((await chief('PATCH', `/api/people/${only[0]?.id ?? ''}`, { role: 'lead' })).problem).toBe(
        'last-administrator',
      );
      await empty.close();
      fresh.remove();
    });

    test('two who take the role from each other at once leave one', async () => {
      const place2 = await makePlace();
      const two = await testServer(place2.where);
      const [a, b] = [await two.as('administrator'), await two.as('administrator')];
      const answers = await Promise.all([
        a('PATCH', `/api/people/${b.id}`, { role: 'trainer' }),
        b('PATCH', `/api/people/${a.id}`, { role: 'trainer' }),
      ]);
      const left = await two.parts.database.db
        .selectFrom('person')
        .select('id')
        .where('role', '=', 'administrator')
        .execute();
      expect(left).toHaveLength(1);
      // Whoever comes second is the last one (409), or by then no administrator any more (403).
      const [first, second] = answers.map(({ status }) => status).sort();
      expect(first).toBe(204);
      expect([403, 409]).toContain(second);
      await two.close();
      place2.remove();
    });
  });

  describe('people and teams', () => {
    test('two teams of one name could not be told apart, in whatever spelling: the second is refused', async () => {
      const root = await server.as('administrator');
      const named = (name: string) => root('POST', '/api/teams', { name });
      const { body } = await named('Late shift');
      const { id } = body as { id: string };
      for (const name of ['Late shift', 'late SHIFT', '\uff2cate shift'])
        expect(await named(name)).toMatchObject({ status: 409, problem: 'team-name-taken' });
      const early = (await named('Early shift')).body as { id: string };
      expect((await root('PATCH', `/api/teams/${early.id}`, { name: 'Late Shift' })).problem).toBe('team-name-taken');
      expect((await root('PATCH', `/api/teams/${id}`, { name: 'LATE shift' })).status).toBe(200);
    });

    test('people are found by nickname and address, page by page, with no pattern hidden in what is typed', async () => {
      const team = await aTeam('Search');
      const code = await aCode(team.id, { uses: 20 });
      for (const nickname of ['Zoë 1', 'Zoë 2', 'Zoë 3', '100% Zed'])
        await server.browser()('POST', '/api/join', { code, nickname });
      const found = async (query: string) =>
        (await boss('GET', `/api/people?team=${team.id}&${query}`)).body as PeoplePage;
      const first = await found(`search=${encodeURIComponent('ZOË')}&limit=2`);
      expect(first.people.map(({ nickname }) => nickname)).toEqual(['Zoë 1', 'Zoë 2']);
      const second = await found(`search=zo&limit=2&after=${first.next ?? ''}`);
      expect(second.people.map(({ nickname }) => nickname)).toEqual(['Zoë 3']);
      expect(second.next).toBeUndefined();
      expect((await found(`search=${encodeURIComponent('%')}`)).people).toHaveLength(1);
      expect((await found('search=guest.invalid')).people).toEqual([]);
      expect(first.people[0]).not.toHaveProperty('email');
    });

    test('a change counts at once', async () => {
      const somebody = await server.as('trainee');
      expect((await somebody('GET', '/api/people')).problem).toBe('not-allowed');
      expect((await boss('PATCH', `/api/people/${somebody.id}`, { role: 'administrator' })).status).toBe(204);
      expect((await somebody('GET', '/api/people')).status).toBe(200);
      expect((await boss('PATCH', `/api/people/${somebody.id}`, { role: 'trainee' })).status).toBe(204);
      expect((await somebody('GET', '/api/people')).problem).toBe('not-allowed');
    });

    test('an administrator signs somebody out everywhere', async () => {
      const [here, there] = [server.browser(), server.browser()];
      const given = { email: email(), password: PASSWORD };
      const { id } = me(await here('POST', '/api/sign-up', { ...given, nickname: 'Ada' }));
      await there('POST', '/api/sign-in', given);
      expect((await boss('DELETE', `/api/people/${id}/sessions`)).status).toBe(204);
      for (const browser of [here, there]) expect((await browser('GET', '/api/me')).body).not.toHaveProperty('person');
      expect(me(await there('POST', '/api/sign-in', given)).id).toBe(id);
      const nobody = '0198c000-0000-7000-8000-000000000000';
      expect((await boss('DELETE', `/api/people/${nobody}/sessions`)).problem).toBe('not-found');
    });

    test('an administrator who signed in a while ago gives the password before anything that changes others', async () => {
      const [chief, somebody] = [server.browser(), await server.as('trainee')];
      const given = { email: email(), password: PASSWORD };
      const { id } = me(await chief('POST', '/api/sign-up', { ...given, nickname: 'Chief' }));
      await boss('PATCH', `/api/people/${id}`, { role: 'administrator' });
      await server.later(60 * 60 * 1000, async () => {
        for (const [method, url, body] of [
          ['PATCH', `/api/people/${somebody.id}`, { role: 'lead' }],
          ['DELETE', `/api/people/${somebody.id}/sessions`, undefined],
          ['POST', `/api/people/${somebody.id}/way-back`, {}],
          ['DELETE', `/api/people/${somebody.id}`, undefined],
        ] as const)
          expect((await chief(method, url, body)).problem, `${method} ${url}`).toBe('password-needed');
        expect((await chief('GET', '/api/people')).status).toBe(200);
        await chief('POST', '/api/me/confirm', { password: PASSWORD });
        expect((await chief('DELETE', `/api/people/${somebody.id}`)).status).toBe(204);
      });
    });

    test('a team is renamed and dissolved; its people stay', async () => {
      const team = await aTeam();
      const ada = server.browser();
      await ada('POST', '/api/join', { code: await aCode(team.id), nickname: 'Ada' });
      expect((await boss('PATCH', `/api/teams/${team.id}`, { name: 'Hill' })).body).toMatchObject({
        name: 'Hill',
        members: 1,
      });
      expect((await boss('DELETE', `/api/teams/${team.id}`)).status).toBe(204);
      expect(me(await ada('GET', '/api/me'))).toMatchObject({ nickname: 'Ada', role: 'guest' });
      expect((await boss('DELETE', `/api/teams/${team.id}`)).problem).toBe('not-found');
    });

    test('nothing is left of a person who is erased', async () => {
      const ada = server.browser();
      await ada('POST', '/api/join', { code: await aCode((await aTeam()).id), nickname: 'Xanthippe' });
      const given = { email: 'xanthippe@example.com', password: PASSWORD };
      const { id } = me(await ada('POST', '/api/sign-up', given));
      await boss('POST', `/api/people/${id}/way-back`, {});
      await ada('POST', '/api/me/second-factor', { password: PASSWORD });
      const guest = server.browser();
      await guest('POST', '/api/join', { code: await aCode((await aTeam()).id), nickname: 'Another' });
      expect(me(await guest('POST', '/api/sign-in', given)).formerly).toHaveLength(1);
      const everything = (await ada('GET', '/api/me/export')).text;
      expect(everything).toContain('Xanthippe');
      expect(everything).toContain('xanthippe@example.com');
      expect((await ada('DELETE', '/api/me')).status).toBe(204);
      expect((await ada('GET', '/api/me')).body).not.toHaveProperty('person');
      expect((await boss('GET', `/api/people/${id}/export`)).problem).toBe('not-found');
      const { db } = server.parts.database;
      for (const { name: table } of await db.introspection.getTables()) {
        const rows = JSON.stringify((await sql`select * from ${sql.table(table)}`.execute(db)).rows);
        for (const trace of [id, 'anthippe']) expect(rows.includes(trace), `${table} knows ${trace}`).toBe(false);
      }
    });
  });
});
