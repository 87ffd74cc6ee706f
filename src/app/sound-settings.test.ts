import { expect, it } from 'vitest';
import { readSound, USUAL_SOUND } from './sound-settings.ts';

it.each([undefined, null, 3, 'loud', [], { voice: 2, music: NaN, effects: '1', muted: 'no', captions: 1 }])(
  '%j sounds as usual',
  (kept) => {
    expect(readSound(kept)).toEqual(USUAL_SOUND);
  },
);

it('keeps what was chosen', () => {
  const chosen = { voice: 0, music: 1, effects: 0.25, muted: true, readAloud: true, captions: true };
  expect(readSound(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
});
