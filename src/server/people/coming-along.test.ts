import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BoardPage } from '../../protocol/board.ts';
import type { OwnRuns, Receipt, Tickets } from '../../protocol/run.ts';
import { recount } from '../boards/recount.ts';
import { DATABASES, type Place } from '../testing/databases.ts';
import { me, PASSWORD, testServer, type Browser, type TestServer } from '../testing/server.ts';
import { anyScenario, played, worldOn } from '../testing/world.ts';

describe.each(DATABASES)('a guest who signs in to an account, on %s', (_kind, makePlace) => {
  let place: Place;
  let server: TestServer;
  let scenario: { readonly id: string; readonly hash: string };
  beforeAll(async () => {
    place = await makePlace();
    server = await testServer(place.where);
    await server.as('administrator');
    scenario = await worldOn(server.parts.database).publish(anyScenario);
  });
  afterAll(async () => {
    await server.close();
    place.remove();
  });

  let people = 0;
  let teams = 0;
  const aTeam = async (name = `Harbour ${(teams += 1)}`) => (await server.parts.people.teams.make(name)).id;
  const guestIn = async (team: string, nickname: string, role: 'trainee' | 'trainer' = 'trainee') => {
    const { code } = await server.parts.people.teams.makeCode(team, { role, days: 1, uses: 5 });
    const browser = server.browser();
    return { browser, ...me(await browser('POST', '/api/join', { code, nickname })) };
  };
  const account = async (nickname: string, team?: string) => {
    const browser = server.browser();
    const email = `somebody-${(people += 1)}@example.com`;
    const { id } = me(await browser('POST', '/api/sign-up', { email, password: PASSWORD, nickname }));
    if (team !== undefined) await server.parts.people.persons.change(id, { team, role: 'trainee' });
    return { browser, id, email };
  };
  const signIn = (browser: Browser, { email }: { readonly email: string }, more = {}) =>
    browser('POST', '/api/sign-in', { email, password: PASSWORD, ...more });
  const ticket = async (browser: Browser): Promise<string> => {
    const wanted = [{ scenario: scenario.id, hash: scenario.hash, count: 1 }];
    const { tickets } = (await browser('POST', '/api/tickets', { wanted })).body as Tickets;
    return tickets[0]?.token ?? expect.fail('no ticket');
  };
  const send = async (browser: Browser, seed: number, token?: string) => {
    const sent = { ticket: token ?? (await ticket(browser)), ...played(anyScenario, seed) };
    return { sent, answer: await browser('POST', '/api/runs', sent) };
  };
  const runsOf = async (browser: Browser) => ((await browser('GET', '/api/me/runs')).body as OwnRuns).runs;
  const namesOn = async (team: string, reader: Browser): Promise<readonly string[]> => {
    const page = await reader('GET', `/api/boards/${scenario.id}/teams/${team}?limit=100`);
    return (page.body as BoardPage).rows.map(({ nickname }) => nickname);
  };
  const boardsAreRight = async () =>
    expect(await recount(server.parts.database.db)).toEqual({ histograms: [], bests: [], missing: [] });

  test('brings every run along; name, team and role stay those of the account', async () => {
    const [own, other] = [await aTeam(), await aTeam('Hill')];
    const ada = await account('Ada', own);
    await send(ada.browser, 1);
    const guest = await guestIn(other, 'Guest', 'trainer');
    await send(guest.browser, 2);
    await send(guest.browser, 3);
    const now = me(await signIn(guest.browser, ada));
    expect(now).toMatchObject({ id: ada.id, nickname: 'Ada', role: 'trainee', team: { id: own } });
    expect(now.formerly).toEqual([guest.id]);
    expect(await runsOf(ada.browser)).toHaveLength(3);
    expect(await namesOn(own, ada.browser)).toEqual(['Ada']);
    expect(await namesOn(other, await server.as('administrator'))).toEqual([]);
    await boardsAreRight();
  });

  test('gets the same receipt for a run that is sent again, and no other for its ticket', async () => {
    const ada = await account('Ada');
    const guest = await guestIn(await aTeam(), 'Guest');
    const { sent, answer } = await send(guest.browser, 4);
    await signIn(guest.browser, ada);
    expect((await guest.browser('POST', '/api/runs', sent)).body).toEqual(answer.body);
    expect((await ada.browser('POST', '/api/runs', sent)).body).toEqual(answer.body);
    const another = { ...played(anyScenario, 5), ticket: sent.ticket };
    expect((await ada.browser('POST', '/api/runs', another)).problem).toBe('ticket-used');
    const late = await server.later(3 * 24 * 60 * 60 * 1000, () => ada.browser('POST', '/api/runs', sent));
    expect(late.body).toEqual(answer.body);
  });

  test('sends runs that waited with a guest’s ticket, and nobody else can', async () => {
    const [ada, bob] = [await account('Ada'), await account('Bob')];
    const guest = await guestIn(await aTeam(), 'Guest');
    const token = await ticket(guest.browser);
    await signIn(guest.browser, ada);
    expect((await send(bob.browser, 6, token)).answer.problem).toBe('ticket-foreign');
    const { answer } = await send(guest.browser, 6, token);
    expect((answer.body as Receipt).onBoard).toBe(true);
    expect(await runsOf(ada.browser)).toHaveLength(1);
    await boardsAreRight();
  });

  test('leaves everything where it is when it is somebody else’s', async () => {
    const ada = await account('Ada');
    const team = await aTeam();
    const guest = await guestIn(team, 'Guest');
    await send(guest.browser, 7);
    expect(me(await signIn(guest.browser, ada, { along: false }))).not.toHaveProperty('formerly');
    expect(await runsOf(guest.browser)).toEqual([]);
    expect(await namesOn(team, await server.as('administrator'))).toEqual(['Guest']);
  });

  test('gives the place in the team to an account that has none, by its own name or else the guest’s', async () => {
    const team = await aTeam();
    const [ada, twin] = [await account('Ada'), await account('ada')];
    const first = await guestIn(team, 'First', 'trainer');
    expect(me(await signIn(first.browser, ada))).toMatchObject({
      nickname: 'Ada',
      role: 'trainer',
      team: { id: team },
    });
    const second = await guestIn(team, 'Second');
    await send(second.browser, 8);
    expect(me(await signIn(second.browser, twin))).toMatchObject({ nickname: 'Second', role: 'trainee' });
    expect(await namesOn(team, ada.browser)).toEqual(['Second']);
  });

  test('is not shown on boards by it when they had left them', async () => {
    const ada = await account('Ada');
    const guest = await guestIn(await aTeam(), 'Guest');
    await send(guest.browser, 9);
    await guest.browser('PATCH', '/api/me', { hidden: true });
    expect(me(await signIn(guest.browser, ada))).toMatchObject({ hidden: true });
    await boardsAreRight();
  });

  test('is nobody any more: a second browser that still knows them is a visitor', async () => {
    const ada = await account('Ada');
    const guest = await guestIn(await aTeam(), 'Guest');
    await signIn(guest.browser, ada);
    const { db } = server.parts.database;
    for (const table of ['person', 'user'] as const)
      expect(await db.selectFrom(table).select('id').where('id', '=', guest.id).execute()).toEqual([]);
    expect(await db.selectFrom('session').select('id').where('userId', '=', guest.id).execute()).toEqual([]);
  });

  test('stays as they are, and signed in, when they are the only administrator', async () => {
    const alone = await makePlace();
    const small = await testServer(alone.where);
    const given = { email: 'ada@example.com', password: PASSWORD, nickname: 'Ada' };
    await small.browser()('POST', '/api/sign-up', given);
    const boss = await small.as('administrator');
    expect((await boss('POST', '/api/sign-in', { email: given.email, password: PASSWORD })).problem).toBe(
      'last-administrator',
    );
    expect(me(await boss('GET', '/api/me')).id).toBe(boss.id);
    await small.close();
    alone.remove();
  });

  test('leaves no trace when the account is erased', async () => {
    const ada = await account('Ada');
    const guest = await guestIn(await aTeam(), 'Guest');
    await send(guest.browser, 10);
    await signIn(guest.browser, ada);
    expect((await guest.browser('GET', '/api/me/export')).text).toContain(guest.id);
    await guest.browser('DELETE', '/api/me');
    const { db } = server.parts.database;
    expect(await db.selectFrom('came_along').selectAll().where('now_id', '=', ada.id).execute()).toEqual([]);
    expect(await db.selectFrom('run').select('id').where('person_id', 'in', [ada.id, guest.id]).execute()).toEqual([]);
    await boardsAreRight();
  });

  test('one account that signs in to another takes nothing along', async () => {
    const [ada, bob] = [await account('Ada'), await account('Bob')];
    await send(ada.browser, 11);
    expect(me(await signIn(ada.browser, bob)).id).toBe(bob.id);
    expect(await runsOf(bob.browser)).toEqual([]);
    expect(me(await signIn(ada.browser, ada)).id).toBe(ada.id);
    expect(await runsOf(ada.browser)).toHaveLength(1);
  });
});
