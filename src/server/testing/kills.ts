import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { recount, type Recount } from '../boards/recount.ts';
import { among } from '../data/rows.ts';
import type { Where } from '../data/database.ts';
import { openDatabase } from '../data/open.ts';
import type { Orders } from './sender.ts';
import { anyScenario, played, worldOn } from './world.ts';

/** What became of a database whose server was killed again and again. */
export interface Killed {
  readonly kills: number;
  /** Runs that were acknowledged before a kill. */
  readonly acknowledged: number;
  /** Acknowledged runs that are not there. */
  readonly lost: number;
  /** Runs that are there, acknowledged or not. */
  readonly stored: number;
  /** Milliseconds that opening took after each kill. */
  readonly openings: readonly number[];
  readonly recount: Recount;
}

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The sender as one file of JavaScript, which starts many times sooner than its sources. */
export async function builtSender(): Promise<string> {
  const outDir = join(ROOT, 'node_modules/.vite/sender');
  await build({
    ...{ configFile: false, logLevel: 'silent', root: ROOT },
    ssr: { noExternal: true, external: ['libsql', 'pg-native'] },
    build: {
      ...{ ssr: join(ROOT, 'src/server/testing/sender.ts'), outDir, emptyOutDir: true, minify: false },
      rolldownOptions: { output: { entryFileNames: 'sender.mjs' } },
    },
  });
  return join(outDir, 'sender.mjs');
}

/** Lets a server send itself runs, kills it in the middle (SIGKILL), starts it again on what is left, and so on; then counts. */
export async function killAgainAndAgain(where: Where, kills: number, program: string): Promise<Killed> {
  const database = await openDatabase(where);
  const folder = mkdtempSync(join(tmpdir(), 'attune-kills-'));
  try {
    const world = worldOn(database, Date.now());
    const { id, hash } = await world.publish();
    const team = await world.makeTeam();
    const people: string[] = [];
    for (let index = 0; index < 40; index += 1) people.push((await world.join(team)).id);
    const runs = Array.from({ length: 20 }, (_, seed) => played(anyScenario, seed));
    const file = join(folder, 'orders.json');
    writeFileSync(file, JSON.stringify({ where, scenario: id, hash, people, runs } satisfies Orders));
    const acknowledged: string[] = [];
    const openings: number[] = [];
    let lost = 0;
    for (let kill = 0; kill < kills; kill += 1) {
      const { acks, opened } = await killedInTheMiddle(program, file);
      acknowledged.push(...acks);
      openings.push(opened);
      const found = await database.db
        .selectFrom('run')
        .select('id')
        .where(among(database.db, 'id', acks))
        .execute();
      lost += acks.length - found.length;
    }
    const stored = (await database.db.selectFrom('run').select('id').execute()).map((row) => row.id);
    lost += acknowledged.filter((run) => !new Set(stored).has(run)).length;
    const counted = await recount(database.db);
    return { kills, acknowledged: acknowledged.length, lost, stored: stored.length, openings, recount: counted };
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Kills a sender some time after its first acknowledgement. */
function killedInTheMiddle(
  program: string,
  orders: string,
): Promise<{ readonly acks: readonly string[]; readonly opened: number }> {
  return new Promise((resolve, reject) => {
    const sender = spawn(process.execPath, [program, orders], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let wrong = '';
    let isDoomed = false;
    sender.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (isDoomed || !said.includes('\nack ')) return;
      isDoomed = true;
      setTimeout(() => sender.kill('SIGKILL'), Math.random() * 60);
    });
    sender.stderr.setEncoding('utf8').on('data', (text: string) => (wrong += text));
    sender.once('error', reject);
    sender.once('close', (code, signal) => {
      if (signal !== 'SIGKILL') {
        reject(new Error(`The server ended by itself (${String(code ?? signal)}): ${wrong}`));
        return;
      }
      // The last line may have been cut off by the kill.
      const lines = said.slice(0, said.lastIndexOf('\n')).split('\n');
      const acks = lines.flatMap((line) => (line.startsWith('ack ') ? [line.slice(4)] : []));
      resolve({ acks, opened: Number(/^open (\d+)$/.exec(lines[0] ?? '')?.[1] ?? NaN) });
    });
  });
}
