import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../figure/shape.ts';
import { toSvg } from '../figure/svg.ts';
import { CHANNELS, HOURS, PLACES } from '../view.ts';
import { foreground } from './foreground.ts';
import { drawPlace } from './place.ts';

const DEPTHS = ['far', 'wall', 'near', 'lights'] as const;
const fingerprint = (shapes: readonly Shape[]): string =>
  createHash('sha256').update(toSvg(shapes)).digest('hex').slice(0, 10);

function expectSound(shapes: readonly Shape[]): void {
  for (const { d, opacity } of shapes) {
    expect(d).not.toMatch(/NaN|Infinity|undefined/);
    expect(opacity ?? 1).toBeGreaterThanOrEqual(0);
    expect(opacity ?? 1).toBeLessThanOrEqual(1);
  }
}

describe.each(PLACES)('the place "%s"', (place) => {
  it('does not change unnoticed', () => {
    const drawing = drawPlace(place, 'day');
    expect(DEPTHS.map((depth) => `${depth} ${fingerprint(drawing[depth])}`).join('\n')).toMatchSnapshot();
  });

  it('is sound at every hour, with something in every depth', () => {
    for (const hour of HOURS) {
      const drawing = drawPlace(place, hour);
      for (const depth of DEPTHS) expectSound(drawing[depth]);
      for (const depth of ['far', 'wall', 'near'] as const) expect(drawing[depth].length).toBeGreaterThan(0);
    }
  });

  it('shines more at night than by day', () => {
    const light = (hour: 'day' | 'night'): number =>
      drawPlace(place, hour).lights.reduce((sum, { opacity }) => sum + (opacity ?? 1), 0);
    expect(light('night')).toBeGreaterThan(light('day'));
  });

  it.each(CHANNELS)('has a sound foreground for a talk by %s, wide or narrow', (channel) => {
    for (const reach of [
      { side: 2, down: 2, up: 2 },
      { side: 250, down: 400, up: 700 },
      { side: 2000, down: 100, up: 640 },
    ]) {
      expectSound(foreground({ channel, place }, reach));
      expectSound(foreground({ channel, place, voiceOnly: true }, reach));
    }
  });
});
