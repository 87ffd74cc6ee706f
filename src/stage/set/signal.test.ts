import { describe, expect, it } from 'vitest';
import { LIGHTS } from '../view.ts';
import { signalOf, ticksAfter, type Pulse } from './signal.ts';

const REACHES = [
  { side: 250, down: 110, up: 640 },
  { side: 720, down: 90, up: 560 },
  { side: 250, down: 500, up: 700 },
];
const quiet: Pulse = { speaking: false, level: 0, clock: 0, since: 9, tone: 'clear' };

describe('what comes through the line', () => {
  it('is nothing across a counter', () => {
    for (const reach of REACHES) expect(signalOf({ channel: 'counter' }, reach)).toBeUndefined();
  });

  it.each([{ channel: 'phone' }, { channel: 'phone', voiceOnly: true }, { channel: 'chat' }] as const)(
    'lies within the picture and is sound: %o',
    (seen) => {
      for (const reach of REACHES) {
        const signal = signalOf(seen, reach);
        if (!signal) throw new Error('only a counter has no signal');
        const [x, y, w, h] = signal.frame;
        expect(x).toBeGreaterThanOrEqual(-reach.side);
        expect(x + w).toBeLessThanOrEqual(reach.side);
        expect(y).toBeGreaterThanOrEqual(-reach.up);
        expect(y + h).toBeLessThanOrEqual(reach.down + 20);
        for (const tone of LIGHTS)
          for (const { d } of signal.shapes({ ...quiet, tone, speaking: true, level: 0.8, clock: 3.3 }))
            expect(d).not.toMatch(/NaN|Infinity|undefined/);
      }
    },
  );

  it('keeps still while nobody speaks, and moves with the voice', () => {
    const signal = signalOf({ channel: 'phone' }, { side: 250, down: 110, up: 640 });
    const quietBars = signal?.shapes(quiet);
    expect(signal?.shapes({ ...quiet, since: 12 })).toEqual(quietBars);
    expect(signal?.shapes({ ...quiet, level: 0.6, clock: 2 })).not.toEqual(quietBars);
  });

  it.each<[number, boolean, string]>([
    [0, false, 'sent'],
    [0.8, false, 'arrived'],
    [2, false, 'read'],
    [0, true, 'read'],
  ])('shows a message after %d s, answered %s, as %s', (seconds, answering, ticks) => {
    expect(ticksAfter(seconds, answering)).toBe(ticks);
  });
});
