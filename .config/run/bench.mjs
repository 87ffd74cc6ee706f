/** `npm run bench`: runs every src/**\/*.bench.ts as a program of its own, then Lighthouse. Names narrow it down. */
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, run } from './shell.mjs';
import { setup, stopWith } from './setup.mjs';

async function main() {
  await setup();
  const wanted = process.argv.slice(2);
  const isWanted = (name) => wanted.length === 0 || wanted.some((word) => name.includes(word));
  const benches = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.bench.ts'))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();

  let failed = 0;
  for (const file of benches.filter(isWanted)) {
    console.log(`\n── ${file}`);
    if ((await run('node', ['--import', 'tsx', file])) !== 0) failed += 1;
  }
  if (isWanted('lighthouse')) {
    console.log('\n── the library page');
    if ((await run('node', ['.config/run/lighthouse.mjs'])) !== 0) failed += 1;
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

await main().catch(stopWith);
