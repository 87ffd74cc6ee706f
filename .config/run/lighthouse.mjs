/** Measures the library page as a phone on a slow line would see it: the median of three Lighthouse runs. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, capture } from './shell.mjs';
import { setup, stopWith } from './setup.mjs';

const RUNS = 3;
const TIMES = {
  'first-contentful-paint': 'first paint',
  'largest-contentful-paint': 'largest paint',
  interactive: 'usable',
};

async function main() {
  await setup();
  const [{ BROWSER_ARGS, findBrowser }, { buildIfNeeded }, { serve }] = await Promise.all([
    import('./browser.mjs'),
    import('./build.mjs'),
    import('./serve.mjs'),
  ]);
  await buildIfNeeded();
  const browser = await findBrowser();
  const { server, address } = await serve(0);
  const flags = ['--headless=new', ...BROWSER_ARGS].join(' ');
  mkdirSync(join(ROOT, '.cache'), { recursive: true });

  const reports = [];
  for (let index = 0; index < RUNS; index += 1) {
    const file = join(ROOT, '.cache', `lighthouse-${index}.json`);
    const { code, output } = await capture(
      'lighthouse',
      [address, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`],
      { env: { ...browser.env, CHROME_PATH: browser.executablePath } },
    );
    if (code !== 0) throw new Error(`Lighthouse failed:\n${output}`);
    reports.push(JSON.parse(readFileSync(file, 'utf8')));
  }
  server.close();
  print(reports);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function print(reports) {
  console.log(`Lighthouse, mobile profile, median of ${RUNS}:`);
  for (const [id, { title }] of Object.entries(reports[0].categories)) {
    const score = median(reports.map((report) => (report.categories[id].score ?? 0) * 100));
    console.log(`  ${title.padEnd(18)} ${score.toFixed(0).padStart(4)}`);
  }
  for (const [id, title] of Object.entries(TIMES)) {
    const ms = median(reports.map((report) => report.audits[id].numericValue));
    console.log(`  ${title.padEnd(18)} ${ms.toFixed(0).padStart(4)} ms`);
  }
}

await main().catch(stopWith);
