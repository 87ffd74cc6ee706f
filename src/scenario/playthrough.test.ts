import { describe, expect, it } from 'vitest';
import { aScenario } from '../testing/scenarios.ts';
import { parsePlaythroughs } from './playthrough.ts';

const sound = {
  name: 'listens, then solves',
  why: 'Being heard first opens the door to the courier.',
  moves: ['wait', 'wait', 'reply(hear)', { kind: 'reply', reply: 'courier' }, 'close'],
  ends: {
    ending: 'resolved',
    state: 'mollified',
    scores: { overall: { min: 90 }, listening: 95 },
    levels: { anger: { max: 20 }, trust: -5 },
    kept: ['courier'],
    known: ['needBy'],
  },
};

const parsed = (...list: unknown[]) => parsePlaythroughs('playthroughs.json', JSON.stringify(list), aScenario());
const shown = (...list: unknown[]) => parsed(...list).problems.map(({ code, pointer }) => `${code} ${pointer}`);

describe('parsePlaythroughs', () => {
  it('reads moves in either form without interpreting them', () => {
    expect(parsed(sound)).toEqual({ playthroughs: [sound], problems: [] });
  });

  it.each<{ rule: string; list: unknown[]; problems: string[] }>([
    { rule: 'two of the same name', list: [sound, sound], problems: ['duplicate-name /1/name'] },
    { rule: 'no moves', list: [{ ...sound, moves: [] }], problems: ['too-few /0/moves'] },
    { rule: 'no reason', list: [{ ...sound, why: undefined }], problems: ['missing-field /0'] },
    {
      rule: 'a score out of range',
      list: [{ ...sound, ends: { scores: { overall: 101 } } }],
      problems: ['out-of-range /0/ends/scores/overall'],
    },
    {
      rule: 'a range with a misspelt end',
      list: [{ ...sound, ends: { levels: { anger: { mx: 5 } } } }],
      problems: ['unknown-field /0/ends/levels/anger/mx'],
    },
    {
      rule: 'an unknown ending',
      list: [{ ...sound, ends: { ending: 'resolve' } }],
      problems: ['unknown-value /0/ends/ending'],
    },
    {
      rule: 'a remedy that does not exist',
      list: [{ ...sound, ends: { broken: ['curier'] } }],
      problems: ['unknown-remedy /0/ends/broken/0'],
    },
    {
      rule: 'a fact that does not exist',
      list: [{ ...sound, ends: { known: ['constructor'] } }],
      problems: ['unknown-fact /0/ends/known/0'],
    },
    {
      rule: 'a move that is neither text nor object',
      list: [{ ...sound, moves: ['wait', 5] }],
      problems: ['wrong-type /0/moves/1'],
    },
  ])('$rule', ({ list, problems }) => {
    expect(shown(...list)).toEqual(problems);
  });

  it('a file that is not a list is told so', () => {
    const { problems } = parsePlaythroughs('playthroughs.json', '{}');
    expect(problems.map(({ message }) => message)).toEqual(['The file must be a list [ ], but is an object { }.']);
  });
});
