/**
 * `npm run bench -- check`: how long checking takes, form and flow together: a file of nearly 512 KiB, the shipped
 * scenarios, and thousands of files with random edits, of which the slowest is named.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { ScenarioInput } from '../scenario/schema.ts';
import { LIMITS } from '../scenario/vocabulary.ts';
import { dice } from '../testing/calls.ts';
import { mutated } from '../testing/mutations.ts';
import { aScenarioFile } from '../testing/scenarios.ts';
import { checkScenario } from './check.ts';

const MUTATIONS = 10_000;
const TARGETS = { largest: 2000, mutated: 1000 } as const;

const text = (name: string): string =>
  `Words of ${name}, about as many as somebody says in one breath, or two. `.repeat(3);

type BeatInput = ScenarioInput['beats'][string];

/** One of a row of four: a hub, its topic, and two beats on the way to the next hub. */
function beatAt(nth: number): BeatInput {
  const isHub = nth % 4 === 0;
  const goto = nth % 4 === 1 ? 'back' : `b${nth + 1}`;
  return {
    says: [
      { text: text('says'), when: { any: [{ anger: 'high' }, { known: 'needBy' }] } },
      { text: text('more'), reveals: ['ordered', 'needBy'] },
    ],
    ...(isHub ? { topics: [{ beat: `b${nth + 1}` }] } : {}),
    replies: [
      { id: 'see', text: text('see'), does: ['validate'], goto },
      { id: 'ask', text: text('ask'), does: ['openQuestion'], when: { unknown: 'needBy' }, goto },
      { id: 'on', text: text('on'), does: ['thank'], goto: isHub ? `b${nth + 2}` : goto },
      { id: 'rude', text: text('rude'), does: ['impatient'], goto: `b${Math.max(0, nth - 3)}` },
    ],
  };
}

/** Hubs, topics, conditions and ways back, as many as a file may hold. */
function largest(): string {
  const beats: Record<string, BeatInput> = {};
  const most = Math.trunc((LIMITS.fileBytes - 16_000) / (JSON.stringify(beatAt(0)).length + 8));
  const count = Math.min(LIMITS.beats, most - (most % 4) + 1); // up to a hub, which is replaced by the last word
  for (let nth = 0; nth < count - 1; nth += 1) beats[`b${nth}`] = beatAt(nth);
  beats[`b${count - 1}`] = { says: [{ text: 'Goodbye.' }], replies: [] };
  return JSON.stringify(aScenarioFile({ start: 'b0', beats }));
}

/** Milliseconds of work done so far: what others do on the same machine does not count. */
const worked = (): number => process.cpuUsage().user / 1000;

function timed(text: string): { readonly ms: number; readonly found: number } {
  const began = worked();
  const { problems } = checkScenario('a.json', text);
  return { ms: worked() - began, found: problems.length };
}

const folder = new URL('../../scenarios/', import.meta.url);
const shipped = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, text: readFileSync(new URL(`${name}/scenario.json`, folder), 'utf8') }));

const large = largest();
const best = Math.min(...Array.from({ length: 5 }, () => timed(large).ms));
console.log(
  `a file of ${Math.round(large.length / 1024)} KiB: ${Math.round(best)} ms, ${timed(large).found} problems, best of five`,
);
for (const { name, text } of shipped)
  console.log(`${name}: ${Math.round(Math.min(...Array.from({ length: 5 }, () => timed(text).ms)))} ms, best of five`);

const roll = dice(7);
const originals = [JSON.stringify(aScenarioFile()), ...shipped.map(({ text }) => text)];
let slowest = 0;
for (let nth = 0; nth < MUTATIONS; nth += 1) {
  let text = originals[nth % originals.length] ?? '';
  for (let edits = 1 + roll(3); edits > 0; edits -= 1) text = mutated(text, roll);
  slowest = Math.max(slowest, timed(text).ms);
}
console.log(`${MUTATIONS} files with random edits: the slowest took ${Math.round(slowest)} ms`);

const isHeld = best <= TARGETS.largest && slowest <= TARGETS.mutated;
console.log(`at most ${TARGETS.largest} ms and ${TARGETS.mutated} ms: ${isHeld ? 'held' : 'MISSED'}`);
if (!isHeld) process.exitCode = 1;
