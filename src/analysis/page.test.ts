import { expect, it } from 'vitest';
import { withExamples } from './page.ts';

const ENGLISH =
  '# Title\n\nWords.\n\n## Not like this\n\n```json\n{ "a": "$&" }\n```\n\n## Like this\n\n```json text.en.json\n{}\n```\n';
const TRANSLATION = '# 标题\n\n文字。\n\n## 反例\n\n```\n```\n\n## 正例\n\n```\n```\n';

it('a translated page shows the examples of the English one, each in its place', () => {
  expect(withExamples(ENGLISH, TRANSLATION)).toBe(
    '# 标题\n\n文字。\n\n## 反例\n\n```json\n{ "a": "$&" }\n```\n\n## 正例\n\n```json text.en.json\n{}\n```\n',
  );
});

it('a page without a translation is English', () => {
  expect(withExamples(ENGLISH, undefined)).toBe(ENGLISH);
});
