import { LANGUAGES, type Language } from '../../scenario/vocabulary.ts';
import type { Given, Option } from '../args.ts';

/** The option of every command that names problems. */
export const PROBLEM_LANGUAGE: Option = {
  value: LANGUAGES.join('|'),
  choices: LANGUAGES,
  does: 'The language of what is said about problems; English when left out.',
};

/** The language asked for, if any. */
export const languageIn = (given: Given): Language | undefined =>
  LANGUAGES.find((language) => language === given.value('lang'));
