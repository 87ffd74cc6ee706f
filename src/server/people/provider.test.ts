import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Elsewhere, Me, PeoplePage } from '../../protocol/people.ts';
import type { OwnRuns, Tickets } from '../../protocol/run.ts';
import { Company } from '../../testing/company.ts';
import { sqlitePlace } from '../testing/databases.ts';
import { me, PASSWORD, testServer, type Answer, type Browser, type TestServer } from '../testing/server.ts';
import { anyScenario, played, worldOn } from '../testing/world.ts';

const OURS = 'http://localhost:8080';

const place = sqlitePlace();
let company: Company;
let server: TestServer;

beforeAll(async () => {
  company = await Company.open(OURS);
  server = await testServer(place.where, company.settingsFor(OURS));
});
afterAll(async () => {
  await server.close();
  company.close();
  place.remove();
});

/** Goes through the company's own pages, as somebody with a browser does, and gives the address they send back to. */
async function visitCompany(start: string, login: string, cookies: Map<string, string>): Promise<string> {
  let next: { url: string; form?: Record<string, string> } = { url: start };
  for (let step = 0; step < 20; step += 1) {
    if (next.url.startsWith(OURS)) return next.url.slice(OURS.length);
    const answer = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form && { method: 'POST', body: new URLSearchParams(next.form) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';', 1)[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) next = { url: new URL(location, company.address).href };
    else {
      const page = await answer.text();
      const form = page.includes('name="prompt" value="login"')
        ? { prompt: 'login', login, password: 'any' }
        : { prompt: 'consent' };
      const action = /action="([^"]+)"/.exec(page)?.[1];
      if (action === undefined) throw new Error(`The company shows no form: ${answer.status} ${page.slice(0, 300)}`);
      next = { url: new URL(action, company.address).href, form };
    }
  }
  throw new Error('The company never sent anybody back.');
}

/** Signs in at the company and comes back, as often as it takes; `visits` counts the times. */
async function signInAs(login: string, browser: Browser, wish = {}): Promise<Answer & { readonly visits: number }> {
  const { body } = await browser('POST', '/api/sign-in/provider', wish);
  const cookies = new Map<string, string>();
  let to = (body as Elsewhere).url;
  for (let visits = 1; ; visits += 1) {
    const answer = await browser('GET', await visitCompany(to, login, cookies));
    to = String(answer.headers.location);
    if (!to.startsWith(company.address)) return { ...answer, visits };
  }
}

describe('the sign-in of a company', () => {
  test('is named to the pages', async () => {
    expect((await server.browser()('GET', '/api/me')).body).toMatchObject({ provider: 'Company' });
  });

  test('makes somebody, and knows them again in another browser', async () => {
    const [here, there] = [server.browser(), server.browser()];
    const back = await signInAs('ada', here);
    expect(back).toMatchObject({ status: 302, headers: { location: '/#/account' } });
    const ada = me(await here('GET', '/api/me'));
    expect(ada).toMatchObject({ nickname: 'ada of the company', role: 'guest', account: 'provider' });
    await signInAs('ada', there);
    expect(me(await there('GET', '/api/me')).id).toBe(ada.id);
  });

  test('leaves a guest the same person, with team and name', async () => {
    const { teams } = server.parts.people;
    const { code } = await teams.makeCode((await teams.make('Harbour')).id, { role: 'trainee', days: 1, uses: 5 });
    const [guest, elsewhere] = [server.browser(), server.browser()];
    const before = me(await guest('POST', '/api/join', { code, nickname: 'Bob' }));
    await signInAs('bob', guest);
    expect(me(await guest('GET', '/api/me'))).toEqual({ ...before, account: 'provider' });
    await signInAs('bob', elsewhere);
    expect(me(await elsewhere('GET', '/api/me'))).toEqual({ ...before, account: 'provider' });
  });

  test('gives a guest a new session: who kept the old cookie on a shared computer is not let in by it', async () => {
    const guest = server.browser();
    const { teams } = server.parts.people;
    const { code } = await teams.makeCode((await teams.make('Pier')).id, { role: 'trainee', days: 1, uses: 5 });
    const joined = await guest('POST', '/api/join', { code, nickname: 'Ivo' });
    const cookie = String(joined.headers['set-cookie']).split(';', 1)[0];
    await signInAs('ivo', guest);
    expect(me(await guest('GET', '/api/me')).id).toBe(me(joined).id);
    const kept = await server.browser()('GET', '/api/me', undefined, { headers: { cookie } });
    expect(kept.body).not.toHaveProperty('person');
  });

  test('shows nobody the address that was made up for a guest', async () => {
    const guest = await server.as('guest');
    await signInAs('jo', guest);
    const boss = await server.as('administrator');
    const { people } = (await boss('GET', `/api/people?limit=100`)).body as PeoplePage;
    expect(people.find(({ id }) => id === guest.id)).not.toHaveProperty('email');
    expect((await boss('GET', '/api/people?search=guest.invalid')).body).toEqual({ people: [] });
    expect((await guest('GET', '/api/me/export')).text).not.toContain('guest.invalid');
  });

  test('is joined to an account with a password only by whoever gave that lately', async () => {
    const browser = server.browser();
    await browser('POST', '/api/sign-up', { email: 'kim@example.com', password: PASSWORD, nickname: 'Kim' });
    const start = () => browser('POST', '/api/sign-in/provider', {});
    expect((await start()).status).toBe(200);
    expect((await server.later(16 * 60 * 1000, start)).problem).toBe('password-needed');
  });

  test('lets the session of a guest begin anew: it lasts as long as that of any account', async () => {
    const DAY = 24 * 60 * 60 * 1000;
    const guest = await server.as('guest');
    const years = new Date(Date.now() - 500 * DAY).toISOString();
    await server.parts.database.db
      .updateTable('session')
      .set({ createdAt: years })
      .where('userId', '=', guest.id)
      .execute();
    await signInAs('finn', guest);
    const isKnown = async (days: number) =>
      'person' in ((await server.later(days * DAY, () => guest('GET', '/api/me'))).body as Me);
    expect(await isKnown(20)).toBe(true);
    expect(await isKnown(40)).toBe(true);
    expect(await isKnown(71)).toBe(false);
  });

  test('a guest who turns out to have an account there brings everything along to it', async () => {
    const owner = server.browser();
    await signInAs('cleo', owner);
    const cleo = me(await owner('GET', '/api/me'));
    const { teams } = server.parts.people;
    const team = await teams.make('Hill');
    const { code } = await teams.makeCode(team.id, { role: 'trainee', days: 1, uses: 5 });
    const guest = server.browser();
    const dora = me(await guest('POST', '/api/join', { code, nickname: 'Dora' }));
    const { id, hash } = await worldOn(server.parts.database).publish(anyScenario);
    const wanted = { wanted: [{ scenario: id, hash, count: 1 }] };
    const { tickets } = (await guest('POST', '/api/tickets', wanted)).body as Tickets;
    await guest('POST', '/api/runs', { ticket: tickets[0]?.token, ...played(anyScenario, 1) });

    expect(await signInAs('cleo', guest)).toMatchObject({ visits: 2, headers: { location: '/#/account' } });
    expect(me(await guest('GET', '/api/me'))).toMatchObject({
      ...{ id: cleo.id, nickname: 'cleo of the company', account: 'provider' },
      ...{ role: 'trainee', team: { id: team.id }, formerly: [dora.id] },
    });
    expect(((await owner('GET', '/api/me/runs')).body as OwnRuns).runs).toHaveLength(1);
  });

  test('a guest who is somebody else stays apart from it', async () => {
    const { teams } = server.parts.people;
    const { code } = await teams.makeCode((await teams.make('Lake')).id, { role: 'trainee', days: 1, uses: 5 });
    for (const login of ['cleo', 'frida']) {
      const guest = server.browser();
      const before = me(await guest('POST', '/api/join', { code, nickname: `Not ${login}` }));
      expect(await signInAs(login, guest, { along: false })).toMatchObject({ visits: 1 });
      expect(me(await guest('GET', '/api/me')).id).not.toBe(before.id);
      expect(await server.parts.people.persons.me(before.id)).toEqual(before);
    }
  });

  test('an account of ours cannot take over one that somebody else has there', async () => {
    const browser = server.browser();
    const given = { email: 'gil@example.com', password: PASSWORD, nickname: 'Gil' };
    const before = me(await browser('POST', '/api/sign-up', given));
    expect(String((await signInAs('cleo', browser)).headers.location)).toContain('error=');
    expect(me(await browser('GET', '/api/me'))).toEqual(before);
  });

  test('says so while nobody answers there, and works again afterwards', async () => {
    const browser = server.browser();
    company.isAway(true);
    const { status, problem } = await browser('POST', '/api/sign-in/provider', {});
    company.isAway(false);
    expect({ status, problem }).toEqual({ status: 503, problem: 'provider-away' });
    expect((await signInAs('hugo', browser)).headers.location).toBe('/#/account');
  });

  test('keeps none of the company’s tokens', async () => {
    await signInAs('eve', server.browser());
    const rows = await server.parts.database.db
      .selectFrom('account')
      .select(['accessToken', 'refreshToken', 'idToken'])
      .execute();
    for (const row of rows) expect(row).toEqual({ accessToken: null, refreshToken: null, idToken: null });
  });

  test('an answer that belongs to another browser signs nobody in', async () => {
    const [victim, attacker] = [server.browser(), server.browser()];
    const { body } = await attacker('POST', '/api/sign-in/provider', {});
    const answer = await visitCompany((body as Elsewhere).url, 'mallory', new Map());
    expect(String((await victim('GET', answer)).headers.location)).toContain('error=');
    expect((await victim('GET', '/api/me')).body).not.toHaveProperty('person');
  });
});

describe('a company that cannot be trusted', () => {
  /** A server that answers the question for the description in this way. */
  async function described(answer: (address: string, path: string | undefined) => Promise<Response>) {
    const impostor = createServer().listen(0, '127.0.0.1');
    await once(impostor, 'listening');
    const address = `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`; // it listens on a port
    impostor.on('request', ({ url }, reply) => {
      void answer(address, url).then(async (said) => {
        reply.writeHead(said.status, Object.fromEntries(said.headers)).end(await said.text());
      });
    });
    const elsewhere = sqlitePlace();
    const other = await testServer(elsewhere.where, { ...company.settingsFor(OURS), OIDC_ISSUER: address });
    const started = await other.browser()('POST', '/api/sign-in/provider', {});
    const back = await other.browser()('GET', '/api/auth/callback/company?code=any&state=any');
    await other.close();
    impostor.closeAllConnections();
    impostor.close();
    elsewhere.remove();
    return { started, back };
  }

  const description = async () => {
    const answer = await fetch(`${company.address}/.well-known/openid-configuration`);
    return (await answer.json()) as Record<string, unknown>;
  };

  test('names another issuer than the settings: nobody is sent there, and nobody taken back', async () => {
    const { started, back } = await described(async () => Response.json(await description()));
    expect(started.problem).toBe('no-provider');
    expect(back.headers.location).toBe('/?error=provider#/account');
  });

  test('would do if it named the right one', async () => {
    const { started } = await described(async (issuer) => Response.json({ ...(await description()), issuer }));
    expect(started.status).toBe(200);
  });

  test('sends the server on to another for its description: that is not followed', async () => {
    const { started } = await described(async (issuer, path) =>
      path === '/there'
        ? Response.json({ ...(await description()), issuer })
        : new Response(null, {
            status: 302,
            headers: { location: `${issuer.replace('127.0.0.1', 'localhost')}/there` },
          }),
    );
    expect(started.problem).toBe('no-provider');
  });
});
