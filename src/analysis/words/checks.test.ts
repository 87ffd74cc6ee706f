import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../scenario/phrase.ts';
import type { ProblemOf } from '../../scenario/problem.ts';
import { kitchenSink } from '../../testing/kitchen-sink.ts';
import { mutated } from '../../testing/mutations.ts';
import { aScenario, aScenarioFile } from '../../testing/scenarios.ts';
import { checkScenario, checkTranslation } from '../check.ts';
import { analyse } from '../fairness/index.ts';
import { playthroughProblems } from '../playthroughs/play.ts';
import { DICTIONARIES, problemIn } from './index.ts';

const LANGUAGES = ['zh-Hans', 'zh-Hant'] as const;

/** What of a phrase would be English in another language: a text that no dictionary has, or words in a gap that are not quoted from the file. */
function englishIn(value: Value, file: string): readonly string[] {
  if (typeof value !== 'string')
    return [
      ...LANGUAGES.filter((language) => !Object.hasOwn(DICTIONARIES[language], value.text)).map(() => value.text),
      ...value.values.flatMap((inner) => englishIn(inner, file)),
    ];
  const isWords = /[a-z]{2,} [a-z]+ [a-z]{2,}/i.test(value);
  return isWords && !file.includes(value) && !isJson(value) ? [value] : [];
}

/** The example of a field is shown as it would stand in a file. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function areTranslated(problems: readonly ProblemOf<string>[], file = ''): void {
  for (const problem of problems) {
    const { message, remedy } = problem.phrases;
    expect([...englishIn(message, file), ...englishIn(remedy, file)]).toEqual([]);
    for (const language of LANGUAGES) {
      const said = problemIn(language, problem);
      expect(said.message).toMatch(/\p{Script=Han}/u);
      expect(said.remedy).toMatch(/\p{Script=Han}/u);
      expect(`${said.message} ${said.remedy}`).not.toMatch(/\{\{|\}\}\}|\{\d+\}|undefined/);
    }
  }
}

const PAGES = new URL('../problems/', import.meta.url);
const EXAMPLES = readdirSync(PAGES)
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) =>
    [...readFileSync(new URL(name, PAGES), 'utf8').matchAll(/^```json ?(\S*)\n([^]*?)^```$/gm)].map(
      ([, file = '', text = '']) => ({ name, file, text }),
    ),
  );

describe('no English is left in what is said in Chinese of', () => {
  it.each(EXAMPLES)('an example of $name', ({ file, text }) => {
    if (file === 'playthroughs.json') areTranslated(playthroughProblems(file, text, aScenario()), text);
    else if (file.startsWith('text.')) areTranslated(checkTranslation(file, text, aScenario()), text);
    else {
      const whole = JSON.stringify({ ...aScenarioFile(), ...(JSON.parse(text) as object) }, undefined, 2);
      areTranslated(checkScenario('a/scenario.json', text).problems, text);
      areTranslated(checkScenario('a/scenario.json', whole).problems, whole);
    }
  });

  it('a scenario with nearly every fault of flow', () => {
    const { text } = kitchenSink();
    areTranslated(checkScenario('scenario.json', text).problems, text);
  });

  it('a scenario that is not fair', () => {
    const { problems } = analyse(aScenario(), [], { maxStates: 100, runs: 10 });
    expect(problems.length).toBeGreaterThan(2);
    areTranslated(problems);
  });

  const base = JSON.stringify(aScenarioFile(), undefined, 2);
  it('a scenario with something changed in its text', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (list) => {
        let next = 0;
        const text = mutated(base, (sides) => (list[(next += 1) % list.length] ?? 0) % Math.max(1, sides));
        areTranslated(checkScenario('scenario.json', text).problems, text);
      }),
      { numRuns: 200 },
    );
  });
});
