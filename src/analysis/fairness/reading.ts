import { syllable } from 'syllable';
import { linesOf } from '../../scenario/lines.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { ChineseReading, EnglishReading, Reading } from './analysis.ts';
import { COMMON_SIMPLIFIED, COMMON_TRADITIONAL } from './common-characters.data.ts';
import { perMille, tenthsOf } from './whole.ts';

/** How hard the words of the talk are: everything the customer and the trainee can say, in the language of this text. */
export function readingOf(scenario: Scenario): Reading {
  const spoken = new Set(Object.keys(scenario.beats));
  const texts = [...linesOf(scenario)]
    .filter(([id]) => spoken.has(id.split('.')[0] ?? '') && !id.endsWith('.better'))
    .map(([, text]) => text.replace(/\{[^}]*\}/g, ' '));
  return scenario.language === 'en' ? englishReading(texts) : chineseReading(scenario.language, texts);
}

/** Flesch-Kincaid grade level (Kincaid, Fishburne, Rogers & Chissom 1975): 0.39 words per sentence + 11.8 syllables per word - 15.59. */
function englishReading(texts: readonly string[]): EnglishReading {
  let [sentences, words, syllables] = [0, 0, 0];
  for (const text of texts) {
    const found = text.match(/[A-Za-z0-9]+(?:['’-][A-Za-z0-9]+)*/g) ?? [];
    if (found.length === 0) continue;
    sentences += sentencesIn(text, /[.!?…]+/);
    words += found.length;
    for (const word of found) syllables += Math.max(1, syllable(word));
  }
  const gradeTenths =
    words === 0 ? 0 : Math.round((39 * words) / (10 * sentences) + (118 * syllables) / words - 1559 / 10);
  return { language: 'en', sentences, words, syllables, gradeTenths };
}

/**
 * Chinese has no syllables to count: what makes it hard is long sentences and characters that are seldom seen, the two measures that
 * Chinese readability formulas have in common (Sung et al. 2015, CRIE).
 */
function chineseReading(language: ChineseReading['language'], texts: readonly string[]): ChineseReading {
  const common = new Set(language === 'zh-Hans' ? COMMON_SIMPLIFIED : COMMON_TRADITIONAL);
  const rare = new Map<string, number>();
  let [sentences, characters, unusual] = [0, 0, 0];
  for (const text of texts) {
    const found = text.match(/\p{Script=Han}/gu) ?? [];
    if (found.length === 0) continue;
    sentences += sentencesIn(text, /[。！？…!?]+/);
    characters += found.length;
    for (const character of found) {
      if (common.has(character)) continue;
      unusual += 1;
      rare.set(character, (rare.get(character) ?? 0) + 1);
    }
  }
  return {
    language,
    sentences,
    characters,
    charactersPerSentenceTenths: tenthsOf(characters, sentences),
    rarePerMille: perMille(unusual, characters),
    rare: [...rare]
      .sort(([, one], [, other]) => other - one)
      .slice(0, 20)
      .map(([character]) => character),
  };
}

/** Parts between full stops that say something; at least one. */
const sentencesIn = (text: string, stop: RegExp): number =>
  Math.max(1, text.split(stop).filter((part) => /[\p{Letter}\p{Number}]/u.test(part)).length);
