import { describe, expect, it } from 'vitest';
import type { Reason } from '../../engine/index.ts';
import type { Level, Tactic } from '../../scenario/vocabulary.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { aRun } from '../../testing/turns.ts';
import { causesOf, episodesOf, reliefOf } from './episodes.ts';

const because = (rule: string, channel: Level, delta: number, tactic?: Tactic): Reason =>
  tactic === undefined ? { rule, source: 'ours', channel, delta } : { rule, source: 'ours', channel, delta, tactic };

describe('relief', () => {
  it.each([
    { what: 'a feeling that falls is relief', reasons: [because('T8', 'anger', -8)], relief: 8 },
    { what: 'a feeling that rises is the opposite', reasons: [because('T28', 'anxiety', 6)], relief: -6 },
    { what: 'trust counts half', reasons: [because('T8', 'trust', 6)], relief: 3 },
    { what: 'composure is the trainee’s own', reasons: [because('M3', 'composure', 22)], relief: 0 },
    { what: 'all feelings count alike', reasons: [because('T8', 'anger', -4), because('T8', 'anxiety', 4)], relief: 0 },
  ])('$what', ({ reasons, relief }) => {
    expect(reliefOf(reasons)).toBe(relief);
  });
});

describe('the causes of a turn', () => {
  it('are one per rule and tactic, in the order they came into play, summed level by level', () => {
    const causes = causesOf([
      because('T8', 'anger', -8, 'validate'),
      because('F1', 'anger', -6),
      because('T8', 'trust', 3, 'validate'),
      because('F1', 'anger', -6),
    ]);
    expect(causes.map(({ rule, effects }) => [rule, effects])).toEqual([
      [
        'T8',
        [
          { channel: 'anger', delta: -8 },
          { channel: 'trust', delta: 3 },
        ],
      ],
      ['F1', [{ channel: 'anger', delta: -12 }]],
    ]);
  });

  it.each([
    { what: 'calming helps', reasons: [because('T8', 'anger', -8)], helps: true },
    { what: 'inflaming hurts', reasons: [because('T29', 'anger', 8)], helps: false },
    {
      what: 'a promise that cannot be kept hurts, however good it sounds',
      reasons: [because('T37', 'anxiety', -6, 'overPromise')],
      helps: false,
    },
    { what: 'a breath helps the trainee', reasons: [because('M3', 'composure', 22)], helps: true },
    { what: 'an insult wears the trainee down', reasons: [because('M2', 'composure', -7)], helps: false },
    {
      what: 'more anger for a little composure hurts',
      reasons: [because('X1', 'anger', 4), because('X1', 'composure', 5)],
      helps: false,
    },
  ])('$what', ({ reasons, helps }) => {
    expect(causesOf(reasons)[0]?.helps).toBe(helps);
  });
});

describe('an episode', () => {
  const turns = aRun(
    { said: [{ by: 'customer', line: 'opening.says.1' }], reasons: [because('A1', 'anger', 48)] },
    { said: [{ by: 'customer', line: 'opening.says.2' }], reasons: [because('T1', 'anger', -4, 'letFinish')] },
    {
      move: { kind: 'reply', reply: 'hear' },
      said: [
        { by: 'trainee', line: 'opening.hear' },
        { by: 'customer', line: 'story.says.1' },
      ],
      reasons: [because('T8', 'anger', -8, 'validate'), because('D1', 'anger', -3)],
      customer: 'receptive',
    },
    { move: { kind: 'note', fact: 'needBy' } },
  );
  const [first, second, reply, note] = episodesOf(turns, aScenario());

  it('tells what the customer had said since the trainee last spoke', () => {
    expect(first?.heard).toEqual([]);
    expect(reply?.heard.map((said) => 'line' in said && said.line)).toEqual(['opening.says.1', 'opening.says.2']);
    expect(note?.heard.map((said) => 'line' in said && said.line)).toEqual(['story.says.1']);
  });

  it('finds the reply by the line that was spoken', () => {
    expect([reply?.line, reply?.reply?.does]).toEqual(['opening.hear', ['validate', 'openQuestion']]);
    expect(second?.line).toBeUndefined();
  });

  it('says what moved, from where to where', () => {
    expect(reply?.shifts).toEqual([{ level: 'anger', from: 114, to: 103 }]);
    expect([reply?.from, reply?.turn.customer]).toEqual(['venting', 'receptive']);
    expect(note?.shifts).toEqual([]);
  });

  it('leaves out of relief what no act did: the arrival and what time does', () => {
    expect([first?.relief, reply?.relief]).toEqual([0, 8]);
  });

  it('starts from where the first reasons came from', () => {
    expect(first?.before.anger).toBe(70);
  });
});

describe('what the trainee did', () => {
  it('is told apart from what it led to', () => {
    const turns = aRun({}, { reasons: [because('T16', 'anger', -4, 'giveTimeline'), because('F1', 'anger', -6)] });
    const [, episode] = episodesOf(turns, aScenario());
    expect([episode?.landed, episode?.relief]).toEqual([4, 10]);
  });
});
