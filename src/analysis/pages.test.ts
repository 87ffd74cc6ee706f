import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withExamples } from './page.ts';

const FOLDER = new URL('./problems/', import.meta.url);
const pagesIn = (folder: URL) => readdirSync(folder).filter((name) => name.endsWith('.md'));

const HEADINGS = {
  'zh-Hans': { 'Not like this': '反例', 'Like this': '正例', 'What to do': '怎么改' },
  'zh-Hant': { 'Not like this': '反例', 'Like this': '正例', 'What to do': '怎麼改' },
};

/** What a page is made of, in its order: its title, its headings and its fences. */
const outline = (page: string): readonly string[] =>
  page.replaceAll(/^```.*\n[^]*?^```$/gm, '```').match(/^(# |## .*|```)/gm) ?? [];

describe.each(['zh-Hans', 'zh-Hant'] as const)('the pages in %s', (language) => {
  const own = new URL(`${language}/`, FOLDER);

  it('are the same as in English', () => {
    expect(pagesIn(own)).toEqual(pagesIn(FOLDER));
  });

  it.each(pagesIn(FOLDER))('%s has the same parts', (name) => {
    const headings: Readonly<Record<string, string>> = HEADINGS[language];
    const english = readFileSync(new URL(name, FOLDER), 'utf8');
    const translation = readFileSync(new URL(name, own), 'utf8');
    expect(outline(translation)).toEqual(
      outline(english.replaceAll(/^## (.*)$/gm, (_, heading: string) => `## ${headings[heading] ?? heading}`)),
    );
    expect(withExamples(english, translation).match(/^```json.*$/gm)).toEqual(english.match(/^```json.*$/gm));
  });
});
