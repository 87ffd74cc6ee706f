import { createServer, request, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { say } from '../boards/say.ts';
import { recount } from '../boards/recount.ts';
import { openDatabase } from '../data/open.ts';
import { Problem } from '../http/problem.ts';
import { DATABASES, sqlitePlace } from '../testing/databases.ts';
import { killAgainAndAgain } from '../testing/kills.ts';
import { startPostgres } from '../testing/postgres.ts';
import { asker, builtServer, serve } from '../testing/served.ts';
import { anyScenario, played, worldOn, type World } from '../testing/world.ts';

const NOTHING_WRONG = { histograms: [], bests: [], missing: [] };

/** Every kill starts a process again; `npm run bench -- faults` does it 250 times. */
const KILLS = { sqlite: 20, postgres: 8 } as const;

describe('a server in a process of its own', () => {
  let program: string;
  beforeAll(async () => {
    program = await builtServer();
  });

  it.concurrent.each(DATABASES)(
    'killed in the middle of submissions on %s loses nothing that was acknowledged, doubles nothing, and opens again by itself',
    { timeout: 300_000 },
    async (kind, makePlace) => {
      const place = await makePlace();
      const killed = await killAgainAndAgain(place.where, KILLS[kind], program);
      place.remove();
      expect(killed).toMatchObject({ kills: KILLS[kind], lost: 0, recount: NOTHING_WRONG });
      expect(killed.openings.every(Number.isFinite)).toBe(true);
      expect(killed.acknowledged).toBeGreaterThanOrEqual(KILLS[kind]);
      expect(killed.stored).toBeGreaterThanOrEqual(killed.acknowledged);
    },
  );

  it.concurrent(
    'serves everybody else while a client sends half a request and waits, and tells that client in the end',
    { timeout: 300_000 },
    async () => {
      const place = sqlitePlace();
      const server = await serve(program, place.where);
      const half =
        'POST /api/join HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"code":';
      const slow = Array.from({ length: 50 }, () => said(server.port, half));
      const ask = asker(server.port, 4);
      for (let index = 0; index < 20; index += 1) expect((await ask('GET', '/readyz')).status).toBe(200);
      for (const answer of await Promise.all(slow)) {
        expect(answer).toMatch(/^HTTP\/1\.1 408 /);
        expect(answer).toContain('"type":"/api/problems/too-slow"');
      }
      await server.stop();
      const database = await openDatabase(place.where);
      expect(await database.db.selectFrom('person').selectAll().execute()).toEqual([]);
      await database.close();
      place.remove();
    },
  );

  it.concurrent.each([
    ['no HTTP at all', 'hello there\r\n\r\n', '400', 'bad-request'],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(40_000)}\r\n\r\n`,
      '413',
      'too-large',
    ],
  ])('answers %s with a problem, and goes on', async (_, text, status, problem) => {
    const place = sqlitePlace();
    const server = await serve(program, place.where);
    const answer = await said(server.port, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain(`"type":"/api/problems/${problem}"`);
    expect((await asker(server.port, 1)('GET', '/healthz')).status).toBe(200);
    await server.stop();
    place.remove();
  });
});

/** Sends a text over a connection of its own; resolves to everything that came back until the server hung up. */
const said = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, 'localhost', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (more: string) => (answer += more));
    socket.once('error', reject).once('end', () => resolve(answer));
  });

/** Sends runs until told to stop, and says what became of them. */
function sending(world: World, of: Awaited<ReturnType<World['publish']>>, people: readonly { readonly id: string }[]) {
  const runs = Array.from({ length: 10 }, (_, seed) => played(anyScenario, seed));
  const acknowledged: string[] = [];
  const refused = new Set<string>();
  let isOn = true;
  const lanes = people.map(async (person, index) => {
    for (let turn = 0; isOn; turn += 1) {
      try {
        acknowledged.push((await world.send(of, person, runs[(index + turn) % 10] ?? 0)).run);
      } catch (error) {
        refused.add(error instanceof Problem ? error.problem : String(error));
        await pause(5);
      }
    }
  });
  const stop = async () => {
    isOn = false;
    await Promise.all(lanes);
    const rows = await world.database.db.selectFrom('run').select('id').execute();
    const stored = new Set(rows.map(({ id }) => id));
    return { acknowledged, refused: [...refused], lost: acknowledged.filter((run) => !stored.has(run)) };
  };
  return { acknowledged, refused, stop };
}

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await pause(5);
};

describe('a server whose database fails', () => {
  it('says that PostgreSQL is away, stores nothing meanwhile, and goes on when it is back', async () => {
    const postgres = await startPostgres({ durable: true });
    const world = worldOn(await openDatabase({ url: await postgres.makeDatabase() }));
    const of = await world.publish();
    const team = await world.makeTeam();
    const people = await Promise.all(Array.from({ length: 8 }, () => world.join(team)));
    const sender = sending(world, of, people);
    for (let round = 0; round < 3; round += 1) {
      const before = sender.acknowledged.length;
      await until(() => sender.acknowledged.length > before + 20);
      await postgres.kill();
      sender.refused.clear();
      await until(() => sender.refused.size > 0);
      await postgres.start();
    }
    const before = sender.acknowledged.length;
    await until(() => sender.acknowledged.length > before + 20);
    const { refused, lost } = await sender.stop();
    expect({ refused, lost }).toEqual({ refused: ['storage-away'], lost: [] });
    expect(await recount(world.database.db)).toEqual(NOTHING_WRONG);
    await world.database.close();
    await postgres.remove();
  });

  it('says that the disk is full, has stored nothing half, and goes on when there is room', async () => {
    const place = sqlitePlace();
    const world = worldOn(await openDatabase(place.where));
    const { db } = world.database;
    const of = await world.publish();
    const team = await world.makeTeam();
    const people = await Promise.all(Array.from({ length: 8 }, () => world.join(team)));
    const pages = async () =>
      (await sql<{ page_count: number }>`pragma page_count`.execute(db)).rows[0]?.page_count ?? 0;
    await sql.raw(`pragma max_page_count = ${(await pages()) + 40}`).execute(db);
    const sender = sending(world, of, people);
    await until(() => sender.refused.size > 0);
    expect(await recount(db)).toEqual(NOTHING_WRONG);
    await sql.raw('pragma max_page_count = 100000').execute(db);
    const before = sender.acknowledged.length;
    await until(() => sender.acknowledged.length > before + 20);
    const { refused, lost } = await sender.stop();
    expect({ refused, lost }).toEqual({ refused: ['storage-full'], lost: [] });
    expect(await recount(db)).toEqual(NOTHING_WRONG);
    await world.database.close();
    place.remove();
  });

  it('goes on when the clock is set back and forth, in whatever is sent', async () => {
    const place = sqlitePlace();
    const world = worldOn(await openDatabase(place.where));
    const of = await world.publish();
    const person = await world.join(await world.makeTeam());
    const start = world.time.now;
    for (const [index, hours] of [0, -1, -24 * 400, 24 * 400, 2, -24 * 30].entries()) {
      world.time.now = start + hours * 3_600_000;
      expect(await world.send(of, person, index)).toMatchObject({ rank: 1, of: 1 });
      expect(await world.standings.around(of.id, { span: 'week', ranked: 'overall' }, person)).toMatchObject({ of: 1 });
    }
    expect(await recount(world.database.db)).toEqual(NOTHING_WRONG);
    await world.database.close();
    place.remove();
  });
});

describe('a reader of the live feed who takes nothing', () => {
  it('is let go before much waits for them', async () => {
    let most = 0;
    const server = createServer();
    const cut = new Promise<void>((resolve) => {
      server.once('request', (_, answer: ServerResponse) => {
        const timer = setInterval(() => {
          for (let index = 0; index < 100 && !answer.destroyed; index += 1) say(answer, 'x'.repeat(8192));
          most = Math.max(most, answer.writableLength);
        }, 1);
        answer.once('close', () => {
          clearInterval(timer);
          resolve();
        });
      });
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const asking = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }).end();
    asking.on('error', () => undefined);
    asking.once('response', (answer) => answer.pause().on('error', () => undefined));
    await cut;
    expect(most).toBeLessThan(200 * 1024);
    asking.destroy();
    server.close();
  });
});
