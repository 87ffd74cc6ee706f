import type { Coda, Consonant, Vowel } from './phones.table.ts';
import { hashOf } from './random.ts';
import type { Syllable } from './syllable.ts';

/** Groups of vowel letters as they mostly sound; the first row that fits counts. */
const VOWEL_LETTERS: readonly (readonly [RegExp, Vowel])[] = [
  [/^(ee|ea|ie|ei)/, 'i'],
  [/^(oo|ue|ew|ui)/, 'u'],
  [/^(ou|ow)/, 'ao'],
  [/^(ai|ay|ey)/, 'ei'],
  [/^(oa|oe)/, 'ou'],
  [/^(au|aw)/, 'o'],
  [/^(oi|oy)/, 'ai'],
  [/^a/, 'a'],
  [/^e/, 'e'],
  [/^i/, 'ɪ'],
  [/^o/, 'o'],
  [/^u/, 'ʌ'],
  [/^y/, 'i'],
];

const ONSET_LETTERS: readonly (readonly [RegExp, Consonant])[] = [
  [/^(sh|sch)/, 'sh'],
  [/^(ch|tch|j|dg)/, 'ch'],
  [/^(th|d)/, 'd'],
  [/^(ph|f|v)/, 'f'],
  [/^(wh|w)/, 'w'],
  [/^(kn|gn|n)/, 'n'],
  [/^(c[eiy]|s|ps)/, 's'],
  [/^[ckqx]/, 'k'],
  [/^[xz]/, 'z'],
  [/^b/, 'b'],
  [/^g/, 'g'],
  [/^p/, 'p'],
  [/^t/, 't'],
  [/^m/, 'm'],
  [/^l/, 'l'],
  [/^r/, 'r'],
  [/^h/, 'h'],
];

/** Short words that carry no weight of their own. */
const LIGHT = /^(a|an|the|to|of|in|on|at|it|is|i|my|me|we|you|he|she|and|or|but|for|was|be|as|so|that|this|i'm|it's)$/;

const first = <T>(rows: readonly (readonly [RegExp, T])[], letters: string, otherwise: T): T =>
  rows.find(([pattern]) => pattern.test(letters))?.[1] ?? otherwise;

/** The syllables of one word in Latin letters, roughly: enough that a line has the rhythm of its text. */
export function wordSyllables(word: string, shout: number): readonly Syllable[] {
  const letters = word
    .normalize('NFD')
    .replace(/e\u0301/gi, 'ei')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const parts = splitWord(letters);
  const light = LIGHT.test(letters);
  return parts.map(({ onset, vowel, coda }, index) => {
    const heavy = light ? 0 : index === 0 ? 1 : 0.2;
    return {
      kind: 'syllable',
      onset: first(ONSET_LETTERS, onset, 'none'),
      vowel: light && vowel.length === 1 && letters !== 'i' ? 'ə' : vowelOf(vowel, letters),
      coda,
      stress: shout > 0 ? Math.max(heavy, 0.8) : heavy,
      shout,
    };
  });
}

/** `i` before a single consonant and a silent `e` is the one of "time"; short `o` and `a` differ from word to word. */
function vowelOf(letters: string, word: string): Vowel {
  if (word === 'i' || word === 'my' || /^i[^aeiouy]e$/.test(word.slice(word.indexOf(letters)))) return 'ai';
  if (letters === 'o' && hashOf(word) % 3 === 0) return 'ou';
  if (letters === 'a' && hashOf(word) % 3 === 0) return 'ei';
  return first(VOWEL_LETTERS, letters, 'ə');
}

interface Part {
  readonly onset: string;
  readonly vowel: string;
  readonly coda: Coda;
}

/** Cuts a word before the last consonant between two vowels: par-cel, o-ver, birth-day. */
function splitWord(word: string): readonly Part[] {
  const spoken = word.replace(/[^a-z]/g, '');
  const groups = [...spoken.matchAll(/[aeiouy]+/g)].filter(({ 0: vowels, index }) => {
    const y = vowels.startsWith('y') && index === 0 && vowels.length > 1;
    return y || !isSilent(spoken, index, vowels);
  });
  if (groups.length === 0) return [{ onset: spoken.slice(0, 2), vowel: 'e', coda: codaOf(spoken.slice(1)) }];
  let from = 0;
  return groups.map(({ 0: vowel, index }, number) => {
    const onset = spoken.slice(from, index);
    const after = index + vowel.length;
    const next = groups[number + 1]?.index ?? spoken.length;
    const between = spoken.slice(after, next);
    const kept = groups[number + 1] ? between.slice(0, Math.max(0, onsetStart(between))) : between;
    from = after + kept.length;
    return { onset, vowel, coda: codaOf(kept) };
  });
}

/** Where, among the consonants between two vowels, the second syllable begins. */
const onsetStart = (between: string): number =>
  /(sh|ch|th|ph|wh|[bcdfgkpt][lr])$/.test(between) ? between.length - 2 : between.length - 1;

/** A final `e`, and the `e` of `-ed` and `-es` after most letters, is not heard when the word has another vowel. */
function isSilent(word: string, index: number, vowels: string): boolean {
  if (vowels !== 'e' || !/[aeiouy]/.test(word.slice(0, index))) return false;
  const before = word.slice(0, index);
  const rest = word.slice(index);
  if (rest === 'e') return !/[bcdfgkpt]l$/.test(before);
  if (rest === 'ed') return !/[td]$/.test(before);
  return rest === 'es' && !/(s|x|z|ch|sh|c|g)$/.test(before);
}

function codaOf(letters: string): Coda {
  if (/^[nm]/.test(letters)) return 'nasal';
  if (/^(s|x|z|f|ph|v|sh|ce)/.test(letters)) return 'hiss';
  return /^[bcdgkpqt]/.test(letters) ? 'stop' : 'open';
}
