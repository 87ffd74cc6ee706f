/** Builds the pages (dist/) and the server when their sources changed since the last build. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ROOT, capture } from './shell.mjs';
import { setup, stopWith } from './setup.mjs';

const SOURCES = [
  ...['src', '.config/vite', '.config/run/programs.mjs', 'assets', 'scenarios'],
  ...['vite.config.ts', 'tsconfig.json', 'package-lock.json'],
];
const STAMP = join(ROOT, '.cache', 'built-from');
const DIST = join(ROOT, 'dist');
/** Where the built server lies: not below dist/, which is served to everybody. */
export const SERVER_FOLDER = '.cache/server';

/** Builds the pages, packed for sending, and the server, and remembers from which sources. */
export async function build() {
  const sources = fingerprint();
  rmSync(STAMP, { force: true });
  const vite = await capture('vite', ['build']);
  if (vite.code !== 0) throw new Error(vite.output);
  const { SERVER, buildPrograms } = await import('./programs.mjs');
  await Promise.all([compress(), buildPrograms(SERVER, SERVER_FOLDER)]);
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  writeFileSync(STAMP, sources);
  return vite.output;
}

/** Builds only if the sources are not those of the last build. */
export async function buildIfNeeded() {
  if (!existsSync(join(ROOT, 'src', 'index.html')))
    throw new Error('There is no page to build: src/index.html is missing.');
  const isThere = [join(DIST, 'index.html'), join(ROOT, SERVER_FOLDER, 'main.mjs'), STAMP].every(existsSync);
  const built = isThere && readFileSync(STAMP, 'utf8');
  if (built === fingerprint()) return;
  console.log(built ? 'The sources changed: building …' : 'Building for the first time …');
  const began = Date.now();
  await build();
  console.log(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
}

/** One hash of every name and every byte that goes into a build. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesBelow(join(ROOT, source)))) {
    if (/\.(test|bench)\.tsx?$/.test(file)) continue;
    hash
      .update(`${file.slice(ROOT.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Writes .br and .gz beside every text file worth it, so that serving costs nothing. */
async function compress() {
  const files = filesBelow(DIST).filter((file) => /\.(html|js|css|json|svg|txt|wasm|webmanifest)$/.test(file));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  await Promise.all(
    files.map(async (file) => {
      const bytes = readFileSync(file);
      if (bytes.length < 1024) return;
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes, quality));
      writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await setup()
    .then(build)
    .then((output) => console.log(output.trim()))
    .catch(stopWith);
}
