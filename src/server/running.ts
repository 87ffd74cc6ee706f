import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { makeApp } from './app.ts';
import { openDatabase } from './data/open.ts';
import { demoCode } from './demo.ts';
import { pagesFrom } from './http/pages.ts';
import { makeParts } from './parts.ts';
import { publishBuilt } from './scenarios/built.ts';
import type { Settings } from './settings.ts';

/** What `start` is told besides the settings. */
export interface Folders {
  /** What a relative DATA_FOLDER starts from. */
  readonly home: string;
  /** The built pages; without them only the API is served. */
  readonly pages?: string;
  /** The scenarios that come with the pages. */
  readonly scenarios: string;
}

export interface Running {
  /** Where people reach it, such as `http://localhost:8080`. */
  readonly address: string;
  readonly port: number;
  /** Token of the link for the first administrator, while there is none. */
  readonly welcome: string | undefined;
  /** Invitation code of the demo team, if there is one. */
  readonly demo: string | undefined;
  /** Takes nothing new, finishes what was accepted, and closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts a whole server and waits until it listens.
 * @throws when no port is free, or the database cannot be opened
 */
export async function start(
  settings: Settings,
  { home, pages, scenarios }: Folders,
  logger?: FastifyServerOptions['logger'],
): Promise<Running> {
  const { database: where } = settings;
  const place = where.kind === 'sqlite' ? { file: resolve(home, where.folder, 'attune.db') } : { url: where.url };
  const database = await openDatabase(place);
  const clock = () => Date.now();
  const parts = await makeParts({ settings, database, clock, version: versionOf(pages) });
  await publishBuilt(parts, scenarios, clock());
  const app = await makeApp(parts, { logger, ...(pages !== undefined && { otherwise: pagesFrom(pages) }) });
  const port = await listen(app, settings);
  return {
    ...{ port, address: settings.publicUrl ?? `http://localhost:${port}` },
    welcome: await parts.people.firstAdministrator.invite(),
    demo: settings.demo ? await demoCode(parts) : undefined,
    async stop() {
      // A check may take a minute; whoever waits for one is told to send it again.
      await parts.checker.close();
      await app.close();
      await parts.close();
      await database.close();
    },
  };
}

/** Tells two builds of the pages apart. */
function versionOf(pages: string | undefined): string {
  const index = pages === undefined ? '' : join(pages, 'index.html');
  if (!existsSync(index)) return 'none';
  return createHash('sha256').update(readFileSync(index)).digest('base64url').slice(0, 12);
}

/** Tries up to 50 ports in a row; port 0 lets the system choose. */
async function listen(app: FastifyInstance, { port, host }: Settings): Promise<number> {
  for (let tried = port; tried < port + 50 && tried < 65_536; tried += 1) {
    try {
      await app.listen({ port: tried, host });
      return (app.server.address() as AddressInfo).port; // it listens on a port, not on a socket file
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    }
  }
  throw new Error(`Ports ${port} to ${port + 49} are all taken. Set PORT to a free one.`);
}
