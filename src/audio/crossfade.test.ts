import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blendAt, FADE_SECONDS, isUnderWay, only, turnTo, type Blend, type Fade } from './crossfade.ts';
import { TONES } from './sound.ts';

const power = (blend: Blend): number => TONES.reduce((sum, tone) => sum + blend[tone] ** 2, 0);
const start: Fade = { from: only('neutral'), to: 'neutral', elapsed: 0 };
const later = (fade: Fade, seconds: number): Fade => ({ ...fade, elapsed: fade.elapsed + seconds });

describe('a crossfade', () => {
  it('is equally loud all the way, wherever it turns', () => {
    const turns = fc.array(fc.tuple(fc.constantFrom(...TONES), fc.double({ min: 0, max: 3, noNaN: true })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(turns, (path) => {
        let fade = start;
        for (const [tone, seconds] of path) {
          fade = later(turnTo(fade, tone), seconds);
          expect(power(blendAt(fade))).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('is half and half, at 0.707, in the middle', () => {
    const blend = blendAt(later(turnTo(start, 'warm'), FADE_SECONDS / 2));
    expect(blend.neutral).toBeCloseTo(Math.SQRT1_2);
    expect(blend.warm).toBeCloseTo(Math.SQRT1_2);
  });

  it('never jumps: 30 ms change no stem by more than 4 percent', () => {
    let fade = turnTo(later(turnTo(start, 'tension'), 0.9), 'warm');
    for (let before = blendAt(fade); isUnderWay(fade); before = blendAt(fade)) {
      fade = later(fade, 0.03);
      for (const tone of TONES) expect(Math.abs(blendAt(fade)[tone] - before[tone])).toBeLessThan(0.04);
    }
    expect(blendAt(fade).warm).toBeCloseTo(1);
  });

  it('takes between 1.5 and 2 seconds, and is over then', () => {
    expect(FADE_SECONDS).toBeGreaterThanOrEqual(1.5);
    expect(FADE_SECONDS).toBeLessThanOrEqual(2);
    expect(isUnderWay(turnTo(start, 'warm'))).toBe(true);
    expect(isUnderWay(later(turnTo(start, 'warm'), FADE_SECONDS))).toBe(false);
    expect(isUnderWay(start)).toBe(false);
  });
});
