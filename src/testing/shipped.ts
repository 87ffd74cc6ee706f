import { readdirSync, readFileSync } from 'node:fs';
import { parseScenario } from '../scenario/parse.ts';
import { parsePlaythroughs, type Playthrough } from '../scenario/playthrough.ts';
import type { Scenario } from '../scenario/schema.ts';
import { parseTranslation, translate } from '../scenario/translation.ts';
import { LANGUAGES, type Language } from '../scenario/vocabulary.ts';

/** A scenario that comes with the product, in every language, with its playthroughs. */
export interface Shipped {
  readonly id: string;
  readonly scenario: Scenario;
  readonly in: Readonly<Record<Language, Scenario>>;
  readonly playthroughs: readonly Playthrough[];
}

const folder = new URL('../../scenarios/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

/** Every shipped scenario. A broken one fails here, with its problems. */
export const SHIPPED: readonly Shipped[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => shipped(name));

function shipped(id: string): Shipped {
  const { scenario, problems } = parseScenario(`${id}/scenario.json`, read(`${id}/scenario.json`));
  if (!scenario) throw new Error(`${id}: ${problems.map(({ message }) => message).join('; ')}`);
  const { playthroughs } = parsePlaythroughs(`${id}/playthroughs.json`, read(`${id}/playthroughs.json`), scenario);
  if (!playthroughs) throw new Error(`${id}: the playthroughs cannot be read`);
  const languages = LANGUAGES.map((language) => [language, inLanguage(scenario, language)]);
  return { id, scenario, in: Object.fromEntries(languages) as Record<Language, Scenario>, playthroughs }; // fromEntries forgets the keys
}

function inLanguage(scenario: Scenario, language: Language): Scenario {
  if (language === scenario.language) return scenario;
  const file = `${scenario.id}/text.${language}.json`;
  const { translation } = parseTranslation(file, read(file), scenario, { complete: true });
  if (!translation) throw new Error(`${file} cannot be read`);
  return translate(scenario, translation);
}
