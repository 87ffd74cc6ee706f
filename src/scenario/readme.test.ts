import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseScenario } from './parse.ts';
import { parsePlaythroughs } from './playthrough.ts';
import { PROBLEMS } from './problem.ts';
import { isFields } from './raw.ts';
import { parseTranslation } from './translation.ts';
import { LIMITS, TACTICS } from './vocabulary.ts';

const readme = readFileSync(new URL('../../scenarios/README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => JSON.parse(json ?? '') as unknown);
const [complete, ...others] = examples;
const fragments = others.filter((example) => isFields(example) && example.lines === undefined);

/** One object written over another; lists are replaced. */
const pasted = (base: unknown, over: unknown): unknown =>
  isFields(base) && isFields(over)
    ? { ...base, ...Object.fromEntries(Object.entries(over).map(([name, value]) => [name, pasted(base[name], value)])) }
    : over;

const parsed = (file: unknown) => parseScenario('scenario.json', JSON.stringify(file, undefined, 2));

describe('the handbook for trainers', () => {
  it('has a complete example without problems', () => {
    expect(parsed(complete).problems).toEqual([]);
  });

  // An example may use what earlier ones have introduced, as a reader would.
  it.each(fragments.map((fragment, index) => ({ nth: index + 1, fragment, before: fragments.slice(0, index) })))(
    'example $nth can be pasted into it',
    ({ fragment, before }) => {
      const earlier = before.reduce(
        (file: unknown, one) => (isFields(one) ? pasted(file, { ...one, beats: {}, acts: {} }) : file),
        complete,
      );
      expect(parsed(pasted(earlier, fragment)).problems).toEqual([]);
    },
  );

  it('has examples of the other two files that fit it', () => {
    const { scenario } = parsed(complete);
    if (!scenario) throw new Error('the complete example should be sound');
    const translation = others.find((example) => isFields(example) && example.lines !== undefined);
    const { problems } = parseTranslation('text.json', JSON.stringify(translation), scenario);
    expect(problems.map(({ code }) => code)).toEqual(['missing-line']);
    const playthroughs = others.find(Array.isArray);
    expect(parsePlaythroughs('playthroughs.json', JSON.stringify(playthroughs), scenario).problems).toEqual([]);
  });

  it('explains every tactic, every problem code and every limit', () => {
    for (const name of [...TACTICS, ...Object.keys(PROBLEMS)]) expect(readme).toContain(`\`${name}\``);
    for (const [code, { title, severity }] of Object.entries(PROBLEMS)) {
      expect(readme).toContain(`| \`${code}\` | ${title}${severity === 'warning' ? ' (warning)' : ''} |`);
    }
    for (const limit of Object.values(LIMITS).filter((number) => number !== LIMITS.fileBytes)) {
      expect(readme).toMatch(new RegExp(`\\b${limit}\\b`));
    }
  });
});
