import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt, RunRecord, Tickets } from '../../protocol/run.ts';
import { fileURLToPath } from 'node:url';
import { publishBuilt } from '../../server/scenarios/built.ts';
import { sqlitePlace, type Place } from '../../server/testing/databases.ts';
import { testServer, type TestServer } from '../../server/testing/server.ts';
import { anyScenario, played } from '../../server/testing/world.ts';
import { contentHash } from '../../protocol/content-hash.ts';
import { folderWith, heard } from '../listening.ts';

let place: Place;
let server: TestServer;
let address: string;
let record: RunRecord;
beforeAll(async () => {
  place = sqlitePlace();
  server = await testServer(place.where);
  await publishBuilt(server.parts, fileURLToPath(new URL('../../../scenarios', import.meta.url)), Date.now());
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const team = await server.parts.people.teams.make('Night shift');
  const player = await server.as('trainee', team.id);
  const wanted = [{ scenario: anyScenario.id, hash: contentHash(anyScenario), count: 1 }];
  const { tickets } = (await player('POST', '/api/tickets', { wanted })).body as Tickets;
  const sent = { ticket: tickets[0]?.token, ...played(anyScenario, 3) };
  const { run } = (await player('POST', '/api/runs', sent)).body as Receipt;
  const { port } = server.app.server.address() as AddressInfo; // it listens on a port
  address = `http://127.0.0.1:${port}/api/runs/${run}`;
  record = (await (await fetch(address)).json()) as RunRecord;
});
afterAll(async () => {
  await server.close();
  place.remove();
});

const verified = async (change: Partial<RunRecord> = {}, ...words: readonly string[]) => {
  using disk = folderWith({ 'run.json': { ...record, ...change } });
  return await heard(['verify', 'run.json', ...words], disk);
};

describe('verify', () => {
  it('says that a run on a server is right, from its address alone', async () => {
    const { out, err, code } = await heard(['verify', address]);
    expect({ out, err, code }).toMatchObject({ err: '', code: 0 });
    expect(out).toMatch(
      new RegExp(
        `^Right: ${record.moves.length} moves of "${record.scenario}" come to ${record.scores.overall} points`,
      ),
    );
  });

  it('says the same of the record in a file', async () => {
    expect(await verified()).toMatchObject({ code: 0 });
  });

  it.each([
    [
      'a score',
      () => ({ scores: { ...record.scores, empathy: record.scores.empathy + 1 } }),
      /^empathy: the moves come to \d+ points, not \d+\.\n$/,
    ],
    [
      'tenths',
      () => ({ tenths: { ...record.tenths, overall: 1000 } }),
      /^overall: on the board that is \d+ tenths, not 1000\.\n$/,
    ],
    ['a move', () => ({ moves: ['reply(nobody)', ...record.moves] }), /^This is no finished run\. Turn 1/],
    ['the end', () => ({ moves: record.moves.slice(0, -1) }), /^This is no finished run\. After/],
    ['the scenario', () => ({ hash: '0'.repeat(64) }), /^Another scenario was played/],
  ])('finds that %s was changed', async (_, change, message) => {
    const { out, code } = await verified(change());
    expect([code, out]).toEqual([1, expect.stringMatching(message)]);
  });

  it.each([
    ['other rules', () => ({ rules: 99 }), /played by rules 99; here are rules/],
    ['no record', () => ({ moves: 7 as unknown as string[] }), /is not the record of a run: moves/],
  ])('cannot say anything of %s', async (_, change, message) => {
    const { err, code } = await verified(change());
    expect([code, err]).toEqual([1, expect.stringMatching(message)]);
  });

  it('says when there is no such run, nobody answers, or something else does', async () => {
    const nobody = address.replace(/[^/]+$/, '0195f2a0-0000-7000-8000-000000000000');
    expect((await heard(['verify', nobody])).err).toMatch(/answers 404/);
    expect((await heard(['verify', 'http://127.0.0.1:1/api/runs/x'])).err).toMatch(/does not answer/);
    expect((await heard(['verify', address.replace(/api.*/, 'healthz')])).err).toMatch(
      /not the record|not JSON|answers 4/,
    );
  });
});
