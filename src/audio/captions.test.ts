import { expect, it } from 'vitest';
import { captionOfLine } from './captions.ts';
import type { VoiceMood } from './sound.ts';

const CALM: VoiceMood = { anger: 0, anxiety: 0, disappointment: 0, energy: 0.5 };

it.each<[string, Partial<VoiceMood>, string]>([
  ['Fine.', {}, 'voiceEven'],
  ['Thank you!', { energy: 0.7 }, 'voiceWarm'],
  ['Where is it?', { anger: 0.7 }, 'voiceSharp'],
  ['Where is it!!', { anger: 0.6 }, 'voiceShouting'],
  ['I want it NOWW', { anger: 0.6 }, 'voiceShouting'],
  ['Where is it?', { anger: 1, energy: 1 }, 'voiceShouting'],
  ['What do I do?', { anxiety: 0.8, anger: 0.2 }, 'voiceTrembling'],
  ['Never mind.', { disappointment: 0.8, energy: 0.2 }, 'voiceLow'],
])('%s with %j reads %s', (text, mood, caption) => {
  expect(captionOfLine({ text, mood: { ...CALM, ...mood } })).toBe(caption);
});
