import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Beat, Syllable } from './syllable.ts';
import { shortened, syllables } from './syllables.ts';

const heard = (beats: readonly Beat[]): readonly Syllable[] => beats.filter((beat) => beat.kind === 'syllable');
const count = (text: string): number => heard(syllables(text, 'en')).length;

describe('English', () => {
  it.each([
    ['parcel', 2],
    ['time', 1],
    ['called', 1],
    ['wanted', 2],
    ['delivery', 4],
    ['nobody', 3],
    ['yesterday', 3],
    ['table', 2],
    ['hmm', 1],
    ["don't", 1],
    ['people', 2],
    ['boxes', 2],
    ['times', 1],
    ['42', 2],
    ['You', 1],
    ['café', 2],
  ])('%s has %i', (text, number) => {
    expect(count(text)).toBe(number);
  });

  it('puts the weight on the first syllable of a word, and none on small words', () => {
    expect(heard(syllables('the parcel', 'en')).map(({ stress }) => stress)).toEqual([0, 1, 0.2]);
  });
});

describe('Chinese', () => {
  it.each([
    ['我很失望', 'zh-Hans'],
    ['麻煩你幫我查一下訂單', 'zh-Hant'],
  ] as const)('%s has one syllable for each character', (text, language) => {
    expect(heard(syllables(text, language))).toHaveLength(Array.from(text).length);
  });

  it('has one for whatever characters, and each keeps its tone', () => {
    const character = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), (characters) => {
        const beats = heard(syllables(characters.join(''), 'zh-Hans'));
        expect(beats).toHaveLength(characters.length);
        expect(beats.every(({ tone }) => tone !== undefined)).toBe(true);
      }),
    );
  });

  it('sounds the same in both scripts where the word is the same', () => {
    expect(syllables('这个电话没说吗', 'zh-Hans')).toEqual(syllables('這個電話沒說嗎', 'zh-Hant'));
  });

  it('reads digits as digits', () => {
    expect(heard(syllables('24', 'zh-Hans')).map(({ tone }) => tone !== undefined)).toEqual([true, true]);
  });
});

describe('marks', () => {
  it.each([
    ['Where?', 'question'],
    ['在哪里？', 'question'],
    ['Here!', 'exclamation'],
    ['What?!', 'question'],
    ['Well…', 'trailing'],
    ['Well...', 'trailing'],
    ['Well.', 'statement'],
  ])('%s is a %s', (text, ends) => {
    expect(syllables(text, 'en').at(-1)).toMatchObject({ kind: 'pause', ends });
  });

  it.each([
    ['Never.', 0],
    ['Never!', 0.35],
    ['Never!!', 1],
    ['太过分了！！', 1],
    ['NEVER', 1],
    ['my TV', 0],
  ])('%s is shouted at %d', (text, shout) => {
    expect(heard(syllables(text, 'en')).at(-1)?.shout).toBe(shout);
  });
});

it('a shortened line keeps its ending', () => {
  const beats = shortened(syllables('One. Two, three four five?', 'en'), 3);
  expect(heard(beats)).toHaveLength(3);
  expect(beats.at(-1)).toMatchObject({ ends: 'question' });
});
