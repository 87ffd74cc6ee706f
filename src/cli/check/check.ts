import { resolve } from 'node:path';
import { checkScenario, checkTranslation } from '../../analysis/check.ts';
import { readJson } from '../../scenario/json.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { bundlesAt, isFolder, meantInstead, readText, shown, type Bundle } from '../files.ts';
import { playthroughProblems } from '../../analysis/playthroughs/play.ts';
import { unreadableProblem, type Checked, type Problem } from './problem.ts';

export interface CheckOptions {
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Are missing translations errors? */
  readonly complete: boolean;
}

/** Checks everything that these paths mean, each scenario once. Never throws, whatever the bytes. */
export function checkAll(paths: readonly string[], options: CheckOptions): readonly Checked[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    const bundles = bundlesAt(path, options.folder);
    if (bundles.length === 0) return isFolder(path, options.folder) ? [noScenario(path, options)] : [];
    const fresh = bundles.filter(({ scenario }) => !seen.has(scenario));
    for (const { scenario } of fresh) seen.add(scenario);
    return fresh.flatMap((bundle) => checkBundle(bundle, path, options));
  });
}

function noScenario(path: string, { folder }: CheckOptions): Checked {
  const file = shown(resolve(folder, path), folder);
  const message = 'There is no scenario in this folder.';
  const remedy = 'A scenario is a folder with a scenario.json; name it, or a folder that holds such folders.';
  return { file, problems: [{ ...{ code: 'no-scenario', severity: 'error' }, file, ...START, message, remedy }] };
}

const START = { pointer: '', line: 1, column: 1 } as const;

function checkBundle(bundle: Bundle, given: string, { folder, complete }: CheckOptions): readonly Checked[] {
  let scenario: Scenario | undefined;
  const look = (path: string, problemsOf: (file: string, text: string) => readonly Problem[]): Checked => {
    const file = shown(path, folder);
    const reading = readText(path);
    if (reading.text !== undefined) return { file, problems: problemsOf(file, reading.text) };
    const hint = reading.why.code === 'no-such-file' ? meantInstead(given) : '';
    return { file, problems: [unreadableProblem(file, hint === '' ? reading.why : { ...reading.why, remedy: hint })] };
  };
  const own = look(bundle.scenario, (file, text) => {
    const parsed = checkScenario(file, text);
    scenario = parsed.scenario;
    return parsed.problems;
  });
  const translations = bundle.translations.map((path) =>
    look(path, (file, text) => translationProblems(file, text, scenario, complete)),
  );
  const playthroughs =
    bundle.playthroughs === undefined
      ? []
      : [look(bundle.playthroughs, (file, text) => playthroughProblems(file, text, scenario))];
  return [own, ...translations, ...playthroughs];
}

function translationProblems(
  file: string,
  text: string,
  scenario: Scenario | undefined,
  complete: boolean,
): readonly Problem[] {
  if (scenario) return checkTranslation(file, text, scenario, { complete });
  return readJson(file, text).problems; // without a sound scenario there is nothing to hold it against
}
