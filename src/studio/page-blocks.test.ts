import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { blocksOf } from './page-blocks.ts';

it('a page falls into headings, paragraphs and examples', () => {
  const page = '# A title\n\nSome words\nthat go on.\n\n## Not like this\n\n```json\n{ "a": 1,\n\n  "b": 2 }\n```\n';
  expect(blocksOf(page)).toEqual([
    { kind: 'title', text: 'A title' },
    { kind: 'text', text: 'Some words that go on.' },
    { kind: 'heading', text: 'Not like this' },
    { kind: 'code', text: '{ "a": 1,\n\n  "b": 2 }' },
  ]);
});

const FOLDER = new URL('../analysis/problems/', import.meta.url);
const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
it.each(pages)('%s uses nothing else of Markdown', (name) => {
  const blocks = blocksOf(readFileSync(new URL(name, FOLDER), 'utf8'));
  expect(blocks[0]?.kind).toBe('title');
  for (const { kind, text } of blocks) {
    if (kind !== 'code') expect(text).not.toMatch(/^[-*#>|]|\*\*|\]\(/);
    if (kind === 'text') expect(text.split('`').length % 2, 'backticks come in pairs').toBe(1);
  }
});
