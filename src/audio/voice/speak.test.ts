import { describe, expect, it } from 'vitest';
import type { Line, VoiceMood } from '../sound.ts';
import { durationOf, MOST_SYLLABLES, speak, speakInParts } from './speak.ts';
import { loudness, pitchAround } from './measure.ts';
import { VOICES } from './voices.table.ts';

const mood = (given: Partial<VoiceMood> = {}): VoiceMood => ({
  anger: 0,
  anxiety: 0,
  disappointment: 0,
  energy: 0.5,
  ...given,
});
const line = (text: string, given: Partial<Line> = {}): Line => ({
  text,
  language: 'en',
  voice: 'robert',
  mood: mood(),
  ...given,
});
const ANGRY = mood({ anger: 1, energy: 0.9 });
const ANXIOUS = mood({ anxiety: 1, energy: 0.8 });
const WITHDRAWN = mood({ disappointment: 0.9, energy: 0.15 });
const STORY = 'It was supposed to be here on Tuesday, and it is still not here.';

describe('a question ends higher than a statement', () => {
  it.each(Object.keys(VOICES))('in the voice of %s', (voice) => {
    const told = speak(line('You have my number.', { voice }));
    const asked = speak(line('You have my number?', { voice }));
    expect(pitchAround(asked, 0.93)).toBeGreaterThan(pitchAround(told, 0.93) * 1.15);
  });

  it('in Chinese as well', () => {
    const chinese = { voice: 'guohua', language: 'zh-Hans' } as const;
    const told = speak(line('明天能送到。', chinese));
    const asked = speak(line('明天能送到？', chinese));
    expect(pitchAround(asked, 0.9)).toBeGreaterThan(pitchAround(told, 0.9) * 1.1);
  });
});

describe('a feeling can be heard', () => {
  it.each(Object.keys(VOICES))('%s is slower, lower and softer withdrawn than angry', (voice) => {
    const angry = speak(line(STORY, { voice, mood: ANGRY }));
    const withdrawn = speak(line(STORY, { voice, mood: WITHDRAWN }));
    expect(durationOf(withdrawn)).toBeGreaterThan(durationOf(angry) * 1.4);
    expect(loudness(withdrawn)).toBeLessThan(loudness(angry) * 0.7);
    expect(pitchAround(withdrawn, 0.5)).toBeLessThan(pitchAround(angry, 0.5));
  });

  it('fear is quicker and higher than calm', () => {
    const [calm, afraid] = [speak(line(STORY)), speak(line(STORY, { mood: ANXIOUS }))];
    expect(durationOf(afraid)).toBeLessThan(durationOf(calm) * 0.85);
    expect(pitchAround(afraid, 0.4)).toBeGreaterThan(pitchAround(calm, 0.4) * 1.15);
  });

  it('capitals and repeated exclamation marks are loud', () => {
    const said = loudness(speak(line('Nobody has called me back.')));
    expect(loudness(speak(line('Nobody has called me back!!')))).toBeGreaterThan(said * 1.3);
    expect(loudness(speak(line('NOBODY HAS CALLED ME BACK.')))).toBeGreaterThan(said * 1.3);
  });
});

describe('a line', () => {
  it('always sounds the same', () => {
    expect(speak(line(STORY)).pcm).toEqual(speak(line(STORY)).pcm);
  });

  it('sounds different in another voice', () => {
    expect(speak(line(STORY)).pcm).not.toEqual(speak(line(STORY, { voice: 'mei' })).pcm);
  });

  it('is the same in parts, the first of them short', () => {
    const parts = [...speakInParts(line(STORY))];
    expect(parts.flatMap(({ pcm }) => [...pcm])).toEqual([...speak(line(STORY)).pcm]);
    expect(parts[0] && durationOf(parts[0])).toBeLessThan(0.8);
  });

  it('is cut short, and still ends as it ends', () => {
    const long = `${'And then I called you again. '.repeat(9)}Is that right`;
    const asked = speak(line(`${long}?`));
    expect(durationOf(asked)).toBeLessThan(MOST_SYLLABLES * 0.45);
    expect(pitchAround(asked, 0.97)).toBeGreaterThan(pitchAround(speak(line(`${long}.`)), 0.97) * 1.08);
  });

  it.each(['', '…', '😡😡', '()'])('%j is silence', (text) => {
    expect(durationOf(speak(line(text)))).toBe(0);
  });

  it('begins and ends without a click', () => {
    const { pcm } = speak(line(STORY, { mood: ANGRY }));
    expect(Math.abs(pcm[0] ?? 1)).toBeLessThan(0.02);
    expect(Math.abs(pcm.at(-1) ?? 1)).toBeLessThan(0.02);
  });

  it('moves the mouth: shut for an m, open for an a', () => {
    const { envelope } = speak(line('mama mama'));
    expect(Math.max(...envelope)).toBeGreaterThan(0.5);
    expect(Math.min(...envelope)).toBeLessThan(0.1);
  });
});
