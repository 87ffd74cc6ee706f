/** Installs what package-lock.json asks for when it is not there yet. Uses Node's own modules only. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ROOT, capture } from './shell.mjs';

const OLDEST_NODE = [20, 19];

/** Makes every command work on a fresh clone. Says what it does only when it does something. */
export async function setup() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new Error(`Attune needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  }
  const missing = missingPackages();
  if (missing === 0) return;

  console.error(`Installing packages (${missing} missing or out of date): npm ci …`);
  const npm = await capture(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
    ...['ci', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error'],
  ]);
  if (npm.code !== 0) throw new Error(`npm ci failed:\n${npm.output.split('npm error Clean install')[0]}`);
  console.error('Packages installed.');
}

/** How many packages of package-lock.json are not in node_modules in that version. */
function missingPackages() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).filter(([path, { version, optional, devOptional, peer }]) => {
    if (path === '' || optional || devOptional || peer) return false;
    return installed[path]?.version !== version;
  }).length;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(ROOT + file, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Reports a failure in one readable line and stops the program. */
export function stopWith(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await setup().catch(stopWith);
