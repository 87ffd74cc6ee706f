/**
 * Finds a Chromium for the browser journeys and Lighthouse, without any manual step:
 * `$CHROME_PATH`, an installed Chromium or Chrome, Playwright's own, else the one inside @sparticuz/chromium.
 * ATTUNE_BROWSER=bundled goes straight to the last one.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ROOT } from './shell.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** No talking to the network behind the test's back. */
const QUIET = [
  ...['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  ...['--disable-component-update', '--disable-sync', '--mute-audio'],
];

/** With WebGL, drawn without a graphics card: for whatever looks at the stage. */
export const BROWSER_ARGS = [
  ...QUIET,
  ...['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'],
];

/** Pages are put together without any of that, in about two thirds of the time. */
export const PLAIN_BROWSER_ARGS = [...QUIET, '--disable-gpu'];

/**
 * Where the browser is, and the environment it must be started with.
 * @returns {Promise<{ executablePath: string, env: Record<string, string>, from: string }>}
 */
export async function findBrowser() {
  if (process.env.ATTUNE_BROWSER === 'bundled') return bundled();

  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is ${named}, but there is no such file.`);
    return { executablePath: named, env: {}, from: '$CHROME_PATH' };
  }
  const found = installed() ?? (await ofPlaywright());
  return found ?? bundled();
}

function installed() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), MAC];
  const executablePath = candidates.find((path) => existsSync(path));
  return executablePath ? { executablePath, env: {}, from: 'installed on this machine' } : undefined;
}

async function ofPlaywright() {
  const { chromium } = await import('@playwright/test');
  const executablePath = chromium.executablePath();
  return existsSync(executablePath) ? { executablePath, env: {}, from: 'Playwright' } : undefined;
}

/** Unpacks @sparticuz/chromium once, into a folder of this version, and starts it with its own libraries and fonts. */
async function bundled() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found. Install Chrome or Chromium, or set CHROME_PATH to one.');
  }
  const { version } = JSON.parse(readFileSync(`${ROOT}node_modules/@sparticuz/chromium/package.json`, 'utf8'));
  const folder = join(ROOT, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);

  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
    from: `@sparticuz/chromium ${version}`,
  };
}

/** The package unpacks into TMPDIR and trusts whatever is there, so it gets an empty one that is renamed when complete. */
async function unpack(folder) {
  const fresh = `${folder}.${process.pid}`;
  const before = { ...process.env };
  mkdirSync(fresh, { recursive: true });
  // It reads both while it is imported: without the first it leaves its system libraries packed.
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: fresh });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) throw new Error(`No browser found, and the bundled one did not unpack: ${error.message}`);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    for (const name of ['AWS_EXECUTION_ENV', 'TMPDIR', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
