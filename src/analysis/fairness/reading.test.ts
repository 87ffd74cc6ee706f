import { expect, it } from 'vitest';
import { aScenario } from '../../testing/scenarios.ts';
import { coverageOf } from './coverage.ts';
import { readingOf } from './reading.ts';

const saying = (text: string, language: 'en' | 'zh-Hans' | 'zh-Hant' = 'en') =>
  readingOf(
    aScenario({
      language,
      beats: {
        opening: { says: [{ text }], replies: [{ id: 'a', text: '…', does: ['thank'], goto: 'end', better: text }] },
      },
    }),
  );

it('English: Flesch-Kincaid grade level', () => {
  // 0.39 x 6 + 11.8 x 8 / 6 - 15.59 = 2.48
  expect(saying('The cat sat on the elephant.')).toEqual({
    language: 'en',
    sentences: 1,
    words: 6,
    syllables: 8,
    gradeTenths: 25,
  });
});

it('a value is no word, and what is not said does not count', () => {
  expect(saying('The cat {customer.name} sat. Good. "better" is a note')).toMatchObject({ sentences: 3, words: 8 });
});

it('Chinese: characters per sentence, and those outside the common ones', () => {
  expect(saying('您好，我的包裹呢？阖家等着。', 'zh-Hans')).toEqual({
    language: 'zh-Hans',
    sentences: 2,
    characters: 11,
    charactersPerSentenceTenths: 55,
    rarePerMille: 91,
    rare: ['阖'],
  });
});

it.each([
  { language: 'zh-Hans', text: '这个电话', rare: [] },
  { language: 'zh-Hant', text: '這個電話', rare: [] },
  { language: 'zh-Hant', text: '这个电话', rare: ['这', '个', '电', '话'] },
] as const)('each script has its own list: $text in $language', ({ language, text, rare }) => {
  expect(saying(text, language)).toMatchObject({ rare });
});

it('coverage: each method once, over a scenario or a library; unknown ids are named', () => {
  const [one, two] = [aScenario({ trains: ['S1-56', 'S0-22'] }), aScenario({ trains: ['S1-56', 'S4-99'] })];
  expect(coverageOf([one])).toMatchObject({ rows: 196, perMille: 10, unknown: [] });
  const both = coverageOf([one, two]);
  expect(both.trained.map(({ id }) => id)).toEqual(['S0-22', 'S1-56']);
  expect(both.unknown).toEqual(['S4-99']);
});
