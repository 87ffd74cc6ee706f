import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse, FAIRNESS_PROBLEMS } from '../../analysis/fairness/index.ts';
import { FLOW_PROBLEMS } from '../../analysis/flow/index.ts';
import { checkScenario, checkTranslation } from '../../analysis/check.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { isFields } from '../../scenario/raw.ts';
import { playthroughProblems } from '../../analysis/playthroughs/play.ts';
import { SHIPPED } from '../files.ts';
import { folderWith, heard } from '../listening.ts';
import { ALL_PROBLEMS, pageOf } from '../pages.ts';

const readme = readFileSync(new URL('../../../scenarios/README.md', import.meta.url), 'utf8');
const smallest = JSON.parse(/```json\n(.*?)```/s.exec(readme)?.[1] ?? '') as unknown;

/** One object written over another; lists are replaced. */
const pasted = (base: unknown, over: unknown): unknown =>
  isFields(base) && isFields(over)
    ? { ...base, ...Object.fromEntries(Object.entries(over).map(([name, value]) => [name, pasted(base[name], value)])) }
    : over;

const written = (value: unknown): string => JSON.stringify(value, undefined, 2);
const base = written(smallest);
/** Written in front of the first field, letter by letter: for what no value can show. */
const put = (fields: string): string => base.replace('{', `{ ${fields},`);

/** Examples that only the file as it is typed can show. */
const TYPED: Readonly<Record<string, readonly [bad: string, good: string]>> = {
  'file-too-large': [`${base}${' '.repeat(600 * 1024)}`, `${base}${' '.repeat(400 * 1024)}`],
  'file-too-deep': [put(`"deep": ${'['.repeat(40)}${']'.repeat(40)}`), base],
  'not-json': [base.replace(',', ',,'), base],
  'byte-order-mark': [`\uFEFF${base}`, base],
  'duplicate-key': [put('"title": "The parcel"'), base],
  'forbidden-key': [put('"constructor": "x"'), base],
  'bad-number': [base.replace('"before": 1', '"before": 1e-999'), base],
};
/** Shown by reading folders and files of every kind, by a format that there is not yet (see the tests of check), or by figures (below). */
const ELSEWHERE = [
  ...['no-such-file', 'cannot-read', 'not-text', 'no-scenario', 'old-format'],
  ...Object.keys(FAIRNESS_PROBLEMS),
];

/** Every code that a check of this example names, once each. */
function codesIn(code: string, file: string, example: unknown): readonly string[] {
  const { scenario } = parseScenario(
    'scenario.json',
    written(pasted(smallest, code === 'older-revision' ? { revision: 2 } : {})),
  );
  const problems =
    file === 'playthroughs.json'
      ? playthroughProblems(file, written(example), scenario)
      : file.startsWith('text.') && scenario
        ? checkTranslation(file, written(example), scenario)
        : checkScenario(
            'birthday-parcel/scenario.json',
            typeof example === 'string' ? example : written(pasted(smallest, example)),
          ).problems;
  const isPart = file.startsWith('text.') && code !== 'missing-line';
  return [...new Set(problems.map((one) => one.code))].filter((one) => !isPart || one !== 'missing-line');
}

describe('every problem has a page', () => {
  it('and every page a problem', () => {
    const names = readdirSync(new URL('../../analysis/problems/', import.meta.url));
    const pages = names.filter((name) => name.endsWith('.md')).map((name) => name.replace(/\.md$/, ''));
    expect(pages.sort()).toEqual(Object.keys(ALL_PROBLEMS).sort());
  });

  it('and those that a trainer will meet stand in the handbook', () => {
    for (const [code, { title, severity }] of Object.entries(FLOW_PROBLEMS))
      expect(readme).toContain(`| \`${code}\` | ${title}${severity === 'warning' ? ' (warning)' : ''} |`);
  });

  it.each(Object.entries(ALL_PROBLEMS))('%s: its title, meaning, example and advice', (code, { title }) => {
    const page = pageOf(code);
    expect(page.split('\n')[0]).toBe(`# ${title}`);
    for (const heading of ['## Not like this', '## What to do']) expect(page).toContain(`\n${heading}\n`);
  });

  it.each(Object.keys(ALL_PROBLEMS).filter((code) => !ELSEWHERE.includes(code)))(
    '%s: the bad example shows exactly it, the good one nothing',
    (code) => {
      const typed = TYPED[code];
      if (typed) {
        expect(typed.map((text) => codesIn(code, 'scenario.json', text))).toEqual([[code], []]);
        return;
      }
      const [bad, good] = [...pageOf(code).matchAll(/```json ?(\S*)\n(.*?)```/gs)].map(([, file = '', json = '']) => ({
        file: file === '' ? 'scenario.json' : file,
        example: JSON.parse(json) as unknown,
      }));
      expect(bad && codesIn(code, bad.file, bad.example)).toEqual([code]);
      if (good) expect(codesIn(code, good.file, good.example)).toEqual([]);
    },
  );
});

describe('pages about fairness, by what they would make of the first call', () => {
  const firstCall: unknown = JSON.parse(readFileSync(join(SHIPPED, 'first-call/scenario.json'), 'utf8'));
  /** What cannot go wrong alone: where chance does well, so does every trick; where nothing can be solved, much is missing. */
  const NOT_ALONE = ['chance-scores-well', 'skill-unrewarded', 'ending-out-of-reach'];
  const known = new Map<string, readonly string[]>();

  function unfairIn(example: unknown): readonly string[] {
    const text = written(pasted(firstCall, example));
    const { scenario } = parseScenario('first-call/scenario.json', text);
    const codes = known.get(text) ?? (scenario ? analyse(scenario).problems.map((one) => one.code) : ['not sound']);
    known.set(text, codes);
    return [...new Set(codes)];
  }

  it.each(Object.keys(FAIRNESS_PROBLEMS))('%s: the bad example shows it, the good one nothing', (code) => {
    const [bad, good] = [...pageOf(code).matchAll(/```json\n(.*?)```/gs)].map(
      ([, json = '']) => JSON.parse(json) as unknown,
    );
    if (NOT_ALONE.includes(code)) expect(unfairIn(bad)).toContain(code);
    else expect(unfairIn(bad)).toEqual([code]);
    expect(unfairIn(good)).toEqual([]);
  });
});

describe('attune explain', () => {
  it('shows the page of a code', async () => {
    const { out, code } = await heard(['explain', 'dead-end']);
    expect([out.split('\n')[0], code]).toEqual(['The trainee may have nothing to say', 0]);
    expect(out).not.toMatch(/^(#|```)/m);
  });

  it('lists all codes with their titles', async () => {
    const { out, code } = await heard(['explain']);
    expect(code).toBe(0);
    for (const [name, { title }] of Object.entries(ALL_PROBLEMS))
      expect(out).toMatch(new RegExp(`^${name} +${title}`, 'm'));
  });

  it('speaks the language asked for, and shows the same examples', async () => {
    const [english, simplified, traditional] = await Promise.all(
      ['en', 'zh-Hans', 'zh-Hant'].map(async (lang) => (await heard(['explain', 'dead-end', '--lang', lang])).out),
    );
    expect(english).toContain('What to do');
    expect(simplified).toContain('怎么改');
    expect(traditional).toContain('怎麼改');
    const example = /^\{$[^]*?^\}$/gm;
    expect([simplified?.match(example), traditional?.match(example)]).toEqual([
      english?.match(example),
      english?.match(example),
    ]);
  });

  it('lists all codes with their titles in that language', async () => {
    const { out } = await heard(['explain', '--lang', 'zh-Hans']);
    for (const code of Object.keys(ALL_PROBLEMS)) expect(out).toMatch(new RegExp(`^${code} +.*\\p{Script=Han}`, 'mu'));
  });

  it('asks whether another code was meant', async () => {
    using disk = folderWith();
    expect(await heard(['explain', 'dead-ends'], disk)).toEqual({
      out: '',
      err: 'There is no problem "dead-ends". Did you mean "dead-end"?\n',
      code: 1,
    });
  });
});
