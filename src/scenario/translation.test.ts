import { describe, expect, it } from 'vitest';
import { aScenario } from '../testing/scenarios.ts';
import { limitOf, linesOf, withLines } from './lines.ts';
import { scenarioSchema } from './schema.ts';
import { parseTranslation, translate } from './translation.ts';

const scenario = aScenario({ revision: 3 });
const source = linesOf(scenario);
const hanzi = (text: string) => `译${[...text.matchAll(/\{[^}]*\}/g)].join('')}`;
const all = Object.fromEntries([...source].map(([id, text]) => [id, hanzi(text)]));

const file = (lines: object, head: object = {}) =>
  JSON.stringify({ scenario: 'late-parcel', revision: 3, language: 'zh-Hans', lines, ...head }, undefined, 1);
const parsed = (text: string, complete = false) => parseTranslation('text.zh-Hans.json', text, scenario, { complete });
const shown = (text: string) => parsed(text).problems.map(({ code, pointer }) => `${code} ${pointer}`);

describe('parseTranslation', () => {
  it('a complete translation has no problems and puts the whole scenario in its language', () => {
    const { translation, problems } = parsed(file(all), true);
    expect(problems).toEqual([]);
    if (!translation) throw new Error('should be sound');
    const translated = translate(scenario, translation);
    expect(translated.language).toBe('zh-Hans');
    expect(Object.fromEntries(linesOf(translated))).toEqual(all);
    expect(withLines(translated, source)).toEqual({ ...scenario, language: 'zh-Hans' });
  });

  it('what is missing falls back to the source, and is counted once', () => {
    const { translation, problems } = parsed(file({ title: '生日包裹' }));
    expect(problems.map(({ severity, message }) => `${severity} ${message}`)).toMatchInlineSnapshot(`
      [
        "warning 30 of 31 lines are not translated: summary, customer.name, briefing.role, briefing.goal, briefing.casefile.1, ….",
      ]
    `);
    expect(translation && translate(scenario, translation).summary).toBe(scenario.summary);
  });

  it.each<{ rule: string; text: string; problems: string[] }>([
    {
      rule: 'a line the scenario does not have',
      text: file({ ...all, 'opening.heer': '请' }),
      problems: ['unknown-line /lines/opening.heer'],
    },
    { rule: 'an empty line', text: file({ ...all, title: '' }), problems: ['empty-text /lines/title'] },
    {
      rule: 'a line that is too long',
      text: file({ ...all, 'opening.hear': '长'.repeat(281) }),
      problems: ['too-long /lines/opening.hear'],
    },
    {
      rule: 'a value left out',
      text: file({ ...all, 'thanks.goodbye': '谢谢。' }),
      problems: ['different-placeholders /lines/thanks.goodbye'],
    },
    {
      rule: 'a value added',
      text: file({ ...all, title: '{customer.name}' }),
      problems: ['different-placeholders /lines/title'],
    },
    {
      rule: 'a brace without its partner',
      text: file({ ...all, title: '包裹{' }),
      problems: ['different-placeholders /lines/title'],
    },
    { rule: 'a text that is no text', text: file({ ...all, title: 5 }), problems: ['wrong-type /lines/title'] },
    { rule: 'another scenario', text: file(all, { scenario: 'other' }), problems: ['wrong-scenario /scenario'] },
    { rule: 'the same language', text: file(all, { language: 'en' }), problems: ['same-language /language'] },
    { rule: 'an earlier revision', text: file(all, { revision: 2 }), problems: ['older-revision /revision'] },
    { rule: 'an unknown language', text: file(all, { language: 'zh' }), problems: ['unknown-value /language'] },
    { rule: 'a misspelt field', text: file(all, { line: {} }), problems: ['unknown-field /line'] },
  ])('$rule', ({ text, problems }) => {
    expect(shown(text)).toEqual(problems);
  });

  it('guesses which line was meant', () => {
    const [problem] = parsed(file({ ...all, 'opening.heer': '请' })).problems;
    expect(problem?.remedy).toContain('Did you mean "opening.hear"?');
  });

  it.each([
    { complete: false, severities: ['warning', 'warning'], usable: true },
    { complete: true, severities: ['error', 'error'], usable: false },
  ])('missing and superfluous lines when complete is $complete', ({ complete, severities, usable }) => {
    const { translation, problems } = parsed(file({ nothing: '无' }), complete);
    expect(problems.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
      `missing-line ${severities[0] ?? ''}`,
      `unknown-line ${severities[1] ?? ''}`,
    ]);
    expect(translation !== undefined).toBe(usable);
  });
});

it('limitOf agrees with the schema on every line', () => {
  for (const id of source.keys()) {
    const atLimit = withLines(scenario, new Map([[id, 'a'.repeat(limitOf(id))]]));
    const beyond = withLines(scenario, new Map([[id, 'a'.repeat(limitOf(id) + 1)]]));
    expect([id, scenarioSchema.safeParse(atLimit).success]).toEqual([id, true]);
    expect([id, scenarioSchema.safeParse(beyond).success]).toEqual([id, false]);
  }
});
