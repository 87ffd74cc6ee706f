import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/fairness/index.ts';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { folderWith, heard, type Heard } from '../listening.ts';

/** Little of everything, so that nothing takes long. */
const QUICK = ['--max-states', '100', '--seed', '7', '--runs', '20'];
const FILES = {
  'late-parcel/scenario.json': aScenarioFile(),
  'late-parcel/text.zh-Hans.json': { scenario: 'late-parcel', language: 'zh-Hans', lines: { title: '生日包裹' } },
  'anxious.json': { ...aScenarioFile(), emotion: 'anxiety', title: '寄丢的生日包裹：'.repeat(9) },
  'broken.json': '{"format": 1',
};

/** What was said before is not worked out again. */
const said = new Map<string, Promise<Heard>>();

async function analysed(...words: readonly string[]): Promise<Heard> {
  const known = said.get(words.join(' ')) ?? run(words);
  said.set(words.join(' '), known);
  return await known;
}

async function run(words: readonly string[]): Promise<Heard> {
  using disk = folderWith(FILES);
  return await heard(['analyse', ...QUICK, ...words], disk);
}

/** Columns on a screen. */
const columns = (line: string): number => line.replaceAll(/[\u2e80-\u9fff\uff00-\uffef]/g, 'xx').length;

describe('attune analyse', () => {
  it.each(['late-parcel', 'anxious.json'])('%s fits on one screen, and marks what was sampled', async (path) => {
    const { out, err } = await analysed(path);
    expect(err).toBe('');
    const lines = out.split('\n');
    expect(lines.length).toBeLessThanOrEqual(41);
    for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(80);
    expect(out).toMatch(/^States +\d+ states were seen, up to the bound of 100: there are more/m);
    expect(out).toContain('seed 7');
    for (const label of ['Scores', 'Tricks pass', 'Out of reach', 'Leads', 'Endings', 'Length', 'Reading', 'Trains'])
      expect(out).toMatch(new RegExp(`^${label}`, 'm'));
    expect(out).toMatch(/^Overall points of players.*\(sampled\)$/m);
    expect(out).toMatch(/^ {2}longest +en \d+ % \/ \d+ %.* \(sampled\)$/m);
    expect(out).toMatch(/^Length .*typically \d+ sampled$/m);
  });

  it('names each problem with its place and code, and ends with 1 where one is an error', async () => {
    const { out, code } = await analysed('anxious.json');
    expect(code).toBe(1);
    expect(out).toMatch(/^anxious\.json:\d+:\d+ {2}error {2}wrong-lead\n {2}\S/m);
  });

  it('shows the moves and tables behind it when asked', async () => {
    const { out } = await analysed('late-parcel', '--details');
    for (const line of out.split('\n')) expect(columns(line)).toBeLessThanOrEqual(80);
    expect(out).toMatch(/overall, best: \d+[^]*reply\(hear\)/);
    expect(out).toMatch(/^ {2}LI1 +\d+ of \d+/m);
    expect(out).toMatch(/^ {2}opening: 100\.0 % come by \(sampled\)/m);
    expect(out).toMatch(/^ {4}snap +said \d+\.\d % \(sampled\) .*harmful sampled$/m);
  });

  it('prints the analysis as it is, a list for several', async () => {
    const one = await analysed('late-parcel', '--json');
    const analysis = JSON.parse(one.out) as Analysis; // its shape is what the test looks at
    expect(analysis).toMatchObject({ scenario: { id: 'late-parcel' }, space: { bound: 100, seed: 7 } });
    const several = JSON.parse((await analysed('late-parcel', 'anxious.json', '--json')).out) as unknown[];
    expect(several).toEqual([analysis, expect.objectContaining({ scenario: expect.anything() as unknown })]);
  });

  it('says of several what gives the answer away in all of them', async () => {
    const { out } = await analysed('late-parcel', 'anxious.json', 'late-parcel');
    expect(out).toMatch(/All 2 scenarios together\nSigns of the best reply[^\n]*\n {2}longest/);
  });

  it.each([
    ['broken.json', 1, /not-json[^]*before this is put right/],
    ['nowhere', 1, /no such file/],
    ['late-parcel --max-states none', 2, /--max-states cannot be "none"/],
    ['late-parcel --seed none', 1, /--seed must be a whole number/],
  ])('%s ends with %d', async (words, code, message) => {
    const result = await analysed(...words.split(' '));
    expect([result.out, result.code]).toEqual(['', code]);
    expect(result.err).toMatch(message);
  });
});

describe('attune analyse --html', () => {
  it('writes a page and says the rest as ever', async () => {
    using disk = folderWith(FILES);
    const { out, err, code } = await heard(['analyse', ...QUICK, 'late-parcel', '--html', 'report.html'], disk);
    expect([err, code]).toEqual(['', 0]);
    expect(out).toMatch(/^The birthday parcel[^]*The page is in report\.html\.\n$/);
    expect(readFileSync(join(disk.folder, 'report.html'), 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\s*$/);
  });

  it('says when it cannot', async () => {
    using disk = folderWith(FILES);
    const { out, err, code } = await heard(['analyse', ...QUICK, 'late-parcel', '--html', '.'], disk);
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(/^\. could not be written \(EISDIR\)/);
  });
});
