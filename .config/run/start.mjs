/** `npm start`: installs and builds what is missing, then serves pages and API until Ctrl-C. */
import { setup, stopWith } from './setup.mjs';

async function main() {
  await setup();
  const { buildIfNeeded } = await import('./build.mjs');
  await buildIfNeeded();

  // In this process, so that Ctrl-C and SIGTERM reach the server itself.
  const { register } = await import('tsx/esm/api');
  register();
  await import('../../src/server/main.ts');
}

await main().catch(stopWith);
