/**
 * How soon the customer is heard, and what that costs the page: lines of every kind, said one after the other in a real
 * browser with the files as they are shipped. Ends with 1 when a limit is broken.
 */
import { chromium, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { BROWSER_ARGS, findBrowser } from '../../.config/run/browser.mjs';
import { buildIfNeeded } from '../../.config/run/build.mjs';
import { serve } from '../../.config/run/serve.mjs';
import { ROOT } from '../../.config/run/shell.mjs';
import type * as audio from './index.ts';
import type { Language, Line, VoiceMood } from './sound.ts';
import { VOICES } from './voice/voices.table.ts';

/** Milliseconds from asking to the first sample; the issue of the stage sets it. */
const SOON_MS = 150;
/** Longer than this the page's own thread may not be busy: it is what browsers call a long task. */
const LONG_MS = 50;

const TEXTS: Readonly<Record<Language, readonly string[]>> = {
  en: ['So?', 'Last night your colleague tells me it is on the van. This morning the next one tells me I was not in.'],
  'zh-Hans': ['喂？', '昨晚你同事跟我说已经在车上了。今天早上另一个又说我不在家。你们到底哪一句是真的？'],
  'zh-Hant': ['喂？', '昨晚你同事跟我說已經在車上了。今天早上另一個又說我不在家。你們到底哪一句是真的？'],
};
const CALM: VoiceMood = { anger: 0, anxiety: 0, disappointment: 0, energy: 0.5 };
const MOODS: readonly VoiceMood[] = [
  CALM,
  { ...CALM, anger: 1, energy: 1 },
  { ...CALM, disappointment: 1, energy: 0.2 },
];

/** Every voice says something, in every language, mood and length. */
const LINES: readonly Line[] = Object.keys(VOICES).flatMap((voice, index) =>
  (['en', 'zh-Hans', 'zh-Hant'] as const).map((language, kind) => ({
    ...{ voice, language, mood: MOODS[(index + kind) % MOODS.length] ?? CALM },
    ...{ text: TEXTS[language][index % 2] ?? '', phone: index % 3 === 0 },
  })),
);

interface Heard {
  /** Milliseconds until the first sample sounds. */
  readonly soon: number;
  /** The longest time for which nothing else could happen in the page. */
  readonly busy: number;
}

/** In the page: says each line, and looks how often the page comes to breathe. */
async function sayAll({ door, lines }: { door: string; lines: readonly Line[] }): Promise<readonly Heard[]> {
  const { openSound } = (await import(/* @vite-ignore */ door)) as typeof audio;
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const starts: number[] = [];
  let busy = 0;
  const start = Reflect.get(AudioBufferSourceNode.prototype, 'start');
  Object.assign(AudioBufferSourceNode.prototype, {
    start(this: AudioBufferSourceNode, when = 0): void {
      starts.push(performance.now() + Math.max(0, when - this.context.currentTime) * 1000);
      Reflect.apply(start, this, [when]);
    },
  });
  const breaths = new MessageChannel();
  let last = performance.now();
  breaths.port1.onmessage = () => {
    busy = Math.max(busy, performance.now() - last);
    last = performance.now();
    breaths.port2.postMessage(0);
  };
  breaths.port2.postMessage(0);

  const sound = openSound({ voice: 1, music: 0, effects: 0, muted: false });
  sound.unlock();
  await wait(2000); // as long as nobody gets from the first click to the first word
  const heard: Heard[] = [];
  for (const line of lines) {
    starts.length = 0;
    busy = 0;
    const asked = performance.now();
    const said = sound.say(line);
    await Promise.race([said, wait(2500)]);
    heard.push({ soon: (starts[0] ?? Infinity) - asked, busy });
    sound.hush();
    await wait(200);
  }
  sound.close();
  return heard;
}

type Manifest = Readonly<Record<string, { readonly file: string }>>;

async function listen(page: Page, address: string): Promise<boolean> {
  // What runs the benches marks every function so.
  await page.addInitScript('globalThis.__name = (marked) => marked;');
  await page.goto(`${address}/?stage=off`);
  const manifest = JSON.parse(readFileSync(`${ROOT}dist/.vite/manifest.json`, 'utf8')) as Manifest; // Vite's own
  const door = `/${manifest['audio/index.ts']?.file ?? ''}`;
  const helpers: string[] = [];
  page.on('worker', (worker) => helpers.push(worker.url()));
  const heard = await page.evaluate(sayAll, { door, lines: LINES });
  const soons = heard.map(({ soon }) => soon).sort((a, b) => a - b);
  const worst = soons.at(-1) ?? Infinity;
  const busy = Math.max(...heard.map((one) => one.busy));
  const inWorker = helpers.some((url) => url.includes('voice.worker'));
  const row = (what: string, ms: number, limit: number): void => {
    console.log(`${what.padEnd(44)} ${ms.toFixed(0).padStart(5)} ms of ${limit} ${ms <= limit ? '✓' : '✗'}`);
  };
  console.log(`${heard.length} lines, ${inWorker ? 'made in a worker ✓' : 'not made in a worker ✗'}`);
  row('From asking to the first sample, usually', soons[soons.length >> 1] ?? Infinity, SOON_MS);
  row('From asking to the first sample, at worst', worst, SOON_MS);
  row('The page could do nothing else, at worst', busy, LONG_MS);
  return inWorker && worst <= SOON_MS && busy <= LONG_MS;
}

async function main(): Promise<void> {
  await buildIfNeeded();
  const { server, address } = await serve(0);
  const { env, executablePath } = await findBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_ARGS, '--autoplay-policy=no-user-gesture-required'],
    env: { ...process.env, ...env },
  });
  try {
    console.log(`Load of the machine: ${loadavg()[0]?.toFixed(1) ?? '?'}`);
    if (!(await listen(await browser.newPage(), address))) process.exitCode = 1;
  } finally {
    await browser.close();
    server.close();
  }
}

await main();
