/** One formatter for everything people write as code: `--check` in the gate, `--write` for `npm run format`. */
import { run } from './shell.mjs';
import { setup, stopWith } from './setup.mjs';

const FILES = [
  ...['src/**/*.{ts,tsx,css,html}', 'e2e/**/*.ts', '.config/**/*.{mjs,json}'],
  ...['vite.config.ts', 'package.json', 'tsconfig.json', '!**/*.generated.*'],
];

const [mode = '--write', ...files] = process.argv.slice(2);
process.exitCode = await setup()
  .then(() => run('prettier', ['--config', '.config/prettier.json', mode, ...(files.length > 0 ? files : FILES)]))
  .catch(stopWith);
