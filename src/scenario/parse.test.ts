import { describe, expect, it } from 'vitest';
import { aScenario, brokenFile } from '../testing/scenarios.ts';
import { parseScenario } from './parse.ts';
import { formatProblem, isError } from './problem.ts';

const problemsOf = (text: string) => parseScenario('scenario.json', text).problems;
const shown = (text: string) => problemsOf(text).map(({ code, pointer }) => `${code} ${pointer}`);

describe('parseScenario', () => {
  it('turns a sound file into the scenario it describes', () => {
    const { scenario, problems } = parseScenario('scenarios/late-parcel/scenario.json', brokenFile());
    expect(problems).toEqual([]);
    expect(scenario).toEqual(aScenario());
  });

  it('lists every problem of every kind at once, in the order of the file', () => {
    const text = brokenFile(
      ['title', undefined],
      ['difficulty', 'hard'],
      ['facts.needBy.slot', 'whn'],
      ['remedies.courier.solves', ['notThere', 'partyy']],
      ['beats.opening.replies.0.goto', 'stroy'],
      ['beats.opening.says', 'text, not a list'],
      ['beats.story.replies.0.does', ['validate', 'soothe', 'thank']],
      ['beats.story.replies.0.when', { all: [{ known: 'needby' }, { trust: 'hi' }] }],
      ['zzz', 1],
    );
    expect(shown(text)).toEqual([
      'missing-field ',
      'wrong-type /difficulty',
      'unknown-value /facts/needBy/slot',
      'unknown-concern /remedies/courier/solves/1',
      'wrong-type /beats/opening/says',
      'unknown-beat /beats/opening/replies/0/goto',
      'too-many /beats/story/replies/0/does',
      'unknown-value /beats/story/replies/0/does/1',
      'unknown-fact /beats/story/replies/0/when/all/0/known',
      'unknown-value /beats/story/replies/0/when/all/1/trust',
      'unknown-field /zzz',
    ]);
    expect(parseScenario('scenario.json', text).scenario).toBeUndefined();
  });

  it('words a problem with place, code, what is wrong and what to do', () => {
    const [problem] = problemsOf(brokenFile(['beats.opening.replies.0.goto', 'stroy']));
    expect(problem && formatProblem(problem)).toMatchInlineSnapshot(
      `"scenario.json:135:19 unknown-beat — There is no beat "stroy". Did you mean "story"? Or add it to "beats"."`,
    );
  });

  it('a warning does not keep a scenario from being played', () => {
    const { scenario, problems } = parseScenario('scenarios/other/scenario.json', brokenFile());
    expect(problems.map(({ code }) => code)).toEqual(['id-differs-from-folder']);
    expect(problems.some(isError)).toBe(false);
    expect(scenario).toBeDefined();
  });
});
