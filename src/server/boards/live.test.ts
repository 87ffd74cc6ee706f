import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BoardChange } from '../../protocol/board.ts';
import { openDatabase } from '../data/open.ts';
import { DATABASES, sqlitePlace, type Place } from '../testing/databases.ts';
import { testServer, type TestServer } from '../testing/server.ts';
import { anyScenario, worldOn, type World } from '../testing/world.ts';

const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 20_000, interval: 20 });

const told = (events: string): BoardChange[] =>
  [...events.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => BoardChange.parse(JSON.parse(data)));
const idIn = (events: string): string => [...events.matchAll(/^id: (.*)$/gm)].at(-1)?.[1] ?? '';

describe.each(DATABASES)('live boards, on %s', (_, makePlace) => {
  let place: Place;
  let world: World;
  let other: World;
  let of: Awaited<ReturnType<World['publish']>>;
  let player: Awaited<ReturnType<World['join']>>;
  beforeAll(async () => {
    place = await makePlace();
    world = worldOn(await openDatabase(place.where));
    other = worldOn(await openDatabase(place.where));
    of = await world.publish();
    player = await world.join(await world.makeTeam());
  });
  afterAll(async () => {
    await world.database.close();
    await other.database.close();
    place.remove();
  });

  it('tell of all twelve boards of a scenario what another server changed, once', async () => {
    let heard = '';
    const end = await world.live.watch(of.id, (events) => (heard += events));
    expect(heard).toBe('');
    await other.send(of, player, 1);
    await until(() => expect(told(heard)).toHaveLength(12));
    expect(new Set(told(heard).map(({ span, ranked }) => `${span} ${ranked}`)).size).toBe(12);
    expect(told(heard).every(({ version }) => version === 1)).toBe(true);
    end();
  });

  it('tell whoever comes how they stand, but not who has heard it already', async () => {
    let now = '';
    const end = await world.live.watch(of.id, (events) => (now += events));
    expect(told(now)).toHaveLength(12);
    const state = idIn(now);
    let again = '';
    const endAgain = await world.live.watch(of.id, (events) => (again += events), state);
    expect(again).toBe('');
    await other.send(of, await world.join(player.team), 2);
    await until(() => expect(told(again)).toHaveLength(12));
    let late = '';
    const endLate = await world.live.watch(of.id, (events) => (late += events), state);
    expect(told(late)).toHaveLength(12);
    for (const one of [end, endAgain, endLate]) one();
    expect(world.live.listeners).toBe(0);
  });

  it('say nothing of the boards of other scenarios', async () => {
    let heard = '';
    const end = await world.live.watch('other-scenario', (events) => (heard += events));
    let own = '';
    const endOwn = await world.live.watch(of.id, (events) => (own += events));
    const before = own.length;
    await world.send(of, await world.join(player.team), 3);
    await until(() => expect(own.length).toBeGreaterThan(before));
    expect(heard).toBe('');
    end();
    endOwn();
  });
});

describe('the live line', () => {
  let place: Place;
  let server: TestServer;
  let port: number;
  beforeAll(async () => {
    place = sqlitePlace();
    server = await testServer(place.where);
    await server.app.listen({ port: 0, host: '127.0.0.1' });
    port = (server.app.server.address() as AddressInfo).port; // it listens on a port
  });
  afterAll(() => place.remove());
  const opened = async (): Promise<IncomingMessage> => {
    const asking = request({ port, path: `/api/live?scenario=${anyScenario.id}`, host: '127.0.0.1' });
    asking.end();
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    return answer;
  };

  it('is an event stream that nothing between keeps, ends when its reader goes, and when the server stops', async () => {
    const [one, two] = [await opened(), await opened()];
    expect(one.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
    });
    let text = '';
    one.setEncoding('utf8').on('data', (more: string) => (text += more));
    await until(() => expect(text).toMatch(/^retry: \d+\n\n/));
    await until(() => expect(server.parts.boards.live.listeners).toBe(2));
    two.destroy();
    await until(() => expect(server.parts.boards.live.listeners).toBe(1));
    const ended = once(one, 'end');
    await server.close();
    await ended;
    expect(server.parts.boards.live.listeners).toBe(0);
  });
});
