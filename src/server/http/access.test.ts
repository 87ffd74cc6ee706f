import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROUTES, type RouteInfo, type RouteName } from '../../protocol/routes.ts';
import { sqlitePlace } from '../testing/databases.ts';
import { testServer, type Browser, type TestServer } from '../testing/server.ts';

/** In the order of the letters below. */
const ASKERS = [
  'visitor',
  'guest',
  'trainee',
  'trainer',
  'lead of the team',
  'lead of another',
  'administrator',
] as const;
type Asker = (typeof ASKERS)[number];

/** Who gets through the door: one letter for each of the above, `-` for who is refused. What a role may do, higher roles may. */
const EVERYBODY = 'vgtrloa';
const KNOWN = '-gtrloa';
const IN_A_TEAM = '--trloa';
const TRAINERS = '---rloa';
const OF_THE_TEAM = '--trl-a';
const LEADS_OF_THE_TEAM = '----l-a';
const ADMINISTRATORS = '------a';

/** Written out by hand, not worked out from ROUTES: a slip there must show here. */
const DOORS: Readonly<Record<RouteName, string>> = {
  alive: EVERYBODY,
  ready: EVERYBODY,
  metrics: ADMINISTRATORS,
  description: EVERYBODY,
  docs: EVERYBODY,
  problem: EVERYBODY,
  me: EVERYBODY,
  changeMe: KNOWN,
  exportMe: KNOWN,
  eraseMe: KNOWN,
  sessions: KNOWN,
  endSession: KNOWN,
  endSessions: KNOWN,
  invitation: EVERYBODY,
  join: EVERYBODY,
  welcome: EVERYBODY,
  signUp: EVERYBODY,
  signIn: EVERYBODY,
  signInElsewhere: EVERYBODY,
  backFromElsewhere: EVERYBODY,
  signOut: KNOWN,
  confirm: KNOWN,
  changePassword: KNOWN,
  setUpSecondFactor: KNOWN,
  switchOnSecondFactor: KNOWN,
  switchOffSecondFactor: KNOWN,
  newPassword: EVERYBODY,
  tickets: EVERYBODY,
  submit: KNOWN,
  myRuns: KNOWN,
  run: EVERYBODY,
  standing: EVERYBODY,
  board: EVERYBODY,
  teamMates: IN_A_TEAM,
  teamBoard: OF_THE_TEAM,
  teams: EVERYBODY,
  live: EVERYBODY,
  scenarios: EVERYBODY,
  scenario: EVERYBODY,
  download: TRAINERS,
  upload: TRAINERS,
  uploads: TRAINERS,
  trial: TRAINERS,
  publish: TRAINERS,
  discard: TRAINERS,
  withdraw: TRAINERS,
  allTeams: ADMINISTRATORS,
  makeTeam: ADMINISTRATORS,
  renameTeam: ADMINISTRATORS,
  endTeam: ADMINISTRATORS,
  codes: LEADS_OF_THE_TEAM,
  makeCode: LEADS_OF_THE_TEAM,
  endCode: LEADS_OF_THE_TEAM,
  people: ADMINISTRATORS,
  changePerson: ADMINISTRATORS,
  exportPerson: ADMINISTRATORS,
  endSessionsOf: ADMINISTRATORS,
  dropSecondFactorOf: ADMINISTRATORS,
  makeWayBack: ADMINISTRATORS,
  erasePerson: ADMINISTRATORS,
};

/** Bodies for the routes that look at the team after the body; elsewhere an empty one shows whether one got through. */
const BODIES: Partial<Record<RouteName, object>> = { makeCode: { role: 'trainee', days: 1, uses: 1 } };

const place = sqlitePlace();
let server: TestServer;
let team: string;
let other: string;
beforeAll(async () => {
  server = await testServer(place.where);
  const { teams } = server.parts.people;
  [team, other] = [(await teams.make('Harbour')).id, (await teams.make('Hill')).id];
});
afterAll(async () => {
  await server.close();
  place.remove();
});

async function asker(name: Asker): Promise<Browser> {
  if (name === 'visitor') return server.browser();
  if (name === 'guest') return server.as(name);
  if (name === 'lead of the team') return server.as('lead', team);
  return name === 'lead of another' ? server.as('lead', other) : server.as(name, team);
}

/** An address of the route, with the team where there is one, and things that do not exist elsewhere. */
function addressOf({ path, team: ofTeam }: RouteInfo): string {
  const values: Readonly<Record<string, string>> = {
    ...{ team, id: ofTeam ? team : path.startsWith('/api/scenarios') ? 'late-parcel' : newId(), code: 'ABCD-EFGH' },
    ...{ scenario: 'late-parcel', hash: '0'.repeat(64), name: 'not-found' },
  };
  return path.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? '');
}

describe.each(Object.entries(DOORS) as [RouteName, string][])('%s lets in %s', (name, door) => {
  test.each(ASKERS.map((who, index) => [who, door[index] !== '-'] as const))('%s: %s', async (who, allowed) => {
    const info: RouteInfo = ROUTES[name];
    const ask = await asker(who);
    const payload = info.method === 'GET' || info.method === 'DELETE' ? undefined : (BODIES[name] ?? {});
    const answer = await ask(info.method, addressOf(info), payload);
    const refused = answer.problem ?? '';
    expect(answer.status, answer.text).toBeLessThan(500);
    if (allowed) expect(['sign-in-needed', 'not-allowed', 'other-team']).not.toContain(refused);
    else expect(refused).toMatch(who === 'visitor' ? /^sign-in-needed$/ : /^(not-allowed|other-team)$/);
  });
});

describe('one team', () => {
  test('never reads another by its own routes, whatever the address says', async () => {
    const lead = await server.as('lead', team);
    await server.parts.people.teams.makeCode(other, { role: 'lead', days: 1, uses: 1 });
    for (const [method, url] of [
      ['GET', `/api/teams/${other}/codes`],
      ['POST', `/api/teams/${other}/codes`],
      ['GET', `/api/boards/late-parcel/teams/${other}`],
      ['GET', `/api/teams/${other.toUpperCase()}/codes`],
    ] as const) {
      const answer = await lead(method, url, method === 'POST' ? BODIES.makeCode : undefined);
      expect(answer.problem, url).toMatch(/^(other-team|bad-request)$/);
    }
  });

  test('who moved away reads it no longer, at once', async () => {
    const [lead, boss] = [await server.as('lead', team), await server.as('administrator')];
    expect((await lead('GET', `/api/teams/${team}/codes`)).status).toBe(200);
    await boss('PATCH', `/api/people/${lead.id}`, { team: other });
    expect((await lead('GET', `/api/teams/${team}/codes`)).problem).toBe('other-team');
  });
});
