import { compileMessage } from '@lingui/message-utils/compileMessage';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, preferred } from './languages.ts';

const AREAS = readdirSync(new URL('./en/', import.meta.url));
const read = (language: string, area: string) =>
  JSON.parse(readFileSync(new URL(`./${language}/${area}`, import.meta.url), 'utf8')) as Record<string, string>; // ours

/** The names of the values that a message takes, however deep they are nested. */
function placeholders(message: unknown): readonly string[] {
  if (!Array.isArray(message)) return [];
  const names = message.flatMap((token: unknown) => {
    if (!Array.isArray(token)) return [];
    const [name, , forms] = token as unknown as readonly [string, string?, Record<string, unknown>?]; // how Lingui compiles one
    return [name, ...Object.values(forms ?? {}).flatMap(placeholders)];
  });
  return [...new Set(names)].sort();
}

describe.each(AREAS)('the words of %s', (area) => {
  const english = read('en', area);
  it.each(LANGUAGES)('%s has every key, no other, in the same order', (language) => {
    expect(Object.keys(read(language, area))).toEqual(Object.keys(english));
  });

  it.each(LANGUAGES)('%s takes the same values in every message', (language) => {
    for (const [key, text] of Object.entries(read(language, area)))
      expect({ key, takes: placeholders(compileMessage(text)) }).toEqual({
        key,
        takes: placeholders(compileMessage(english[key] ?? '')),
      });
  });

  it.each(['zh-Hans', 'zh-Hant'])('%s is punctuated in full width', (language) => {
    for (const [key, text] of Object.entries(read(language, area)))
      expect({ key, found: /[\u4e00-\u9fff][,;:!?]|[,;:!?][\u4e00-\u9fff]/.exec(text)?.[0] }).toEqual({ key });
  });
});

it('simplified and traditional are not mixed', () => {
  for (const area of AREAS) {
    expect(JSON.stringify(read('zh-Hans', area))).not.toMatch(/[們這對說話來時會問題嗎請過還聽]/);
    expect(JSON.stringify(read('zh-Hant', area))).not.toMatch(/[们这对说话来时会问题吗请过还听]/);
  }
});

it.each([
  [['en-GB', 'zh'], 'en'],
  [['fr', 'zh-CN'], 'zh-Hans'],
  [['zh-TW'], 'zh-Hant'],
  [['zh-HK', 'en'], 'zh-Hant'],
  [['zh-Hant-MO'], 'zh-Hant'],
  [['zh'], 'zh-Hans'],
  [['fr', 'de'], 'en'],
  [[], 'en'],
])('a reader of %j is spoken to in %s', (wanted, language) => {
  expect(preferred(wanted)).toBe(language);
});
