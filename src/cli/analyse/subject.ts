import type { Places } from '../../analysis/flow/index.ts';
import { isReadable, readJson } from '../../scenario/json.ts';
import { plain } from '../../scenario/phrase.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { parseTranslation, type Translation } from '../../scenario/translation.ts';
import type { Language } from '../../scenario/vocabulary.ts';
import { bundlesAt, meantInstead, readText, shown, type Bundle } from '../files.ts';
import { PROGRAM } from '../help.ts';
import { Stop, type Terminal } from '../terminal.ts';
import { soundScenario } from '../told.ts';

/** A scenario to be looked into, with its words in every language and the places in its file. */
export interface Subject {
  readonly scenario: Scenario;
  readonly translations: readonly Translation[];
  readonly places: Places;
  /** Where its file is: absolute. */
  readonly path: string;
}

/**
 * Everything that these paths mean, each scenario once. Says on `err` which translations it has to do without.
 * @throws {Stop} when there is none, or one has errors
 */
export function subjectsAt(paths: readonly string[], terminal: Terminal, language?: Language): readonly Subject[] {
  const seen = new Set<string>();
  return paths.flatMap((given) => {
    const bundles = bundlesAt(given, terminal.folder);
    if (bundles.length === 0)
      throw new Stop(
        'no-scenario',
        `There is no scenario in the folder "${given}". ${plain(meantInstead(given) ?? '')}`,
      );
    const fresh = bundles.filter(({ scenario }) => !seen.has(scenario));
    for (const { scenario } of fresh) seen.add(scenario);
    return fresh.map((bundle) =>
      subjectOf(bundle, soundScenario(bundle.scenario, { given, terminal, ...(language && { language }) }), terminal),
    );
  });
}

function subjectOf(bundle: Bundle, scenario: Scenario, terminal: Terminal): Subject {
  const file = shown(bundle.scenario, terminal.folder);
  const json = readJson(file, readText(bundle.scenario).text ?? '');
  return {
    scenario,
    translations: bundle.translations.flatMap((path) => translationAt(path, scenario, terminal)),
    path: bundle.scenario,
    places: { file, placeOf: (...where) => (isReadable(json) ? json.placeOf(...where) : { line: 1, column: 1 }) },
  };
}

function translationAt(path: string, scenario: Scenario, terminal: Terminal): readonly Translation[] {
  const file = shown(path, terminal.folder);
  const { text } = readText(path);
  const translation = text === undefined ? undefined : parseTranslation(file, text, scenario).translation;
  if (translation) return [translation];
  terminal.err(`${file} has problems and is left out. See: ${PROGRAM} check ${file}\n`);
  return [];
}
