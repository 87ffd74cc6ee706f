/**
 * What a first call costs whoever plays it, with picture and sound, from the built pages as they are served: the bytes that
 * travel in every language, and the memory of a page in which twenty calls were played. Ends with 1 when a limit is broken.
 */
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { READERS, Trainee, type Language } from '../../e2e/trainee.ts';
import { BROWSER_ARGS, findBrowser } from '../../.config/run/browser.mjs';
import { buildIfNeeded } from '../../.config/run/build.mjs';
import { serve } from '../../.config/run/serve.mjs';

/** Thousand bytes that a first call may bring; the issue of the stage sets both. */
const WEIGHT_KB: Readonly<Record<Language, number>> = { en: 1500, 'zh-Hans': 2200, 'zh-Hant': 2200 };
const CALLS = 20;
/** The first calls fill caches that have a limit. */
const BEFORE = 8;
/** A busy machine paints late. */
const PATIENCE_MS = 120_000;
/**
 * kB the heap may grow by with each call. About 20 are no memory of ours: code that the browser goes on compiling, and its own
 * records of what took how long. A call that stayed behind would be several hundred.
 */
const GROWTH_KB = 40;

/** Everything that has left the server, heads and all. */
function countBytes(server: Server): () => number {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => sockets.add(socket));
  return () => [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, 0);
}

type Weights = Map<string, number>;

/** Adds up what each kind of file weighs as it travels. */
function weighKinds(page: Page): Weights {
  const weights: Weights = new Map();
  page.on('requestfinished', async (request) => {
    const name = new URL(request.url()).pathname;
    const { responseBodySize } = await request.sizes();
    const kind = /phaser|theatre/.test(name) ? 'stage' : (/\.(\w+)$/.exec(name)?.[1] ?? 'html');
    weights.set(kind, (weights.get(kind) ?? 0) + responseBodySize / 1000);
  });
  return weights;
}

async function playCall(trainee: Trainee): Promise<void> {
  await trainee.openCase();
  await trainee.takeCall();
  await trainee.playToDebrief();
}

async function openLibrary(page: Page, language: Language, address: string): Promise<Trainee> {
  const trainee = new Trainee(page, language);
  await page.goto(`${address}/?stage=on#/`);
  await trainee.set('setSpeed', 'speed_once');
  return trainee;
}

async function weigh(browser: Browser, { language, locale }: (typeof READERS)[number]): Promise<boolean> {
  const { server, address } = await serve(0);
  const bytes = countBytes(server);
  const context = await browser.newContext({ locale, viewport: { width: 1280, height: 720 } });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const kinds = weighKinds(page);
  await playCall(await openLibrary(page, language, address));
  await page.waitForLoadState('networkidle');
  await context.close();
  server.close();
  const total = bytes() / 1000;
  const limit = WEIGHT_KB[language];
  console.log(`${language.padEnd(8)} ${total.toFixed(0).padStart(6)} kB of ${limit} ${total <= limit ? '✓' : '✗'}`);
  const parts = [...kinds].sort(([, a], [, b]) => b - a).map(([kind, kB]) => `${kind} ${kB.toFixed(0)}`);
  console.log(`         ${parts.join(', ')}`);
  return total <= limit;
}

interface Held {
  readonly kB: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Collects until nothing more goes: what has been on the page hangs on timers and animations for a while. */
async function held(page: Page, devtools: CDPSession): Promise<Held> {
  let least: Held | undefined;
  for (let round = 0; round < 6; round += 1) {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    if (least && usedSize / 1000 > least.kB - 1) break;
    least = { kB: usedSize / 1000, nodes, listeners: jsEventListeners };
    await page.waitForTimeout(500);
  }
  if (!least) throw new Error('Nothing was measured.');
  return least;
}

/** Calls one after the other, without ever loading the page anew. */
async function playOnAndOn(browser: Browser): Promise<boolean> {
  const { server, address } = await serve(0);
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(PATIENCE_MS);
  const devtools = await page.context().newCDPSession(page);
  const trainee = await openLibrary(page, 'en', address);
  console.log('\nCall   heap kB   nodes   listeners');
  const rows: Held[] = [];
  for (let call = 1 - BEFORE; call <= CALLS; call += 1) {
    await playCall(trainee);
    await page.getByRole('link', { name: trainee.words('common.home') }).click();
    await page.getByRole('main').getByRole('listitem').first().waitFor();
    if (call < 1) continue;
    const row = await held(page, devtools);
    rows.push(row);
    const [kB, nodes, listeners] = [row.kB.toFixed(0), row.nodes, row.listeners].map(String);
    console.log(`${String(call).padStart(4)} ${kB?.padStart(9)} ${nodes?.padStart(7)} ${listeners?.padStart(11)}`);
  }
  await page.close();
  server.close();
  const growth = slope(rows.map(({ kB }) => kB));
  console.log(
    `The heap grows by ${growth.toFixed(1)} kB with each call, of ${GROWTH_KB} ${growth <= GROWTH_KB ? '✓' : '✗'}`,
  );
  return growth <= GROWTH_KB;
}

/** By how much the values rise from one to the next, by least squares: one garbage collection more or less tells nothing. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const rise = values.reduce((sum, value, index) => sum + (index - middle) * (value - mean), 0);
  return rise / values.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
}

async function main(): Promise<void> {
  await buildIfNeeded();
  const { env, executablePath } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS, env: { ...process.env, ...env } });
  try {
    console.log('A first call, from the library to the debrief');
    const results: boolean[] = [];
    for (const reader of READERS) results.push(await weigh(browser, reader));
    results.push(await playOnAndOn(browser));
    if (results.includes(false)) process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

await main();
