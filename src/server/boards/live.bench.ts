/**
 * `npm run bench -- live`: how soon a thousand open pages hear of a new run, with two servers on one PostgreSQL: half listen at
 * each, runs are sent at the first. Then both are asked for the board, and must agree.
 */
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { contentHash } from '../../protocol/content-hash.ts';
import type { BoardPage } from '../../protocol/board.ts';
import type { Tickets } from '../../protocol/run.ts';
import { openDatabase } from '../data/open.ts';
import { crowd } from '../testing/crowd.ts';
import { startPostgres } from '../testing/postgres.ts';
import { asker, builtServer, serve } from '../testing/served.ts';
import { anyScenario, played } from '../testing/world.ts';

const [, , pages = '1000', rounds = '20'] = process.argv;
const of = { id: anyScenario.id, hash: contentHash(anyScenario) };
const postgres = await startPostgres({ durable: true });
const url = await postgres.makeDatabase();
const database = await openDatabase({ url });
await crowd(database, of, { people: 1000, now: Date.now() });
const program = await builtServer();
const servers = [await serve(program, { url }), await serve(program, { url })] as const;
console.log(`load of the machine before: ${loadavg()[0]?.toFixed(1) ?? ''}`);

let heardAt: number[] = [];
const agent = new Agent({ keepAlive: true, maxSockets: Infinity });
await Promise.all(Array.from({ length: Number(pages) }, (_, index) => listen(servers[index % 2]?.port ?? 0)));

const ask = asker(servers[0].port, 4);
const times: number[] = [];
for (let round = 0; round < Number(rounds); round += 1) {
  // Somebody new each time, whose first run always changes the board.
  const body = { email: `live-${round}@example.com`, password: 'blue river stone lamp', nickname: `Live ${round}` };
  const { cookie } = await ask('POST', '/api/sign-up', { body });
  await database.db.updateTable('person').set({ team_id: 'team-0' }).where('nickname', '=', body.nickname).execute();
  const wanted = [{ scenario: of.id, hash: of.hash, count: 1 }];
  const { text } = await ask('POST', '/api/tickets', { body: { wanted }, headers: { cookie } });
  const ticket = (JSON.parse(text) as Tickets).tickets[0]?.token;
  heardAt = [];
  const { status } = await ask('POST', '/api/runs', {
    body: { ticket, ...played(anyScenario, round) },
    headers: { cookie },
  });
  if (status !== 200) throw new Error(`A run was refused with ${status}.`);
  const acknowledged = performance.now();
  while (heardAt.length < Number(pages)) await pause(10);
  times.push(...heardAt.map((at) => Math.max(0, at - acknowledged)));
  await pause(300);
}
times.sort((a, b) => a - b);
const at = (share: number): number => Math.round(times[Math.floor(times.length * share)] ?? NaN);
console.table([{ pages: Number(pages), runs: Number(rounds), 'heard, p50 ms': at(0.5), 'heard, p99 ms': at(0.99) }]);

const boards = await Promise.all(
  servers.map(async ({ port }) => {
    const { text } = await asker(port, 1)('GET', `/api/boards/${of.id}/all?limit=100`);
    return JSON.stringify((JSON.parse(text) as BoardPage).rows);
  }),
);
const doAgree = new Set(boards).size === 1;
console.log(doAgree ? 'Both servers give the same board.' : 'The servers do not agree.');
agent.destroy();
await Promise.all(servers.map((server) => server.stop()));
await database.close();
await postgres.remove();
process.exit(doAgree && at(0.99) <= 250 ? 0 : 1);

/** Opens a page's line, and notes when each piece of news came. Resolves when it is open. */
function listen(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const asking = request({ agent, port, host: 'localhost', path: `/api/live?scenario=${of.id}` }, (answer) => {
      answer.once('data', () => {
        resolve();
        answer.on('data', () => heardAt.push(performance.now()));
      });
      answer.once('error', () => undefined); // the server stops at the end
    });
    asking.once('error', reject).end();
  });
}
