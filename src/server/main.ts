/** The server: settings from the environment, pages and API on one port, until SIGTERM or Ctrl-C. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { logging } from './http/logging.ts';
import { start, type Running } from './running.ts';
import { readSettings, SettingsError } from './settings.ts';

/** After this long, whatever is still going on is cut off. */
const PATIENCE_MS = 8000;

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Starts the server, says where it is and how to get in, and stops it when asked to. */
export async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const pages = inProject('dist');
  const scenarios = process.env.ATTUNE_SCENARIOS ?? inProject('scenarios');
  const hasPages = existsSync(pages);
  if (!hasPages)
    console.log('There are no built pages in dist/, so only the API is served. `npm run build` makes them.');
  const folders = { home: inProject('.'), scenarios, ...(hasPages && { pages }) };
  const running = await start(settings, folders, logging(settings.logLevel));
  const { address, port, welcome, demo } = running;
  if (port !== settings.port && settings.port !== 0) console.log(`Port ${settings.port} is taken; using ${port}.`);
  if (demo !== undefined) console.log(`Join the demo team:     ${address}/#/join/${demo}`);
  if (welcome !== undefined)
    console.log(`First administrator:    ${address}/#/welcome/${welcome}  (once, within a day)`);
  console.log(`Attune is ready: ${address}  (Ctrl-C stops it)`);
  stopWhenAsked(running);
}

function stopWhenAsked(running: Running): void {
  let asked = false;
  const stop = (): void => {
    if (asked) return;
    asked = true;
    const force = setTimeout(() => process.exit(1), PATIENCE_MS);
    running.stop().then(
      () => {
        clearTimeout(force);
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

await main().catch((error: unknown) => {
  // What people can mend themselves is one readable text; anything else shows where it happened.
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
});
