import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';
import { USUAL_SOUND } from './sound-settings.ts';

const USUAL = {
  language: 'en',
  theme: 'auto',
  text: 'normal',
  speed: 'normal',
  motion: 'auto',
  contrast: 'auto',
  stage: 'full',
  keys: true,
  toured: false,
  sound: USUAL_SOUND,
};

describe('settings', () => {
  it.each([undefined, null, 7, 'dark', [], { theme: 'pink', speed: 3, stage: 'no' }])(
    '%j reads as what is usual',
    (kept) => {
      expect(readSettings(kept, ['en-GB'])).toEqual(USUAL);
    },
  );

  it('keep what was chosen', () => {
    const chosen = {
      language: 'zh-Hant',
      theme: 'dark',
      text: 'large',
      speed: 'demand',
      motion: 'off',
      contrast: 'more',
      stage: 'light',
      keys: false,
      toured: true,
      sound: { ...USUAL_SOUND, muted: true, music: 0.2, captions: true },
    };
    expect(readSettings(chosen, ['en'])).toEqual(chosen);
  });

  it.each([
    [true, 'full'],
    [false, 'off'],
  ])('kept when the picture was a switch: %j is %s now', (stage, now) => {
    expect(readSettings({ stage }, ['en']).stage).toBe(now);
  });

  it('begin in the language of the browser', () => {
    expect(readSettings({}, ['zh-HK', 'en']).language).toBe('zh-Hant');
  });
});
