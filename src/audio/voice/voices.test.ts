import { expect, it } from 'vitest';
import { VOICES, voiceOf } from './voices.table.ts';

it('there are at least ten voices, no two alike', () => {
  const all = Object.values(VOICES);
  expect(all.length).toBeGreaterThanOrEqual(10);
  expect(new Set(all.map(({ pitch, tract }) => `${pitch} ${tract}`)).size).toBe(all.length);
});

it.each(Object.entries(VOICES))('the voice of %s is one a person could have', (_, voice) => {
  expect(voice.pitch).toBeGreaterThan(80);
  expect(voice.pitch).toBeLessThan(260);
  expect(voice.tract).toBeGreaterThanOrEqual(0.8);
  expect(voice.tract).toBeLessThanOrEqual(1.06);
  for (const share of [voice.age, voice.breath]) expect(share >= 0 && share <= 1).toBe(true);
});

it('a stranger always gets the same voice', () => {
  expect(voiceOf('somebody')).toBe(voiceOf('somebody'));
  expect(Object.values(VOICES)).toContain(voiceOf('constructor'));
});
