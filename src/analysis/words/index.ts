/** The door of this folder: what checks say, in every language. English stands where the rules are, the others in a dictionary each. */
import { inWords, type Dictionary, type Phrase } from '../../scenario/phrase.ts';
import type { Unphrased, Worded } from '../../scenario/problem.ts';
import type { Language } from '../../scenario/vocabulary.ts';
import { SIMPLIFIED } from './zh-Hans.data.ts';
import { TRADITIONAL } from './zh-Hant.data.ts';

export const DICTIONARIES: Readonly<Record<Language, Dictionary>> = {
  en: {},
  'zh-Hans': SIMPLIFIED,
  'zh-Hant': TRADITIONAL,
};

/** A phrase in each language. */
export const inEach = (phrase: Phrase): Readonly<Record<Language, string>> => ({
  en: inWords(phrase, DICTIONARIES.en),
  'zh-Hans': inWords(phrase, DICTIONARIES['zh-Hans']),
  'zh-Hant': inWords(phrase, DICTIONARIES['zh-Hant']),
});

/** A problem in the words of one language. */
export function problemIn<P extends Worded>(language: Language, { phrases, ...problem }: P): Unphrased<P> {
  const dictionary = DICTIONARIES[language];
  const message = inWords(phrases.message, dictionary);
  return { ...problem, message, remedy: inWords(phrases.remedy, dictionary) };
}
