/** The door of this folder: the words of the pages in three languages. Keys are typed; values go in by name. */
import { setupI18n } from '@lingui/core';
import { LANGUAGES, type Language } from './languages.ts';
import type common from './en/common.json';
import type call from './en/call.json';
import type debrief from './en/debrief.json';
import type tutorial from './en/tutorial.json';
import type sound from './en/sound.json';
import type online from './en/online.json';
import type studio from './en/studio.json';
import type admin from './en/admin.json';

export { LANGUAGES, OWN_NAMES, preferred, type Language } from './languages.ts';

interface Areas {
  common: typeof common;
  call: typeof call;
  debrief: typeof debrief;
  tutorial: typeof tutorial;
  sound: typeof sound;
  online: typeof online;
  studio: typeof studio;
  admin: typeof admin;
}
export type Area = keyof Areas;
/** `common.close`, `call.hold`, ... A key that is in no catalogue does not compile. */
export type Key = { [A in Area]: `${A}.${string & keyof Areas[A]}` }[Area];

type Catalogue = Record<string, string>;
const FIRST = import.meta.glob<Catalogue>('./*/common.json', { eager: true, import: 'default' });
const LATER = import.meta.glob<Catalogue>(['./*/*.json', '!./*/common.json', '!./*/terminal.json'], {
  import: 'default',
});

const i18n = setupI18n();
const wanted = new Set<Area>();
const loaded = new Set<string>();
const listeners = new Set<() => void>();

for (const language of LANGUAGES) take(language, 'common', FIRST[`./${language}/common.json`]);
i18n.activate('en');

/** A message in the language of the page; `values` fill its placeholders. */
export const t = (key: Key, values?: Readonly<Record<string, string | number>>): string => i18n._(key, values);

export const currentLanguage = (): Language => i18n.locale as Language; // only `speak` and the line above set it

/** Loads the words of an area for the present language, and from now on for every language that is switched to. */
export async function loadArea(area: Area): Promise<void> {
  wanted.add(area);
  await load(currentLanguage(), area);
}

/** Switches every word at once, after everything needed has come. */
export async function speak(language: Language): Promise<void> {
  await Promise.all([...wanted].map((area) => load(language, area)));
  i18n.activate(language);
  for (const listener of listeners) listener();
}

/** Calls `listener` after every switch; the result stops it. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function load(language: Language, area: Area): Promise<void> {
  if (loaded.has(`${language}/${area}`)) return;
  take(language, area, await LATER[`./${language}/${area}.json`]?.());
}

function take(language: Language, area: Area, catalogue: Catalogue | undefined): void {
  if (!catalogue) throw new Error(`There are no words for "${area}" in ${language}.`);
  i18n.load(language, Object.fromEntries(Object.entries(catalogue).map(([key, text]) => [`${area}.${key}`, text])));
  loaded.add(`${language}/${area}`);
}
