import { basename } from 'node:path';
import { problemIn } from '../analysis/words/index.ts';
import { plain } from '../scenario/phrase.ts';
import { formatProblem, isError, type Problem, type Unphrased } from '../scenario/problem.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/schema.ts';
import { parseTranslation, translate } from '../scenario/translation.ts';
import type { Language } from '../scenario/vocabulary.ts';
import { withHint } from './check/problem.ts';
import { bundlesAt, meantInstead, readText, shown, type Bundle } from './files.ts';
import { PROGRAM } from './help.ts';
import { Stop, type Terminal } from './terminal.ts';

/** A scenario as the rules play it, and the same in the language it is told in. */
export interface Told {
  readonly played: Scenario;
  readonly worded: Scenario;
  readonly language: Language;
}

/**
 * Loads a scenario by file, folder or name, in a language (its own when none is asked for). Says on `err` when it has to
 * do without a translation.
 * @throws {Stop} when there is none, or it has errors
 */
export function loadTold(given: string, wanted: Language | undefined, terminal: Terminal): Told {
  const bundle = theBundle(given, terminal);
  const played = soundScenario(bundle.scenario, { given, terminal });
  const language = wanted ?? played.language;
  if (language === played.language) return { played, worded: played, language };
  const worded = translated(played, bundle, language, terminal);
  return { played, worded: worded ?? played, language };
}

function theBundle(given: string, { folder }: Terminal): Bundle {
  const bundles = bundlesAt(given, folder);
  const [bundle] = bundles;
  if (bundles.length > 1) {
    const names = bundles.map(({ scenario }) => shown(scenario, folder)).join(', ');
    throw new Stop('many-scenarios', `"${given}" holds ${bundles.length} scenarios. Name one of them: ${names}.`);
  }
  if (!bundle)
    throw new Stop('no-scenario', `There is no scenario in the folder "${given}". ${plain(meantInstead(given) ?? '')}`);
  return bundle;
}

interface Asked {
  /** What was written on the command line. */
  readonly given: string;
  readonly terminal: Terminal;
  /** Of what is said about problems; English when left out. */
  readonly language?: Language;
}

/** @throws {Stop} when there is no such file, or it has errors */
export function soundScenario(path: string, { given, terminal, language = 'en' }: Asked): Scenario {
  const file = shown(path, terminal.folder);
  const reading = readText(path);
  if (reading.text === undefined) {
    const { code, message, remedy } = problemIn(language, withHint(reading.why, given));
    throw new Stop(code, `${file}: ${message} ${remedy}`);
  }
  const { scenario, problems } = parseScenario(file, reading.text);
  if (scenario) return scenario;
  const errors = problems.filter(isError).map((problem) => problemIn(language, problem));
  throw new Stop('unsound-scenario', `${listed(errors)}\nThe scenario cannot be played before this is put right.`, {
    problems: errors,
  });
}

const listed = (problems: readonly Unphrased<Problem>[]): string => problems.map(formatProblem).join('\n');

function translated(played: Scenario, bundle: Bundle, language: Language, terminal: Terminal): Scenario | undefined {
  const name = `text.${language}.json`;
  const path = bundle.translations.find((translation) => basename(translation) === name);
  const instead = `The scenario speaks ${played.language} instead.`;
  if (path === undefined) {
    terminal.err(`There is no ${name} beside ${shown(bundle.scenario, terminal.folder)}. ${instead}\n`);
    return undefined;
  }
  const file = shown(path, terminal.folder);
  const reading = readText(path);
  const parsed = reading.text === undefined ? undefined : parseTranslation(file, reading.text, played);
  if (parsed?.translation?.language === language) return translate(played, parsed.translation);
  terminal.err(`${file} has problems. ${instead} See: ${PROGRAM} check ${file}\n`);
  return undefined;
}
