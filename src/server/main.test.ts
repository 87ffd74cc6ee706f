import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { sqlitePlace } from './testing/databases.ts';
import { PASSWORD } from './testing/server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const places: { remove(): void }[] = [];
const running: ChildProcess[] = [];

/** The program as people start it, with its data in a folder of its own. */
function program(environment: Readonly<Record<string, string>>): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', RATE_LIMITS: 'no', ...environment },
  });
  running.push(child);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output };
}

async function ready(environment: Readonly<Record<string, string>>) {
  const { child, output } = program(environment);
  while (!/Attune is ready: \S+/.test(output()))
    await Promise.race([
      once(child.stdout ?? child, 'data'),
      once(child, 'exit').then(() => Promise.reject(new Error(output()))),
    ]);
  return { child, output, address: /Attune is ready: (\S+)/.exec(output())?.[1] ?? '' };
}

const dataFolder = (): string => {
  const place = sqlitePlace();
  places.push(place);
  return 'file' in place.where ? place.where.file.replace(/\/[^/]+$/, '') : '';
};

const post = (url: string, body: object) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const place of places.splice(0)) place.remove();
});

describe('the program', { timeout: 180_000 }, () => {
  test('says how to get in, finishes what it accepted when it is stopped, and knows it afterwards', async () => {
    const environment = { DATA_FOLDER: dataFolder() };
    const first = await ready(environment);
    expect(first.output()).toMatch(/#\/join\/\w{4}-\w{4}/);
    expect(first.output()).toMatch(/#\/welcome\/[\w-]{43}/);

    const people = Array.from({ length: 12 }, (_, n) => ({
      email: `ada-${n}@example.com`,
      password: PASSWORD,
      nickname: 'Ada',
    }));
    const answers = people.map((one) =>
      post(`${first.address}/api/sign-up`, one).then(
        ({ status }) => status,
        () => 0,
      ),
    );
    await Promise.race(answers);
    first.child.kill('SIGTERM');
    const [code] = (await once(first.child, 'exit')) as [number];
    expect(code).toBe(0);
    const statuses = await Promise.all(answers);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0);
    // Refused or never connected is fine; a fault is not.
    expect(statuses.filter((status) => ![201, 503, 0].includes(status))).toEqual([]);

    const second = await ready(environment);
    for (const [n, status] of statuses.entries()) {
      const { email, password } = people[n] ?? { email: '', password: '' };
      const answer = await post(`${second.address}/api/sign-in`, { email, password });
      if (status === 201) expect(answer.status).toBe(200);
    }
  });

  test('a live line does not keep it from stopping', async () => {
    const { child, address } = await ready({ DATA_FOLDER: dataFolder() });
    const live = await fetch(`${address}/api/live?scenario=late-parcel`);
    expect(live.headers.get('content-type')).toContain('text/event-stream');
    child.kill('SIGINT');
    expect(((await once(child, 'exit')) as [number])[0]).toBe(0);
    await live.text();
  });

  test('settings that cannot be used are all said at once, and nothing is started', async () => {
    const { child, output } = program({ PORT: 'eighty', LOG_LEVEL: 'loud' });
    expect(((await once(child, 'exit')) as [number])[0]).toBe(1);
    expect(output()).toContain('PORT');
    expect(output()).toContain('LOG_LEVEL');
    expect(output()).not.toContain('    at ');
  });
});
