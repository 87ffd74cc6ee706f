import { describe, expect, it } from 'vitest';
import { aScenarioFile, brokenFile } from '../testing/scenarios.ts';
import { parseScenario } from './parse.ts';
import { LIMITS } from './vocabulary.ts';

const shown = (text: string) =>
  parseScenario('scenario.json', text).problems.map(({ code, pointer }) => `${code} ${pointer}`);
const reply = 'beats.opening.replies.0';
const manyReplies = Array.from({ length: 6 }, (_, i) => ({ id: `r${i}`, text: 'Yes.', does: ['thank'], goto: 'end' }));
const many = (count: number, entry: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, entry]));

describe('the form of a scenario', () => {
  it.each<{ rule: string; at: string; value: unknown; problems: string[] }>([
    {
      rule: 'a beat may not take a name that line ids use',
      at: 'beats.facts',
      value: { says: [{ text: 'x' }], replies: [] },
      problems: ['reserved-name /beats/facts'],
    },
    {
      rule: 'a beat may not be called "end"',
      at: 'beats.end',
      value: { says: [{ text: 'x' }], replies: [] },
      problems: ['reserved-name /beats/end'],
    },
    {
      rule: 'a reply may not be called "says"',
      at: `${reply}.id`,
      value: 'says',
      problems: ['reserved-name /beats/opening/replies/0/id'],
    },
    {
      rule: 'replies of a beat have different names',
      at: `${reply}.id`,
      value: 'snap',
      problems: ['duplicate-name /beats/opening/replies/2/id'],
    },
    {
      rule: 'an effect needs its reason',
      at: `${reply}.effect`,
      value: { trust: 5 },
      problems: ['effect-without-because /beats/opening/replies/0/effect'],
    },
    {
      rule: 'a reason needs its effect',
      at: `${reply}.because`,
      value: 'So.',
      problems: ['because-without-effect /beats/opening/replies/0/because'],
    },
    {
      rule: 'naming a feeling says which',
      at: `${reply}.does`,
      value: ['nameEmotion'],
      problems: ['missing-emotion /beats/opening/replies/0'],
    },
    {
      rule: 'a paraphrase says of what (warning)',
      at: `${reply}.does`,
      value: ['paraphrase'],
      problems: ['missing-about /beats/opening/replies/0'],
    },
    {
      rule: '"back" needs a hub',
      at: `${reply}.goto`,
      value: 'back',
      problems: ['back-without-hub /beats/opening/replies/0/goto'],
    },
    {
      rule: 'at most five replies at once',
      at: 'beats.thanks.replies',
      value: manyReplies,
      problems: ['too-many-replies /beats/thanks/replies'],
    },
    {
      rule: 'temptations and conditional replies are not counted',
      at: 'beats.thanks.replies',
      value: manyReplies.map((one, i) => (i === 0 ? { ...one, temptation: true } : one)),
      problems: [],
    },
    {
      rule: `at most ${LIMITS.beats} beats`,
      at: 'beats',
      value: { ...aScenarioFile().beats, ...many(LIMITS.beats, { says: [{ text: 'x' }], replies: [] }) },
      problems: ['too-many /beats'],
    },
    {
      rule: `at most ${LIMITS.facts} facts`,
      at: 'facts',
      value: { ...aScenarioFile().facts, ...many(LIMITS.facts, { slot: 'who', text: 'x' }) },
      problems: ['too-many /facts'],
    },
    {
      rule: 'exactly one thought helps',
      at: 'thoughts',
      value: ['a', 'b', 'c'].map((id) => ({ id, text: 'x', helps: true })),
      problems: ['helpful-thoughts /thoughts'],
    },
    {
      rule: 'texts may ask only for values there are',
      at: `${reply}.text`,
      value: 'By {remedies.courir.by}?',
      problems: ['unknown-placeholder /beats/opening/replies/0/text'],
    },
    {
      rule: 'a brace needs its partner',
      at: `${reply}.text`,
      value: 'Hello {customer.name',
      problems: ['unknown-placeholder /beats/opening/replies/0/text'],
    },
    {
      rule: 'values are not put into values',
      at: 'facts.needBy.text',
      value: 'For {customer.name}',
      problems: ['nested-placeholder /facts/needBy/text'],
    },
  ])('$rule', ({ at, value, problems }) => {
    expect(shown(brokenFile([at, value]))).toEqual(problems);
  });

  it('a hub and its topics need replies, the last word of a customer does not', () => {
    const hub = ['beats.opening.topics', [{ beat: 'story' }]] as const;
    expect(shown(brokenFile(['beats.story.replies', []]))).toEqual([]);
    expect(shown(brokenFile(hub, ['beats.story.replies', []]))).toEqual(['no-replies /beats/story/replies']);
    expect(shown(brokenFile(hub, ['beats.opening.replies', []]))).toEqual(['no-replies /beats/opening/replies']);
  });

  it('"back" may stand anywhere on the way from a hub’s topic', () => {
    const text = brokenFile(
      ['beats.opening.topics', [{ beat: 'story' }]],
      ['beats.story.replies.0.goto', 'thanks'],
      ['beats.thanks.replies.0.goto', 'back'],
    );
    expect(shown(text)).toEqual([]);
  });
});
