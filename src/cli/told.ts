import { basename } from 'node:path';
import { formatProblem, isError, type Problem } from '../scenario/problem.ts';
import { parseScenario } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/schema.ts';
import { parseTranslation, translate } from '../scenario/translation.ts';
import type { Language } from '../scenario/vocabulary.ts';
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
  const played = soundScenario(bundle.scenario, given, terminal);
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
  if (!bundle) throw new Stop('no-scenario', `There is no scenario in the folder "${given}". ${meantInstead(given)}`);
  return bundle;
}

export function soundScenario(path: string, given: string, { folder }: Terminal): Scenario {
  const file = shown(path, folder);
  const reading = readText(path);
  if (reading.text === undefined) {
    const { code, message, remedy } = reading.why;
    const hint = code === 'no-such-file' ? meantInstead(given) || remedy : remedy;
    throw new Stop(code, `${file}: ${message} ${hint}`);
  }
  const { scenario, problems } = parseScenario(file, reading.text);
  if (scenario) return scenario;
  const errors = problems.filter(isError);
  throw new Stop('unsound-scenario', `${listed(errors)}\nThe scenario cannot be played before this is put right.`, {
    problems: errors,
  });
}

const listed = (problems: readonly Problem[]): string => problems.map(formatProblem).join('\n');

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
