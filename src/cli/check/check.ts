import { resolve } from 'node:path';
import { checkScenario, checkTranslation } from '../../analysis/check.ts';
import { readJson } from '../../scenario/json.ts';
import { say } from '../../scenario/phrase.ts';
import { worded } from '../../scenario/problem.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Language } from '../../scenario/vocabulary.ts';
import { bundlesAt, isFolder, readText, shown, type Bundle } from '../files.ts';
import { playthroughProblems } from '../../analysis/playthroughs/play.ts';
import { problemIn } from '../../analysis/words/index.ts';
import { unreadableProblem, withHint, type Checked, type Problem } from './problem.ts';

export interface CheckOptions {
  /** The folder that relative paths start from. */
  readonly folder: string;
  /** Are missing translations errors? */
  readonly complete: boolean;
  /** English when left out. */
  readonly language?: Language;
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

function noScenario(path: string, { folder, language = 'en' }: CheckOptions): Checked {
  const file = shown(resolve(folder, path), folder);
  const words = worded({
    message: say`There is no scenario in this folder.`,
    remedy: say`A scenario is a folder with a scenario.json; name it, or a folder that holds such folders.`,
  });
  const problem: Problem = { code: 'no-scenario', severity: 'error', file, ...START, ...words };
  return { file, problems: [problemIn(language, problem)] };
}

const START = { pointer: '', line: 1, column: 1 } as const;

function checkBundle(bundle: Bundle, given: string, options: CheckOptions): readonly Checked[] {
  const { folder, complete, language = 'en' } = options;
  let scenario: Scenario | undefined;
  const look = (path: string, problemsOf: (file: string, text: string) => readonly Problem[]): Checked => {
    const file = shown(path, folder);
    const reading = readText(path);
    const problems =
      reading.text === undefined
        ? [unreadableProblem(file, withHint(reading.why, given))]
        : problemsOf(file, reading.text);
    return { file, problems: problems.map((one) => problemIn(language, one)) };
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
