/** `npm start`: installs and builds what is missing, then serves pages and API until Ctrl-C. */
import { setup, stopWith } from './setup.mjs';

async function main() {
  await setup();
  const { SERVER_FOLDER, buildIfNeeded } = await import('./build.mjs');
  await buildIfNeeded();
  // In this process, so that Ctrl-C and SIGTERM reach the server itself.
  await import(`../../${SERVER_FOLDER}/main.mjs`);
}

await main().catch(stopWith);
