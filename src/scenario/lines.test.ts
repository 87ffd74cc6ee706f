import { describe, expect, it } from 'vitest';
import { aScenario } from '../testing/scenarios.ts';
import { linesOf, withLines } from './lines.ts';
import { fillIn } from './placeholder.ts';
import { scenarioSchema } from './schema.ts';

const full = () => {
  const { beats, ...rest } = aScenario();
  const { opening, ...others } = beats;
  if (!opening) throw new Error('the tiny call has an opening');
  return aScenario({
    ...rest,
    beats: { opening: { ...opening, again: [{ text: 'Still there?' }] }, ...others },
    acts: { later: { after: 'Two days later', start: 'thanks' } },
    thoughts: ['a', 'b', 'c'].map((id) => ({ id, text: `Thought ${id}`, helps: id === 'a' })),
    reactions: { breath: 'Hello?' },
    endings: { resolved: { title: 'Done', text: 'She is content.' } },
  });
};

describe('linesOf names every text by where it stands', () => {
  it('lists the ids in the order of the file', () => {
    expect([...linesOf(full()).keys()]).toMatchInlineSnapshot(`
      [
        "title",
        "summary",
        "customer.name",
        "briefing.role",
        "briefing.goal",
        "briefing.casefile.1",
        "briefing.authority.1",
        "briefing.authority.2",
        "briefing.policy.express",
        "facts.ordered",
        "facts.needBy",
        "facts.needBy.decoys.1",
        "facts.needBy.decoys.2",
        "concerns.notThere",
        "concerns.party",
        "remedies.courier",
        "remedies.courier.by",
        "acts.later",
        "thoughts.a",
        "thoughts.b",
        "thoughts.c",
        "reactions.breath",
        "endings.resolved.title",
        "endings.resolved.text",
        "opening.says.1",
        "opening.says.1.variants.1",
        "opening.says.2",
        "opening.says.3",
        "opening.again.1",
        "opening.hear",
        "opening.policy",
        "opening.policy.better",
        "opening.snap",
        "story.says.1",
        "story.courier",
        "story.sorry",
        "thanks.says.1",
        "thanks.goodbye",
        "thanks.next",
      ]
    `);
  });

  it('gives each id its text', () => {
    const lines = linesOf(full());
    expect(lines.get('opening.says.1.variants.1')).toBe('FINALLY. Two calls! Where is my parcel?');
    expect(lines.get('remedies.courier.by')).toBe('Thursday noon');
    expect(lines.get('facts.needBy.decoys.2')).toBe('Makes a fuss about a birthday');
  });

  it('finds every text there is: after rewording all lines, only the author is left in words', () => {
    const scenario = full();
    const reworded = withLines(scenario, new Map([...linesOf(scenario).keys()].map((id) => [id, `<${id}>`])));
    expect(textsIn(reworded).filter((text) => text.includes(' '))).toEqual([scenario.author]);
  });
});

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];

describe('withLines', () => {
  it('changes nothing when it is given the scenario’s own lines, or none', () => {
    const scenario = full();
    expect(withLines(scenario, linesOf(scenario))).toEqual(scenario);
    expect(withLines(scenario, new Map())).toEqual(scenario);
  });

  it('replaces what is given and keeps the rest', () => {
    const scenario = withLines(full(), new Map([['opening.hear', '请您从头说。']]));
    expect(scenario.beats.opening?.replies[0]?.text).toBe('请您从头说。');
    expect(scenario.beats.opening?.replies[1]?.text).toBe('Delivery dates are estimates, as our terms say.');
    expect(scenarioSchema.safeParse(scenario).success).toBe(true);
  });

  it('leaves the scenario it was given as it was', () => {
    const scenario = full();
    withLines(scenario, new Map([['title', 'Other']]));
    expect(scenario).toEqual(full());
  });
});

describe('fillIn puts values into a text', () => {
  it.each([
    ['{customer.name}', 'Amara Okafor'],
    ['by {remedies.courier.by}: {remedies.courier}', 'by Thursday noon: Send the gift again by courier'],
    ['{facts.ordered}', 'Express order, promised for Tuesday'],
    ['{facts.nothing} {facts.constructor} {customer} {} {', '{facts.nothing} {facts.constructor} {customer} {} {'],
  ])('%s', (text, filled) => {
    expect(fillIn(text, aScenario())).toBe(filled);
  });
});
