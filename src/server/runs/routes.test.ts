import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash } from '../../protocol/content-hash.ts';
import { BoardPage, Standing, TeamBoard } from '../../protocol/board.ts';
import { OwnRuns, Receipt, RunRecord, Tickets } from '../../protocol/run.ts';
import { sqlitePlace, type Place } from '../testing/databases.ts';
import { testServer, type TestServer } from '../testing/server.ts';
import { anyScenario, played, WHOLE_RANGE } from '../testing/world.ts';

let place: Place;
let server: TestServer;
const scenario = anyScenario.id;
const hash = contentHash(anyScenario);
beforeAll(async () => {
  place = sqlitePlace();
  server = await testServer(place.where);
  await server.parts.database.db
    .insertInto('scenario_revision')
    .values({
      ...{ scenario, hash, revision: anyScenario.revision, card: '{}', range: JSON.stringify(WHOLE_RANGE) },
      content: JSON.stringify({ scenario: anyScenario, translations: {}, files: {} }),
      ...{ built: 1, published_at: 0, published_by: null, withdrawn_at: null },
    })
    .execute();
});
afterAll(async () => {
  await server.close();
  place.remove();
});

describe('a run, from its ticket to the board', () => {
  it('goes through the routes', async () => {
    const team = await server.parts.people.teams.make('Night shift');
    const one = await server.as('trainee', team.id);
    const wanted = [
      { scenario, hash, count: 2 },
      { scenario, hash: '0'.repeat(64), count: 1 },
    ];
    const { tickets, unknown } = Tickets.parse((await one('POST', '/api/tickets', { wanted })).body);
    expect(unknown).toEqual([{ scenario, hash: '0'.repeat(64) }]);
    expect(tickets.map(({ ticket }) => ticket.person)).toEqual([one.id, one.id]);

    const sent = { ticket: tickets[0]?.token, ...played(anyScenario, 1) };
    const receipt = Receipt.parse((await one('POST', '/api/runs', sent)).body);
    expect(receipt).toMatchObject({ onBoard: true, best: true, rank: 1, of: 1 });
    expect((await one('POST', '/api/runs', sent)).body).toEqual(receipt);

    const visitor = server.browser();
    const standing = Standing.parse((await visitor('GET', `/api/boards/${scenario}`)).body);
    expect(standing.neighbours).toMatchObject([{ rank: 1, run: receipt.run, mine: false, team: 'Night shift' }]);
    const own = Standing.parse((await one('GET', `/api/boards/${scenario}?span=week&ranked=empathy`)).body);
    expect(own.mine?.row).toMatchObject({ rank: 1, mine: true, tenths: receipt.tenths.empathy });
    expect(BoardPage.parse((await visitor('GET', `/api/boards/${scenario}/all`)).body).rows).toHaveLength(1);
    for (const path of ['team', `teams/${team.id}`])
      expect(BoardPage.parse((await one('GET', `/api/boards/${scenario}/${path}`)).body).rows).toHaveLength(1);
    expect(TeamBoard.parse((await visitor('GET', '/api/boards-of-teams')).body).waiting).toMatchObject([
      { name: 'Night shift', members: 1, taking: 1 },
    ]);
    expect(RunRecord.parse((await visitor('GET', `/api/runs/${receipt.run}`)).body).moves).toEqual(sent.moves);
    expect(OwnRuns.parse((await one('GET', '/api/me/runs')).body).runs).toMatchObject([{ run: receipt.run }]);
  });

  it('leaves the boards when its player hides, and comes back', async () => {
    const team = await server.parts.people.teams.make('Day shift');
    const one = await server.as('trainee', team.id);
    const { tickets } = Tickets.parse(
      (await one('POST', '/api/tickets', { wanted: [{ scenario, hash, count: 1 }] })).body,
    );
    const { run } = Receipt.parse(
      (await one('POST', '/api/runs', { ticket: tickets[0]?.token, ...played(anyScenario, 2) })).body,
    );
    const listed = async () => {
      const { body } = await server.browser()('GET', `/api/boards/${scenario}/all`);
      return BoardPage.parse(body).rows.some((row) => row.run === run);
    };
    expect(await listed()).toBe(true);
    await one('PATCH', '/api/me', { hidden: true });
    expect(await listed()).toBe(false);
    expect((await server.browser()('GET', `/api/runs/${run}`)).problem).toBe('not-found');
    await one('PATCH', '/api/me', { hidden: false });
    expect(await listed()).toBe(true);
  });

  it.each([
    ['/api/boards/nothing-like-it?season=2026-W99', 'bad-request'],
    [`/api/boards/${scenario}?span=quarter&season=2026-W47`, 'bad-request'],
    [`/api/boards/${scenario}/all?after=nobody`, 'bad-request'],
    [`/api/boards/${scenario}/team`, 'sign-in-needed'],
    ['/api/live', 'bad-request'],
  ])('%s is refused: %s', async (url, problem) => {
    expect((await server.browser()('GET', url)).problem).toBe(problem);
  });
});
