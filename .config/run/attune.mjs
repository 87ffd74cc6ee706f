/** `npm run attune -- <command>`: the command line of Attune. */
import { run } from './shell.mjs';
import { setup, stopWith } from './setup.mjs';

process.exitCode = await setup()
  .then(() => run('node', ['--import', 'tsx', 'src/cli/main.ts', ...process.argv.slice(2)]))
  .catch(stopWith);
