import * as made from 'virtual:scenarios';
import type { Scenario } from '../scenario/schema.ts';
import type { Language } from '../scenario/vocabulary.ts';
import type { Card } from './card.ts';

type Loaders = Readonly<Record<string, Readonly<Record<Language, () => Promise<{ readonly default: Scenario }>>>>>;

/** What the library shows, easier calls first. */
export const cards = made.cards as readonly Card[]; // as .config/vite/scenarios.ts writes it
const loaders = made.loaders as Loaders; // likewise

export const cardOf = (id: string): Card | undefined => cards.find((card) => card.id === id);

/** A scenario as the rules play it, and the same in the language of the page. */
export interface Told {
  readonly played: Scenario;
  readonly words: Scenario;
}

const loaded = new Map<string, Told>();
const nameOf = (id: string, language: Language): string => `${id}/${language}`;

/** A scenario that has been loaded before, at once. */
export const toldBefore = (id: string, language: Language): Told | undefined => loaded.get(nameOf(id, language));

/** Loads a scenario; undefined when the library has none of this name. */
export async function loadScenario(id: string, language: Language): Promise<Told | undefined> {
  const card = cardOf(id);
  const of = loaders[id];
  if (!card || !of) return undefined;
  const [played, words] = await Promise.all([of[card.source](), of[language]()]);
  const told = { played: played.default, words: words.default };
  loaded.set(nameOf(id, language), told);
  return told;
}
