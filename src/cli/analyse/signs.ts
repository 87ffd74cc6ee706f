import type { Sign } from '../../analysis/fairness/index.ts';

const WORDS: Readonly<Record<Sign, string>> = {
  longest: 'longest',
  shortest: 'shortest',
  firstWritten: 'first',
  politest: 'politest',
  onlyHarmless: 'harmless',
};

/** A sign in a word that fits into a margin. */
export const signWords = (sign: Sign): string => WORDS[sign];
