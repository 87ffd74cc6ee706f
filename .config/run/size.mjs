/** Holds the weight of what a browser must load: the first page's JavaScript, and the stage that follows it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './shell.mjs';

/** Thousand bytes after gzip. Ours: a phone on a slow line shows the library in about two seconds. */
const FIRST_PAGE_KB = 70;
const STAGE_KB = 250;

const MANIFEST = join(ROOT, 'dist/.vite/manifest.json');
if (!existsSync(MANIFEST)) {
  console.log('✗ There is no build to weigh. Run `npm run build` first.');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));

/** The chunk and everything it imports at once, each file once. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
}

function weigh(title, keys, limit) {
  const files = [...new Set(keys.map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'));
  const sizes = files.map((file) => ({ file, kB: gzipSync(readFileSync(join(ROOT, 'dist', file))).length / 1000 }));
  const total = sizes.reduce((sum, { kB }) => sum + kB, 0);
  const verdict = total <= limit ? '✓' : '✗ too heavy: load part of it later with import()';
  console.log(`${title.padEnd(40)} ${total.toFixed(1).padStart(7)} kB of ${limit} ${verdict}`);
  for (const { file, kB } of sizes) console.log(`  ${file.padEnd(38)} ${kB.toFixed(1).padStart(7)} kB`);
  if (total > limit || total === 0) process.exitCode = 1;
}

function fail(message) {
  console.log(`✗ ${message}`);
  process.exitCode = 1;
}

/** Chunks the page asks for while it is still being read, whatever the manifest says. */
function preloaded() {
  const html = readFileSync(join(ROOT, 'dist/index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g)].map((match) => match[1]);
  return Object.keys(manifest).filter((key) => named.includes(manifest[key].file));
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry && key === 'index.html');
const first = entry ? [...new Set([entry, ...preloaded()].flatMap((key) => [...closure(key)]))] : [];
if (entry) weigh('First page (JavaScript, gzip)', first, FIRST_PAGE_KB);
else fail('The build has no entry index.html, so its weight is unknown.');

// A still portrait needs no moving stage: it must never bring Phaser along.
const portrait = Object.keys(manifest).filter((key) => key === 'stage/portrait.ts');
for (const file of new Set(portrait.flatMap((key) => [...closure(key)]).map((key) => manifest[key].file)))
  if (/\/(phaser|theatre)-/.test(file))
    fail(`The still portraits load ${file}: give what they share a chunk of its own.`);

const stage = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && /^stage\//.test(key));
if (stage.length > 0) {
  const later = stage.flatMap((key) => [...closure(key)]).filter((key) => !first.includes(key));
  weigh('Stage, loaded after it', later, STAGE_KB);
} else if (existsSync(join(ROOT, 'src/stage/index.ts'))) {
  fail('No chunk comes from a dynamic import() of src/stage: it is missing, or inside the first page.');
} else {
  console.log('There is no src/stage/index.ts yet.');
}
