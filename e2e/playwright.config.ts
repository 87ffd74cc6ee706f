import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { BROWSER_ARGS, PLAIN_BROWSER_ARGS, findBrowser } from '../.config/run/browser.mjs';

const browser = await findBrowser();

// The main process picks a port and the workers inherit it.
const port = (process.env.ATTUNE_PORT ??= String(20_000 + (process.pid % 20_000)));
const data = (process.env.ATTUNE_DATA ??= mkdtempSync(join(tmpdir(), 'attune-e2e-')));

const launchWith = (args: readonly string[]) => ({
  launchOptions: {
    executablePath: browser.executablePath,
    args: [...args],
    env: { ...process.env, ...browser.env },
  },
});

/** Journeys that paint; all others have the stage off. */
const PAINTING = /(stage|circumstances|security)\.spec\.ts/;

export default defineConfig({
  testDir: '.',
  outputDir: '../.cache/e2e',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  // Generous: a busy machine is slow, and a journey that hangs is found all the same.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  globalTimeout: 2_400_000,
  reporter: [['list'], ['json', { outputFile: '../.cache/e2e.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    // Motion off by default keeps the journeys quick; a journey about motion switches it on.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'en-GB',
    // What a service worker keeps would hide what a journey does to the network; e2e/offline.spec.ts lets it work.
    serviceWorkers: 'block',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: PAINTING,
      use: { ...launchWith(PLAIN_BROWSER_ARGS), viewport: { width: 1280, height: 720 } },
    },
    {
      name: 'picture',
      testMatch: PAINTING,
      use: { ...launchWith(BROWSER_ARGS), viewport: { width: 1280, height: 720 } },
    },
    // Journeys that matter on a small touch screen carry the tag @phone.
    {
      name: 'phone',
      grep: /@phone/,
      use: {
        ...launchWith(BROWSER_ARGS),
        ...devices['Pixel 7'],
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 1,
      },
    },
  ],
  webServer: {
    // What it says, with the links to the demo team and the first administrator, is read by e2e/team.ts.
    command: 'node ../.config/run/start.mjs > "$DATA_FOLDER/said.txt"',
    url: `http://localhost:${port}/`,
    // All journeys come from one address.
    env: { PORT: port, DATA_FOLDER: data, RATE_LIMITS: 'no' },
    reuseExistingServer: false,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
