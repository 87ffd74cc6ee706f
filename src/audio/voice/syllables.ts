import type { Language } from '../sound.ts';
import { characterSyllable } from './chinese.ts';
import { wordSyllables } from './english.ts';
import type { Beat, Mark, Pause, Syllable } from './syllable.ts';

/** Characters, words in Latin letters, digits, and every mark that makes a speaker pause. */
const TOKEN =
  /\p{Script=Han}|[\p{Script=Latin}\p{M}'’]*\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*|[0-9０-９]|[,，、;；:：]|—+|[.。!！?？…]+/gu;

/** What one hears for a digit. */
const DIGITS: readonly (readonly [english: string, chinese: string])[] = [
  ['oh', '零'],
  ['one', '一'],
  ['two', '二'],
  ['three', '三'],
  ['four', '四'],
  ['five', '五'],
  ['six', '六'],
  ['seven', '七'],
  ['eight', '八'],
  ['nine', '九'],
];

/**
 * What a text sounds like without its words: one syllable for each Chinese character, about as many as one hears for an
 * English word, pauses at the marks. Emoji, brackets and the like are not heard.
 */
export function syllables(text: string, language: Language): readonly Beat[] {
  const beats: Beat[] = [];
  let sentence: Syllable[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const pause = pauseFor(token);
    if (!pause) {
      sentence.push(...heard(token, language));
      continue;
    }
    beats.push(...raised(sentence, loudnessOf(token)), pause);
    sentence = [];
  }
  beats.push(...sentence);
  return beats;
}

/** The first `most` syllables. A line that is cut off still ends the way the whole of it does. */
export function shortened(beats: readonly Beat[], most: number): readonly Beat[] {
  const kept: Beat[] = [];
  let count = 0;
  for (const beat of beats) {
    if (beat.kind === 'syllable' && (count += 1) > most) break;
    kept.push(beat);
  }
  if (kept.length === beats.length) return beats;
  const last = beats.findLast((beat): beat is Pause => beat.kind === 'pause' && beat.ends !== undefined);
  return last ? [...kept.slice(0, kept.at(-1)?.kind === 'pause' ? -1 : undefined), last] : kept;
}

function heard(token: string, language: Language): readonly Syllable[] {
  if (/\p{Script=Han}/u.test(token)) return [characterSyllable(token, 0)];
  if (!/[0-9０-９]/.test(token)) return wordSyllables(token, isCapitals(token) ? 1 : 0);
  const [english, chinese] = DIGITS[Number(token.normalize('NFKC'))] ?? ['one', '一'];
  return language === 'en' ? wordSyllables(english, 0) : [characterSyllable(chinese, 0)];
}

/** A word written in capitals to be loud; one or two letters are more often a name (TV, ID). */
const isCapitals = (word: string): boolean => /^\p{Lu}{3,}$/u.test(word);

/** How loud the marks at its end make a sentence, 0..1. */
function loudnessOf(marks: string): number {
  const exclamations = marks.replace(/[^!！]/g, '').length;
  return exclamations > 1 ? 1 : exclamations * 0.35;
}

const raised = (sentence: readonly Syllable[], shout: number): readonly Syllable[] =>
  shout === 0 ? sentence : sentence.map((one) => ({ ...one, shout: Math.max(one.shout, shout) }));

function pauseFor(token: string): Pause | undefined {
  if (/^[,，、;；:：]/.test(token)) return { kind: 'pause', seconds: 0.16 };
  if (token.startsWith('—')) return { kind: 'pause', seconds: 0.24 };
  const ends = markOf(token);
  return ends && { kind: 'pause', seconds: ends === 'trailing' ? 0.5 : 0.32, ends };
}

function markOf(token: string): Mark | undefined {
  if (!/^[.。!！?？…]/.test(token)) return undefined;
  if (/[?？]/.test(token)) return 'question';
  if (/[!！]/.test(token)) return 'exclamation';
  return /…|\.\./.test(token) ? 'trailing' : 'statement';
}
