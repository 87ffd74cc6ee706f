import { readFileSync } from 'node:fs';
import { wordsFrom, type Words } from '../i18n/plain.ts';
import type { Language } from '../scenario/vocabulary.ts';

const AREAS = ['common', 'call', 'debrief', 'terminal'] as const;

/** The words of a language, from the same files as those of the pages. */
export function wordsOf(language: Language): Words {
  const catalogue = (area: string) => {
    const file = new URL(`../i18n/${language}/${area}.json`, import.meta.url);
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>; // our own file; a test holds its shape
  };
  return wordsFrom(language, Object.fromEntries(AREAS.map((area) => [area, catalogue(area)])));
}
