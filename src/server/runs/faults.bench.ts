/** `npm run bench -- faults`: kills the server in the middle of submissions, 200 times on SQLite and 50 times on PostgreSQL. */
import { rmSync } from 'node:fs';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Where } from '../data/database.ts';
import { killAgainAndAgain } from '../testing/kills.ts';
import { startPostgres } from '../testing/postgres.ts';
import { builtServer } from '../testing/served.ts';

const [, , ofSqlite = '200', ofPostgres = '50'] = process.argv;

const program = await builtServer();
const folder = mkdtempSync(join(tmpdir(), 'attune-faults-'));
const postgres = await startPostgres({ durable: true });
const places: readonly (readonly [string, Where, number])[] = [
  ['SQLite', { file: join(folder, 'attune.db') }, Number(ofSqlite)],
  ['PostgreSQL', { url: await postgres.makeDatabase() }, Number(ofPostgres)],
];
const rows = [];
for (const [name, where, kills] of places) {
  const killed = await killAgainAndAgain(where, kills, program);
  const { histograms, bests, missing } = killed.recount;
  const row = {
    ...{ database: name, kills: killed.kills, acknowledged: killed.acknowledged, stored: killed.stored },
    ...{ lost: killed.lost, 'wrong on boards': histograms.length + bests.length + missing.length },
    'slowest opening, ms': Math.round(Math.max(...killed.openings)),
  };
  console.table([row]);
  rows.push(row);
}
await postgres.remove();
rmSync(folder, { recursive: true, force: true });
if (rows.some((row) => row.lost > 0 || row['wrong on boards'] > 0 || row['slowest opening, ms'] > 2000))
  process.exitCode = 1;
