import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { dirname, join } from 'node:path';
import { buildPrograms, SERVER } from '../../../.config/run/programs.mjs';
import type { Where } from '../data/database.ts';

/** What `npm start` tells Node, such as how much memory it may take before it looks for what nobody needs any more. */
const FLAGS = startScript().match(/--\S+/g) ?? [];

function startScript(): string {
  const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
    readonly scripts: { readonly start: string }; // our own file
  };
  return scripts.start;
}

const METRICS_TOKEN = 'only-for-measuring-this-server';

/** A real server in a process of its own, built as people run it. */
export interface Served {
  readonly port: number;
  /** Milliseconds from starting the process until it was ready. */
  readonly opening: number;
  /** Invitation code of the demo team, where one was wished for. */
  readonly demo: string | undefined;
  /** A figure of /metrics; undefined when there is none of that name. */
  figure(name: string): Promise<number | undefined>;
  /** Lets it finish what it accepted. */
  stop(): Promise<void>;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
}

/** Builds the server as `npm start` does, beside the one in use, and gives the program to run. */
export const builtServer = async (): Promise<string> =>
  join(await buildPrograms(SERVER, '.cache/server-under-test'), 'main.mjs');

/** Starts a built server on a free port, without rate limits. */
export async function serve(
  program: string,
  where: Where,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const began = performance.now();
  const place = 'url' in where ? { DATABASE_URL: where.url } : { DATABASE_URL: '', DATA_FOLDER: dirname(where.file) };
  const settings = { PORT: '0', RATE_LIMITS: 'no', DEMO: 'no', LOG_LEVEL: 'silent', METRICS_TOKEN };
  const server = spawn(process.execPath, [...FLAGS, program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings, ...place, ...environment },
  });
  let said = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  server.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const gone = once(server, 'exit');
  const ended = gone.then(() => {
    throw new Error(`The server ended by itself:\n${said}`);
  });
  while (!/ready: \S+:\d+ /.test(said)) await Promise.race([once(server.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  const port = Number(/ready: \S+:(\d+) /.exec(said)?.[1]);
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    server.kill(signal);
    await gone;
  };
  return {
    ...{ port, opening: performance.now() - began, demo: /#\/join\/(\S+)/.exec(said)?.[1] },
    async figure(name) {
      const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
      const { text } = await asker(port, 1)('GET', '/metrics', { headers });
      const value = new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1];
      return value === undefined ? undefined : Number(value);
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}

export interface Told {
  readonly status: number;
  readonly text: string;
  readonly cookie: string;
}

/** Asks a server over at most so many connections, which stay open. */
export function asker(port: number, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return (
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    { body, headers = {} }: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Told> =>
    new Promise((resolve, reject) => {
      const json = body === undefined ? undefined : JSON.stringify(body);
      const type =
        json === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(json) };
      const asking = request(
        { agent, port, host: 'localhost', method, path, headers: { ...type, ...headers } },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (more: string) => (text += more));
          answer.once('error', reject).once('end', () => {
            const cookie = (answer.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '').join('; ');
            resolve({ status: answer.statusCode ?? 0, text, cookie });
          });
        },
      );
      asking.once('error', reject).end(json);
    });
}
