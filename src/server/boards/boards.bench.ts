/** `npm run bench -- boards`: how long a place with its neighbours takes on boards of ten thousand to a million people. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database, Where } from '../data/database.ts';
import { openDatabase } from '../data/open.ts';
import { crowd } from '../testing/crowd.ts';
import { startPostgres } from '../testing/postgres.ts';
import { SOME_SUNDAY, worldOn } from '../testing/world.ts';

const SIZES = [10_000, 100_000, 1_000_000] as const;
const ASKED = 400;
const QUERY = { span: 'all', ranked: 'overall' } as const;

const folder = mkdtempSync(join(tmpdir(), 'attune-boards-'));
const postgres = await startPostgres({ durable: true });
const places: readonly (readonly [string, (size: number) => Promise<Where>])[] = [
  ['SQLite', (size) => Promise.resolve({ file: join(folder, `${size}.db`) })],
  ['PostgreSQL', async () => ({ url: await postgres.makeDatabase() })],
];
let isSlow = false;
for (const [name, makePlace] of places)
  for (const size of SIZES) {
    const database = await openDatabase(await makePlace(size));
    const row = await measured(database, size);
    console.table([{ database: name, people: size, ...row }]);
    isSlow ||= row['place and neighbours, p99 ms'] > 5;
    await database.close();
  }
await postgres.remove();
rmSync(folder, { recursive: true, force: true });
if (isSlow) process.exitCode = 1;

async function measured(database: Database, size: number) {
  const world = worldOn(database, SOME_SUNDAY);
  const of = await world.publish();
  await crowd(database, of, { people: size, now: SOME_SUNDAY, boards: 'main' });
  const person = (index: number): string => `crowd-${Math.floor(((index * 7919 + 13) * size) / (ASKED * 7919)) % size}`;
  const around = await times((index) => world.standings.around(of.id, QUERY, { id: person(index) }));
  const page = await times(async (index) => {
    await world.standings.page(of.id, { ...QUERY, after: person(index), limit: 50 }, undefined);
  });
  const team = await times((index) =>
    world.standings.teamPage(of.id, `team-${index % (size / 20)}`, { ...QUERY, limit: 50 }, undefined),
  );
  return {
    ...{ 'place and neighbours, p50 ms': at(around, 0.5), 'place and neighbours, p99 ms': at(around, 0.99) },
    ...{ 'page in the middle, p99 ms': at(page, 0.99), 'team, p99 ms': at(team, 0.99) },
  };
}

/** Milliseconds of each, one after another, in rising order; the first few only warm up. */
async function times(ask: (index: number) => Promise<unknown>): Promise<readonly number[]> {
  const all: number[] = [];
  for (let index = -20; index < ASKED; index += 1) {
    const began = performance.now();
    await ask(Math.abs(index));
    if (index >= 0) all.push(performance.now() - began);
  }
  return all.sort((a, b) => a - b);
}

function at(sorted: readonly number[], share: number): number {
  return Math.round((sorted[Math.floor(sorted.length * share)] ?? NaN) * 100) / 100;
}
