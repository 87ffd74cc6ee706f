/** `npm run bench -- submissions`: finished runs a second that a real server takes, over 64 connections, on a board of 100 000. */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentHash } from '../../protocol/content-hash.ts';
import type { Tickets } from '../../protocol/run.ts';
import type { Where } from '../data/database.ts';
import { openDatabase } from '../data/open.ts';
import { crowd } from '../testing/crowd.ts';
import { startPostgres } from '../testing/postgres.ts';
import { asker, builtServer, serve } from '../testing/served.ts';
import { anyScenario, played } from '../testing/world.ts';

const [, , size = '100000', total = '20000'] = process.argv;
const CONNECTIONS = 64;
const PEOPLE = 200;
const TICKETS_AT_ONCE = 20;
const WARM_UP = 3000;
/** Node looks at its loop this often and counts from look to look, so that a loop with nothing to do shows this much. */
const LOOKS_MS = 10;
const of = { id: anyScenario.id, hash: contentHash(anyScenario) };
const runs = Array.from({ length: 200 }, (_, seed) => played(anyScenario, seed));

const folder = mkdtempSync(join(tmpdir(), 'attune-submissions-'));
const postgres = await startPostgres({ durable: true });
const url = await postgres.makeDatabase();
console.log(`load of the machine before: ${loadavg()[0]?.toFixed(1) ?? ''}`);
const program = await builtServer();
await measure('SQLite', { file: join(folder, 'attune.db') });
await measure('PostgreSQL', { url });
await postgres.remove();
rmSync(folder, { recursive: true, force: true });

async function measure(name: string, where: Where): Promise<void> {
  const database = await openDatabase(where);
  await crowd(database, of, { people: Number(size), now: Date.now() });
  await database.close();
  const server = await serve(program, where);
  const ask = asker(server.port, CONNECTIONS);
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, index) => {
      const email = `bench-${index}@example.com`;
      const body = { email, password: 'blue river stone lamp', nickname: `Bench ${index}` };
      return (await ask('POST', '/api/sign-up', { body })).cookie;
    }),
  );
  const waiting: { readonly token: string; readonly cookie: string }[] = [];
  const wanted = [{ scenario: of.id, hash: of.hash, count: TICKETS_AT_ONCE }];
  for (let at = 0; waiting.length < Number(total) + WARM_UP; at += 1) {
    const cookie = people[at % PEOPLE] ?? '';
    const { status, text } = await ask('POST', '/api/tickets', { body: { wanted }, headers: { cookie } });
    if (status !== 200) throw new Error(`No tickets: ${text}`);
    for (const { token } of (JSON.parse(text) as Tickets).tickets) waiting.push({ token, cookie });
  }
  const database2 = await openDatabase(where);
  await database2.db.updateTable('person').set({ team_id: 'team-0' }).where('nickname', 'like', 'Bench %').execute();
  await database2.close();
  const times: number[] = [];
  let refused = 0;
  const sendAll = (some: typeof waiting): Promise<unknown> =>
    Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        for (let one = some.pop(); one; one = some.pop()) {
          const start = performance.now();
          const body = { ticket: one.token, ...runs[times.length % runs.length] };
          const { status } = await ask('POST', '/api/runs', { body, headers: { cookie: one.cookie } });
          if (status !== 200) refused += 1;
          times.push(performance.now() - start);
        }
      }),
    );
  // What a server does in its first second tells little about its day.
  await sendAll(waiting.splice(0, WARM_UP));
  times.length = 0;
  await server.figure('nodejs_eventloop_lag_p99_seconds'); // asking begins it anew
  const began = performance.now();
  await sendAll(waiting);
  const seconds = (performance.now() - began) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round((times[Math.floor(times.length * share)] ?? NaN) * 10) / 10;
  console.table([
    {
      ...{ database: name, board: Number(size), sent: times.length, refused },
      'runs/s': Math.round(times.length / seconds),
      ...{ 'p50 ms': at(0.5), 'p99 ms': at(0.99) },
      'loop delay p99, ms':
        Math.round(((await server.figure('nodejs_eventloop_lag_p99_seconds')) ?? NaN) * 1000) - LOOKS_MS,
      'RSS, MB': Math.round(((await server.figure('process_resident_memory_bytes')) ?? NaN) / 1e6),
    },
  ]);
  await server.stop();
}
