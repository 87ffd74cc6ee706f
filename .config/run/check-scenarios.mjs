/** Checks every scenario that ships with Attune through the same command that trainers use. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from './shell.mjs';

const files = readdirSync(join(ROOT, 'scenarios'))
  .map((folder) => `scenarios/${folder}/scenario.json`)
  .filter((file) => existsSync(join(ROOT, file)));

if (files.length === 0) console.log('There is no scenarios/*/scenario.json to check.');
process.exitCode =
  files.length === 0 ? 1 : await run('node', ['--import', 'tsx', 'src/cli/main.ts', 'check', ...files]);
