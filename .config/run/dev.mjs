/** `npm run dev`: the pages with hot reload of code and scenarios. */
import { run } from './shell.mjs';
import { setup, stopWith } from './setup.mjs';

process.exitCode = await setup()
  .then(() => run('vite', process.argv.slice(2)))
  .catch(stopWith);
