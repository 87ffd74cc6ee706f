import { describe, expect, it } from 'vitest';
import { aScenario } from '../../testing/scenarios.ts';
import { CHANNELS, EMOTIONS, LANGUAGES, LIMITS, REACTIONS } from '../vocabulary.ts';
import { reactionText, SHARED_LINES, thoughtsOf } from './index.ts';

describe.each(LANGUAGES)('the shared lines in %s', (language) => {
  const { reactions } = SHARED_LINES[language];
  const texts = textsIn(SHARED_LINES[language]);

  it('answer every reaction, for every feeling, on every channel, at every turn', () => {
    for (const reaction of REACTIONS)
      for (const emotion of EMOTIONS)
        for (const channel of CHANNELS)
          for (const turn of [0, 1, 2, 3, 100]) {
            const scenario = aScenario({ emotion, channel });
            expect([reaction, emotion, channel, reactionText(scenario, reaction, language, turn)]).not.toContain('');
          }
  });

  it('are known by the same keys as in English, so that nothing is forgotten or misspelt', () => {
    expect(Object.keys(reactions)).toEqual([...REACTIONS]);
    const speakers = /^(any|anger|anxiety|disappointment)(\/(phone|chat|counter))?$/;
    for (const key of Object.values(reactions).flatMap(Object.keys)) expect(key).toMatch(speakers);
  });

  it('are short and end like speech, without braces or markup', () => {
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(LIMITS.short);
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/[{}<>]/);
    }
  });

  it('vary: no two wordings of one speaker are alike', () => {
    for (const wordings of Object.values(reactions).flatMap(Object.values) as string[][]) {
      expect(new Set(wordings).size).toBe(wordings.length);
    }
  });
});

it.each(['zh-Hans', 'zh-Hant'] as const)('%s is punctuated in full width', (language) => {
  expect(textsIn(SHARED_LINES[language]).filter((text) => /[,?!:;]/.test(text))).toEqual([]);
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value ? Object.values(value).flatMap(textsIn) : [];
}

describe('reactionText', () => {
  it('prefers the scenario’s own line, with its values filled in', () => {
    const scenario = aScenario({ reactions: { breath: 'Take it, says {customer.name}.' } });
    expect(reactionText(scenario, 'breath', 'en')).toBe('Take it, says Amara Okafor.');
  });

  it('fits the feeling: an anxious customer waits otherwise than an angry one', () => {
    const [angry, anxious] = (['anger', 'anxiety'] as const).map((emotion) =>
      reactionText(aScenario({ emotion }), 'holdAnnounced', 'en'),
    );
    expect(angry).not.toBe(anxious);
  });

  it('fits the channel: nobody hangs up a counter', () => {
    const said = CHANNELS.map((channel) => reactionText(aScenario({ channel }), 'hangsUp', 'en'));
    expect(new Set(said).size).toBe(3);
  });

  it('says the same at the same turn, and something else at the next', () => {
    const at = (turn: number) => reactionText(aScenario(), 'holdAnnounced', 'zh-Hant', turn);
    expect(at(4)).toBe(at(4));
    expect(at(4)).not.toBe(at(5));
  });
});

describe('thoughtsOf', () => {
  it.each(EMOTIONS)('offers three shared thoughts about %s, of which one helps', (emotion) => {
    const thoughts = thoughtsOf(aScenario({ emotion }));
    expect(thoughts.map(({ id }) => id)).toEqual(['signal', 'attack', 'endure']);
    expect(thoughts.filter(({ helps }) => helps)).toHaveLength(1);
  });

  it('prefers the scenario’s own', () => {
    const own = ['a', 'b', 'c'].map((id) => ({ id, text: `Thought ${id}`, helps: id === 'b' }));
    expect(thoughtsOf(aScenario({ thoughts: own }))).toEqual(own);
  });
});
