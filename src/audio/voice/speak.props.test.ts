import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Line } from '../sound.ts';
import { speak } from './speak.ts';
import { VOICES } from './voices.table.ts';

const share = fc.double({ min: 0, max: 1 });
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('I', 'want', 'NOBODY', '我', '很', '失望', '12', '!!', '?', '？', ',', '…', "it's"), {
      maxLength: 14,
    })
    .map((words) => words.join(' ')),
);
const arbLine: fc.Arbitrary<Line> = fc.record({
  text,
  language: fc.constantFrom('en', 'zh-Hans', 'zh-Hant'),
  voice: fc.oneof(fc.constantFrom(...Object.keys(VOICES)), fc.string()),
  mood: fc.record({ anger: share, anxiety: share, disappointment: share, energy: share }),
});

it('every sample lies in -1..1 and every opening of the mouth in 0..1, whatever is said', () => {
  fc.assert(
    fc.property(arbLine, fc.nat(), (line, seed) => {
      const { pcm, envelope } = speak(line, seed);
      expect(pcm.every((sample) => Math.abs(sample) <= 1)).toBe(true); // false for NaN as well
      expect(envelope.every((open) => open >= 0 && open <= 1)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('the mouth moves exactly as long as there is sound, 60 times a second', () => {
  fc.assert(
    fc.property(arbLine, (line) => {
      const { pcm, rate, envelope } = speak(line);
      expect(envelope.length * rate).toBe(pcm.length * 60);
    }),
    { numRuns: 40 },
  );
});

it('the same line and seed give the same sound', () => {
  fc.assert(
    fc.property(arbLine, fc.nat(), (line, seed) => {
      expect(speak(line, seed)).toEqual(speak(structuredClone(line), seed));
    }),
    { numRuns: 15 },
  );
});
