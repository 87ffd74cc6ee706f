import * as made from 'virtual:scenarios';
import type { Scenario } from '../scenario/schema.ts';
import type { Language } from '../scenario/vocabulary.ts';
import type { Card } from './card.ts';
import { cameLater } from './published/cards.ts';
import type { Told } from './told.ts';

type Loaders = Readonly<Record<string, Readonly<Record<Language, () => Promise<{ readonly default: Scenario }>>>>>;

const built = made.cards as readonly Card[]; // as .config/vite/scenarios.ts writes it
const loaders = made.loaders as Loaders; // likewise

const isBuilt = (id: string): boolean => built.some((card) => card.id === id);

/** What the library offers: what comes with the pages, easier calls first, then what was published on the server. */
export const libraryCards = (): readonly Card[] => [
  ...built,
  ...cameLater().filter(({ id, gone }) => !gone && !isBuilt(id)),
];

/** Also of a scenario that was withdrawn, as long as this browser remembers it. */
export const cardOf = (id: string): Card | undefined =>
  built.find((card) => card.id === id) ?? cameLater().find((card) => card.id === id);

const loaded = new Map<string, Told>();
/** A scenario may be published anew while the page is open. */
const nameOf = (id: string, language: Language): string => `${id}/${cardOf(id)?.hash ?? ''}/${language}`;

/** A scenario that has been loaded before, at once. */
export const toldBefore = (id: string, language: Language): Told | undefined => loaded.get(nameOf(id, language));

/** Loads a scenario; undefined when the library has none of this name. */
export async function loadScenario(id: string, language: Language): Promise<Told | undefined> {
  const card = cardOf(id);
  if (!card) return undefined;
  const name = nameOf(id, language);
  const told = loaded.get(name) ?? (await load(card, language));
  loaded.set(name, told);
  return told;
}

async function load(card: Card, language: Language): Promise<Told> {
  const of = loaders[card.id];
  if (!of) return (await import('./published/revision.ts')).loadRevision(card, language);
  const [played, words] = await Promise.all([of[card.source](), of[language]()]);
  return { played: played.default, words: words.default };
}
