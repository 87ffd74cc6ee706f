import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { startPostgres, type Postgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Asked for a database, this address starts PostgreSQL if it does not run yet. */
    postgres: string;
  }
}

/**
 * One PostgreSQL for a whole run of tests, started when the first test asks for it and stopped at the end: every test file gets
 * a database of its own by asking here.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<Postgres> | undefined;
  const door = createServer((_, answer) => {
    starting ??= startPostgres();
    starting
      .then((server) => server.makeDatabase())
      .then(
        (url) => answer.end(url),
        (error: unknown) => answer.writeHead(500).end(String(error)),
      );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  project.provide('postgres', `http://127.0.0.1:${address.port}/`);
  return async () => {
    door.close();
    await (await starting)?.remove();
  };
}
