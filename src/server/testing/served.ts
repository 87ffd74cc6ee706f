import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const METRICS_TOKEN = 'only-for-measuring-this-server';

/** A real server in a process of its own, and people with cookies who talk to it over a fixed number of connections. */
export interface Served {
  readonly port: number;
  /** A figure of /metrics; undefined when there is none of that name. */
  figure(name: string): Promise<number | undefined>;
  stop(): Promise<void>;
}

/** Starts `api.ts` on a free port, without rate limits, with its data where the environment says. */
export async function serve(environment: Readonly<Record<string, string>>): Promise<Served> {
  const program = fileURLToPath(new URL('./api.ts', import.meta.url));
  const server = spawn(process.execPath, ['--import', 'tsx', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: '0',
      RATE_LIMITS: 'no',
      DEMO: 'no',
      LOG_LEVEL: 'silent',
      METRICS_TOKEN,
      ...environment,
    },
  });
  let said = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(server, 'exit').then(() => {
    throw new Error('The server ended before it was ready.');
  });
  while (!said.includes('ready')) await Promise.race([once(server.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  const port = Number(/ready (\d+)/.exec(said)?.[1]);
  const ask = asker(port, 1);
  return {
    port,
    async figure(name) {
      const { text } = await ask('GET', '/metrics', { headers: { authorization: `Bearer ${METRICS_TOKEN}` } });
      const value = new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(text)?.[1];
      return value === undefined ? undefined : Number(value);
    },
    async stop() {
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
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
    method: 'GET' | 'POST',
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
