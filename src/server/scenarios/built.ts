import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES_VERSION } from '../../engine/index.ts';
import { contentHash } from '../../protocol/content-hash.ts';
import type { ScoreRange } from '../../protocol/run.ts';
import { rangeIn, StoredRange } from '../../protocol/stored-range.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { formatProblem, isError } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { parseTranslation } from '../../scenario/translation.ts';
import type { Database } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { cardOf } from './check.ts';
import type { Checker } from './checker.ts';
import { keep, retireBuilt } from './revisions.ts';
import type { Sound } from './verdict.ts';
import { zipOf } from './zip.ts';

/** What stands beside a scenario when its range was worked out before: see `scenarios/README.md`. */
const RANGE_FILE = 'range.json';

type Files = Readonly<Record<string, string>>;
type Built = Omit<Sound, 'range'> & { readonly stored: ScoreRange | undefined };

/**
 * Publishes the scenarios that come with the pages, as they are now; earlier ones stay replayable but take no new runs. Where the
 * range of a new one is not written down beside it, it is worked out, which takes seconds.
 * @throws when a scenario has errors: then the pages could not have been built either
 */
export async function publishBuilt(
  { database, checker }: { readonly database: Database; readonly checker: Checker },
  folder: string,
  now: number,
): Promise<void> {
  const all: Sound[] = [];
  for (const name of foldersIn(folder)) {
    const built = readBuilt(join(folder, name), name);
    const range = (await rangeKept(database, built)) ?? built.stored ?? (await rangeOf(checker, built));
    all.push({ ...built, range });
  }
  await inTransaction(database, async (tx) => {
    for (const sound of all) await keep(tx, sound, { person: null, at: now, built: true });
    await retireBuilt(
      tx,
      all.map(({ hash }) => hash),
      now,
    );
  });
}

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'scenario.json')))
    .map(({ name }) => name)
    .sort();

function readBuilt(folder: string, name: string): Built {
  const files: Files = Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  const { scenario, problems } = parseScenario(`${name}/scenario.json`, files['scenario.json'] ?? '');
  if (!scenario)
    throw new Error(
      `A scenario that comes with Attune is broken:\n${problems.filter(isError).map(formatProblem).join('\n')}`,
    );
  const translations = Object.entries(files).flatMap(([file, text]) =>
    file.startsWith('text.') ? (parseTranslation(`${name}/${file}`, text, scenario).translation ?? []) : [],
  );
  const hash = contentHash(scenario);
  return {
    scenario,
    translations,
    files,
    hash,
    card: cardOf(scenario, translations),
    stored: storedRange(files, hash),
  };
}

/** The range beside the scenario, if it belongs to this very content. */
function storedRange(files: Files, hash: string): ScoreRange | undefined {
  const text = files[RANGE_FILE];
  if (text === undefined) return undefined;
  const read = StoredRange.safeParse(JSON.parse(text));
  const fits = read.success && read.data.hash === hash && read.data.rules === RULES_VERSION;
  return fits ? rangeIn(read.data) : undefined;
}

async function rangeKept(
  { db }: Database,
  { scenario, hash }: { scenario: Scenario; hash: string },
): Promise<ScoreRange | undefined> {
  const row = await db
    .selectFrom('scenario_revision')
    .select('range')
    .where('scenario', '=', scenario.id)
    .where('hash', '=', hash)
    .executeTakeFirst();
  return row && (JSON.parse(row.range) as ScoreRange); // as `keep` wrote it
}

/** Worked out as for an upload. */
async function rangeOf(checker: Checker, { scenario, files }: Built): Promise<ScoreRange> {
  const verdict = await checker.check(zipOf(scenario.id, files));
  if (verdict.kind === 'sound') return verdict.sound.range;
  throw new Error(`The scenario "${scenario.id}" that comes with Attune has problems. See: npm run attune -- check`);
}
