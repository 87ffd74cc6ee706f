import * as made from 'virtual:scenarios';
import type { Scenario } from '../scenario/schema.ts';
import type { Language } from '../scenario/vocabulary.ts';
import type { Card } from './card.ts';
import { cameLater } from './published/cards.ts';
import type { Edition } from './published/revision.ts';
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
const nameOf = ({ id, hash }: Edition, language: Language): string => `${id}/${hash}/${language}`;

/** A scenario that has been loaded before, at once. */
export function toldBefore(id: string, language: Language): Told | undefined {
  const card = cardOf(id);
  return card && loaded.get(nameOf(card, language));
}

/** Loads a scenario; undefined when the library has none of this name. */
export async function loadScenario(id: string, language: Language): Promise<Told | undefined> {
  const card = cardOf(id);
  return card && loadEdition(card, language);
}

/**
 * Loads a scenario as it was when it was played, which may be another time than that of the library.
 * @throws when it is not on this device and cannot be fetched
 */
export async function loadEdition(edition: Edition, language: Language): Promise<Told> {
  const name = nameOf(edition, language);
  const told = loaded.get(name) ?? (await load(edition, language));
  loaded.set(name, told);
  return told;
}

async function load(edition: Edition, language: Language): Promise<Told> {
  const card = built.find(({ id, hash }) => id === edition.id && hash === edition.hash);
  const of = card && loaders[card.id];
  if (!of) return (await import('./published/revision.ts')).loadRevision(edition, language);
  const [played, words] = await Promise.all([of[card.source](), of[language]()]);
  return { played: played.default, words: words.default };
}
