import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../analysis/fairness/index.ts';
import { StoredRange } from '../../protocol/stored-range.ts';
import { aScenarioFile } from '../../testing/scenarios.ts';
import { SHIPPED } from '../files.ts';
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

  it('says problems in the language asked for, within the same columns', async () => {
    const { out } = await analysed('anxious.json', '--details', '--lang', 'zh-Hans');
    expect(out).toContain('“emotion”写的是“anxiety”，但客户一来时主导的是“anger”');
    for (const line of out.split('\n')) expect(columns(line)).toBeLessThanOrEqual(80);
    const broken = await analysed('broken.json', '--lang', 'zh-Hant');
    expect(broken.err).toContain('檔案結束得太早。');
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

describe('attune analyse --store', () => {
  /** Its best is 100 and its worst 0, which needs no search of every state. */
  const proved = ['analyse', '--runs', '20', '--store'];

  it('stores nothing of a scenario whose best and worst are not proved', async () => {
    using disk = folderWith(FILES);
    const { out, err, code } = await heard(['analyse', ...QUICK, 'late-parcel', '--store'], disk);
    expect([out, code]).toEqual(['', 1]);
    expect(err).toMatch(/^late-parcel: the best and worst of .*overall are not proved.*--max-states/);
    expect(existsSync(join(disk.folder, 'late-parcel/range.json'))).toBe(false);
  });

  it('stores the range beside the scenario, and says where', async () => {
    using disk = folderWith({ 'first-call/scenario.json': readFileSync(join(SHIPPED, 'first-call/scenario.json')) });
    const { out, err, code } = await heard([...proved, 'first-call'], disk);
    expect([err, code]).toEqual(['', 0]);
    expect(out).toMatch(new RegExp(`The range is in ${join('first-call', 'range.json')}\\.\n$`));
    const range = StoredRange.parse(JSON.parse(readFileSync(join(disk.folder, 'first-call/range.json'), 'utf8')));
    expect(range).toMatchObject({ scenario: 'first-call', overall: { worst: { points: 0 }, best: { points: 100 } } });
  });

  it('has no place for the range of a scenario without a folder of its own', async () => {
    using disk = folderWith({ 'mine.json': readFileSync(join(SHIPPED, 'first-call/scenario.json')) });
    const { err, code } = await heard([...proved, 'mine.json'], disk);
    expect([err, code]).toEqual([expect.stringMatching(/^mine\.json has no folder of its own/), 1]);
  });

  it('says when it cannot be written', async () => {
    using disk = folderWith({
      'first-call/scenario.json': readFileSync(join(SHIPPED, 'first-call/scenario.json')),
      'first-call/range.json/in-the-way': '',
    });
    const { err, code } = await heard([...proved, 'first-call'], disk);
    expect([err, code]).toEqual([expect.stringMatching(/range\.json could not be written \(EISDIR\)/), 1]);
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
