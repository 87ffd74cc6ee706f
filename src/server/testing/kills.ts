import { contentHash } from '../../protocol/content-hash.ts';
import type { Receipt, Tickets } from '../../protocol/run.ts';
import { recount, type Recount } from '../boards/recount.ts';
import { among } from '../data/rows.ts';
import type { Database, Where } from '../data/database.ts';
import { openDatabase } from '../data/open.ts';
import { asker, serve, type Served } from './served.ts';
import { anyScenario, played } from './world.ts';

/** What became of a database whose server was killed again and again. */
export interface Killed {
  readonly kills: number;
  /** Runs that were acknowledged before a kill. */
  readonly acknowledged: number;
  /** Acknowledged runs that are not there. */
  readonly lost: number;
  /** Runs that are there, acknowledged or not. */
  readonly stored: number;
  /** Milliseconds from each start until the server was ready, on what the kill before had left. */
  readonly openings: readonly number[];
  readonly recount: Recount;
}

const PEOPLE = 40;
const SENDING = 24;
const WANTED = { scenario: anyScenario.id, hash: contentHash(anyScenario), count: 4 };

/**
 * Lets people send runs to a server, kills it in the middle (SIGKILL), starts it again on what is left, and so on; then counts.
 * @param program what `builtServer` built
 */
export async function killAgainAndAgain(where: Where, kills: number, program: string): Promise<Killed> {
  const first = await serve(program, where, { DEMO: 'yes' });
  const cookies = await peopleOf(first);
  await first.stop();
  const database = await openDatabase(where);
  try {
    const acknowledged: string[] = [];
    const openings: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const server = await serve(program, where);
      openings.push(server.opening);
      acknowledged.push(...(await sentUntilKilled(server, cookies)));
    }
    const { lost, stored } = await counted(database, acknowledged);
    const sums = { kills, acknowledged: acknowledged.length, lost, stored, openings };
    return { ...sums, recount: await recount(database.db) };
  } finally {
    await database.close();
  }
}

/** Cookies of people who have joined the demo team. */
async function peopleOf({ port, demo }: Served): Promise<readonly string[]> {
  const ask = asker(port, 8);
  return Promise.all(
    Array.from({ length: PEOPLE }, async (_, index) => {
      const body = { code: demo, nickname: `Person ${index}` };
      const { status, text, cookie } = await ask('POST', '/api/join', { body });
      if (status !== 200) throw new Error(`Nobody could join: ${text}`);
      return cookie;
    }),
  );
}

const RUNS = Array.from({ length: 20 }, (_, seed) => played(anyScenario, seed));

const any = <T>(list: readonly T[]): T => {
  const one = list[Math.floor(Math.random() * list.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
};

/** Sends runs, and kills the server some time after it acknowledged the first. Gives the runs that it acknowledged. */
async function sentUntilKilled(server: Served, cookies: readonly string[]): Promise<readonly string[]> {
  const ask = asker(server.port, SENDING);
  const acknowledged: string[] = [];
  let killed: Promise<void> | undefined;
  const note = (run: string): void => {
    acknowledged.push(run);
    killed ??= new Promise((resolve) => setTimeout(() => void server.kill().then(resolve), Math.random() * 60));
  };
  const send = async (): Promise<void> => {
    const headers = { cookie: any(cookies) };
    const { text } = await ask('POST', '/api/tickets', { headers, body: { wanted: [WANTED] } });
    for (const { token } of (JSON.parse(text) as Tickets).tickets) {
      const { status, text: said } = await ask('POST', '/api/runs', { headers, body: { ticket: token, ...any(RUNS) } });
      if (status === 200) note((JSON.parse(said) as Receipt).run);
      // Boards are changed from another side as well.
      if (Math.random() < 0.05) await ask('PATCH', '/api/me', { headers, body: { hidden: Math.random() < 0.3 } });
    }
  };
  await Promise.all(
    Array.from({ length: SENDING }, async () => {
      try {
        for (;;) await send();
      } catch (error) {
        if (killed === undefined) throw error; // nobody has killed it: it must answer
      }
    }),
  );
  await killed;
  return acknowledged;
}

async function counted({ db }: Database, acknowledged: readonly string[]) {
  const found = await db
    .selectFrom('run')
    .select('id')
    .where(among(db, 'id', acknowledged))
    .execute();
  const { stored } = await db
    .selectFrom('run')
    .select((is) => is.fn.countAll<number>().as('stored'))
    .executeTakeFirstOrThrow();
  return { lost: new Set(acknowledged).size - found.length, stored };
}
