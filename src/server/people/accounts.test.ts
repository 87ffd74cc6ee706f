import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Me, Session } from '../../protocol/people.ts';
import { DATABASES, type Place } from '../testing/databases.ts';
import { me, PASSWORD, testServer, type Browser, type TestServer } from '../testing/server.ts';

const DAY = 24 * 60 * 60 * 1000;

describe.each(DATABASES)('joining and accounts on %s', (_kind, makePlace) => {
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

  describe('joining', () => {
    test('a visitor becomes somebody by code and nickname, and stays it', async () => {
      const team = await aTeam('Harbour');
      const code = await aCode(team.id);
      const ada = server.browser();
      expect((await ada('GET', `/api/invitations/${code}`)).body).toMatchObject({ team: 'Harbour', role: 'trainee' });
      const joined = await ada('POST', '/api/join', { code: code.toLowerCase().replace('-', ''), nickname: ' Ada ' });
      expect(me(joined)).toMatchObject({ nickname: 'Ada', role: 'trainee', account: 'browser', team: { id: team.id } });
      expect(me(await ada('GET', '/api/me'))).toEqual(me(joined));
    });

    test('a nickname is taken within a team, however it is written, and free in another', async () => {
      const [one, two] = [await aTeam(), await aTeam()];
      const code = await aCode(one.id);
      await server.browser()('POST', '/api/join', { code, nickname: 'Ada' });
      for (const nickname of ['Ada', 'ADA', 'Ａｄａ', ' ada '])
        expect((await server.browser()('POST', '/api/join', { code, nickname })).problem).toBe('nickname-taken');
      const elsewhere = await server.browser()('POST', '/api/join', { code: await aCode(two.id), nickname: 'Ada' });
      expect(elsewhere.status).toBe(200);
    });

    test('who is refused was never made', async () => {
      const code = await aCode((await aTeam()).id);
      await server.browser()('POST', '/api/join', { code, nickname: 'Ada' });
      const count = async () => (await server.parts.database.db.selectFrom('user').select('id').execute()).length;
      const before = await count();
      await server.browser()('POST', '/api/join', { code, nickname: 'Ada' });
      expect(await count()).toBe(before);
    });

    test.each([
      ['too short', 'A'],
      ['too long', 'A'.repeat(25)],
      ['a line break', 'Ada\nBob'],
      ['an invisible character', 'Ada\u200b'],
      ['a character that turns the writing around', 'Ada\u202e'],
      ['no letter', '...'],
    ])('a nickname cannot be used: %s', async (_what, nickname) => {
      const code = await aCode((await aTeam()).id);
      const answer = await server.browser()('POST', '/api/join', { code, nickname });
      expect(answer.problem).toBe('bad-request');
      expect(answer.body).toMatchObject({ errors: [{ pointer: '/nickname' }] });
    });

    test('24 characters as people count them are fine in any script', async () => {
      const code = await aCode((await aTeam()).id);
      const nickname = '客'.repeat(24);
      expect(me(await server.browser()('POST', '/api/join', { code, nickname })).nickname).toBe(nickname);
    });

    test('a code ends by its date, by its uses, and by being ended', async () => {
      const team = await aTeam();
      const once = await aCode(team.id, { uses: 1 });
      await server.browser()('POST', '/api/join', { code: once, nickname: 'Ada' });
      expect((await server.browser()('POST', '/api/join', { code: once, nickname: 'Bob' })).problem).toBe(
        'code-expired',
      );

      const ended = await aCode(team.id);
      expect((await boss('DELETE', `/api/teams/${team.id}/codes/${ended}`)).status).toBe(204);
      expect((await server.browser()('GET', `/api/invitations/${ended}`)).problem).toBe('code-unknown');

      const short = await aCode(team.id, { days: 1 });
      const late = await server.later(DAY + 1000, () => server.browser()('GET', `/api/invitations/${short}`));
      expect(late.problem).toBe('code-expired');
    });

    test('of twenty who want the last three uses at once, three get them', async () => {
      const code = await aCode((await aTeam()).id, { uses: 3 });
      const wanting = Array.from({ length: 20 }, (_, n) =>
        server.browser()('POST', '/api/join', { code, nickname: `Ada ${n}` }),
      );
      const answers = await Promise.all(wanting);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(3);
      expect(answers.filter(({ problem }) => problem === 'code-expired')).toHaveLength(17);
    });

    test('of ten who want the same name at once, one gets it', async () => {
      const code = await aCode((await aTeam()).id, { uses: 50 });
      const wanting = Array.from({ length: 10 }, () =>
        server.browser()('POST', '/api/join', { code, nickname: 'Ada' }),
      );
      const answers = await Promise.all(wanting);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 9 }, () => 409)]);
    });

    test('a lead who moves to another team does not lead that one', async () => {
      const [one, two] = [await aTeam(), await aTeam()];
      const lead = await server.as('lead', one.id);
      const moved = await lead('POST', '/api/join', { code: await aCode(two.id), nickname: 'Lea' });
      expect(me(moved)).toMatchObject({ role: 'trainer', team: { id: two.id } });
    });
  });

  describe('accounts', () => {
    test('a guest who signs up stays the same person, with a new session', async () => {
      const code = await aCode((await aTeam()).id);
      const ada = server.browser();
      const before = me(await ada('POST', '/api/join', { code, nickname: 'Ada' }));
      const old = (await ada('GET', '/api/me/sessions')).body as Session[];
      const address = email();
      const after = me(await ada('POST', '/api/sign-up', { email: address, password: PASSWORD }));
      expect(after).toEqual({ ...before, account: 'password' });
      const now = (await ada('GET', '/api/me/sessions')).body as Session[];
      expect(now).toHaveLength(1);
      expect(now[0]?.id).not.toBe(old[0]?.id);

      const elsewhere = server.browser();
      expect(me(await elsewhere('POST', '/api/sign-in', { email: address.toUpperCase(), password: PASSWORD })).id).toBe(
        before.id,
      );
    });

    test('the answer to a wrong password is the answer to an unknown address', async () => {
      const address = email();
      await server.browser()('POST', '/api/sign-up', { email: address, password: PASSWORD, nickname: 'Ada' });
      const wrong = await server.browser()('POST', '/api/sign-in', { email: address, password: `${PASSWORD}.` });
      const unknown = await server.browser()('POST', '/api/sign-in', { email: email(), password: PASSWORD });
      expect(wrong.problem).toBe('sign-in-failed');
      expect(unknown.text).toBe(wrong.text);
    });

    test.each([
      ['common', '123456789012'],
      ['repeated', 'aaaaaaaaaaaaaa'],
      ['over the keyboard', 'qwertyuiopasdf'],
      ['the own address', 'ada.lovelace@harbour.example'],
    ])('a password that is guessed first is refused: %s', async (_what, password) => {
      const given = { email: 'ada.lovelace@harbour.example', password, nickname: 'Ada' };
      expect((await server.browser()('POST', '/api/sign-up', given)).problem).toBe('password-guessable');
    });

    test('an address has one account', async () => {
      const given = { email: email(), password: PASSWORD, nickname: 'Ada' };
      expect((await server.browser()('POST', '/api/sign-up', given)).status).toBe(201);
      expect((await server.browser()('POST', '/api/sign-up', given)).problem).toBe('email-taken');
      const code = await aCode((await aTeam()).id);
      const guest = server.browser();
      await guest('POST', '/api/join', { code, nickname: 'Bob' });
      expect((await guest('POST', '/api/sign-up', { ...given, nickname: undefined })).problem).toBe('email-taken');
    });

    test('another password signs out everywhere else', async () => {
      const address = email();
      const [here, there] = [server.browser(), server.browser()];
      await here('POST', '/api/sign-up', { email: address, password: PASSWORD, nickname: 'Ada' });
      await there('POST', '/api/sign-in', { email: address, password: PASSWORD });
      const next = 'red door seven lemons';
      expect((await here('POST', '/api/me/password', { current: 'wrong', next })).problem).toBe('sign-in-failed');
      expect((await here('POST', '/api/me/password', { current: PASSWORD, next })).status).toBe(204);
      expect((await there('GET', '/api/me')).body).not.toHaveProperty('person');
      expect((await here('GET', '/api/me')).body).toHaveProperty('person');
      expect((await there('POST', '/api/sign-in', { email: address, password: PASSWORD })).problem).toBe(
        'sign-in-failed',
      );
      expect((await there('POST', '/api/sign-in', { email: address, password: next })).status).toBe(200);
    });

    test('sessions are listed and ended, one or all; never those of somebody else', async () => {
      const address = email();
      const [here, there, other] = [server.browser(), server.browser(), await server.as('trainee')];
      await here('POST', '/api/sign-up', { email: address, password: PASSWORD, nickname: 'Ada' });
      const headers = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0' };
      await there('POST', '/api/sign-in', { email: address, password: PASSWORD }, { headers });
      const sessions = (await here('GET', '/api/me/sessions')).body as Session[];
      expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
      const far = sessions.find(({ current }) => !current);
      expect(far?.device).toBe('Firefox on Windows');
      expect((await other('DELETE', `/api/me/sessions/${far?.id ?? ''}`)).problem).toBe('not-found');
      expect((await here('DELETE', `/api/me/sessions/${far?.id ?? ''}`)).status).toBe(204);
      expect((await there('GET', '/api/me')).body).not.toHaveProperty('person');
      expect((await here('DELETE', '/api/me/sessions')).status).toBe(204);
      expect((await here('GET', '/api/me')).body).not.toHaveProperty('person');
    });

    test('signing out ends the session itself, not only the cookie', async () => {
      const ada = await server.as('trainee');
      const { id } = me(await ada('GET', '/api/me'));
      expect((await ada('POST', '/api/sign-out')).status).toBe(204);
      const left = await server.parts.database.db.selectFrom('session').select('id').where('userId', '=', id).execute();
      expect(left).toEqual([]);
    });

    const visit = async (somebody: Browser, days: number) => {
      const answer = await server.later(days * DAY, () => somebody('GET', '/api/me'));
      return 'person' in (answer.body as Me);
    };

    test('the session of a guest ends 90 days after the last visit, and never while there are visits', async () => {
      const [ada, bob] = [await server.as('trainee'), await server.as('trainee')];
      expect(await visit(ada, 91)).toBe(false);
      for (let day = 80; day < 800; day += 80) expect(await visit(bob, day), `day ${day}`).toBe(true);
      expect(await visit(bob, 720 + 91)).toBe(false);
    });

    test('the session of an account ends 30 days after the last visit, and for good 180 days after signing in', async () => {
      const given = { email: email(), password: PASSWORD };
      const ada = server.browser();
      await ada('POST', '/api/sign-up', { ...given, nickname: 'Ada' });
      expect(await visit(ada, 31)).toBe(false);
      await ada('POST', '/api/sign-in', given);
      for (let day = 25; day < 180; day += 25) expect(await visit(ada, day), `day ${day}`).toBe(true);
      expect(await visit(ada, 179.9)).toBe(true);
      expect(await visit(ada, 180.1)).toBe(false);
    });

    test('nobody is believed in for longer than the session lasts', async () => {
      const ada = await server.as('trainee');
      expect(await server.later(90 * DAY - 10_000, () => ada('GET', '/api/me/sessions'))).toMatchObject({
        status: 200,
      });
      expect(await server.later(90 * DAY + 10_000, () => ada('GET', '/api/me/sessions'))).toMatchObject({
        status: 401,
      });
    });

    test('a renewed session has the cookie it had, for as long as it lasts', async () => {
      const ada = await server.as('trainee');
      const { headers } = await server.later(2 * DAY, () => ada('GET', '/api/me'));
      expect(String(headers['set-cookie'])).toMatch(
        /^attune\.session_token=[^;]+; Max-Age=7776000; Path=\/; SameSite=lax; HttpOnly$/,
      );
      expect((await server.later(2.5 * DAY, () => ada('GET', '/api/me'))).headers).not.toHaveProperty('set-cookie');
    });

    describe('what matters, a while after signing in,', () => {
      const MINUTE = 60_000;
      const account = async () => {
        const given = { email: email(), password: PASSWORD };
        const [here, there] = [server.browser(), server.browser()];
        await here('POST', '/api/sign-up', { ...given, nickname: 'Ada' });
        await there('POST', '/api/sign-in', given);
        return { here, there };
      };

      test('wants the password once more, and not again for a quarter of an hour', async () => {
        const { here, there } = await account();
        const end = () => here('DELETE', '/api/me/sessions');
        await server.later(14 * MINUTE, async () => {
          const sessions = (await here('GET', '/api/me/sessions')).body as Session[];
          const far = sessions.find(({ current }) => !current)?.id ?? '';
          expect((await here('DELETE', `/api/me/sessions/${far}`)).status).toBe(204);
        });
        await server.later(16 * MINUTE, async () => {
          expect((await end()).problem).toBe('password-needed');
          expect((await here('DELETE', '/api/me')).problem).toBe('password-needed');
          expect((await here('POST', '/api/me/confirm', { password: 'not this one' })).problem).toBe('sign-in-failed');
          expect((await end()).problem).toBe('password-needed');
          expect((await here('POST', '/api/me/confirm', { password: PASSWORD })).status).toBe(200);
        });
        await server.later(30 * MINUTE, async () => expect((await end()).status).toBe(204));
        expect((await there('GET', '/api/me')).body).not.toHaveProperty('person');
      });

      test('goes on in a new session; the one before is over', async () => {
        const { here } = await account();
        const ids = async () => ((await here('GET', '/api/me/sessions')).body as Session[]).map(({ id }) => id);
        const before = await ids();
        await here('POST', '/api/me/confirm', { password: PASSWORD });
        const after = await ids();
        expect(after).toHaveLength(before.length);
        expect(after).not.toEqual(before);
      });

      test('wants none of people who have none', async () => {
        const guest = await server.as('trainee');
        expect((await guest('POST', '/api/me/confirm', { password: PASSWORD })).problem).toBe('no-password');
        const erased = await server.later(2 * DAY, () => guest('DELETE', '/api/me'));
        expect(erased.status).toBe(204);
      });
    });

    test('a cookie that we did not sign belongs to nobody', async () => {
      const cookie = `attune.session_token=${'a'.repeat(32)}.${encodeURIComponent(`${'b'.repeat(43)}=`)}`;
      const answer = await server.browser()('GET', '/api/me/sessions', undefined, { headers: { cookie } });
      expect(answer.problem).toBe('sign-in-needed');
    });
  });
});
