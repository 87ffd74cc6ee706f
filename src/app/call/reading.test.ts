import { describe, expect, it } from 'vitest';
import { readingMs } from './reading.ts';
import { shortName } from './words.ts';

describe('reading time', () => {
  it.each([
    ['Yes.', 'normal', 1400],
    ['It was supposed to be here on Tuesday, and it is not.', 'normal', 700 + 12 * 260],
    ['本来说好星期二送到的，到现在也没来。', 'normal', 700 + 16 * 180],
    ['It was supposed to be here on Tuesday, and it is not.', 'slow', Math.round((700 + 12 * 260) * 1.8)],
    ['Anything at all.', 'once', 0],
  ] as const)('of %j at %s', (text, speed, ms) => {
    expect(readingMs(text, speed)).toBe(ms);
  });
});

it.each([
  ['Amara Okafor', 'Amara'],
  ['Mr. Robert Hale', 'Mr. Robert Hale'],
  ['Mrs Okafor', 'Mrs Okafor'],
  ['Lin Mei', 'Lin Mei'],
  ['陈美玲', '陈美玲'],
  ['阿玛拉·奥卡福', '阿玛拉'],
  ['羅伯特・海爾', '羅伯特'],
])('%s is called %s in passing', (name, short) => {
  expect(shortName(name)).toBe(short);
});
