import type { Colour } from '../figure/colour.ts';
import type { Hour } from '../view.ts';

/** What the time of day does to a place. */
export interface Daylight {
  /** Sky above and at the horizon. */
  readonly sky: readonly [Colour, Colour];
  readonly hills: readonly [near: Colour, far: Colour];
  /** Shade laid over the room, 0..1. */
  readonly shade: Colour;
  readonly shadeOpacity: number;
  /** How brightly lamps and lit windows shine, 0..1. */
  readonly lamps: number;
}

export const DAYLIGHT: Readonly<Record<Hour, Daylight>> = {
  morning: {
    sky: ['#bcd9ee', '#fbe8cf'],
    hills: ['#9fbf9a', '#c3d6cc'],
    shade: '#ffe2b0',
    shadeOpacity: 0.08,
    lamps: 0,
  },
  day: { sky: ['#a9d0ec', '#e6f2f7'], hills: ['#8fb58a', '#b4d0c0'], shade: '#ffffff', shadeOpacity: 0, lamps: 0.15 },
  evening: {
    sky: ['#6f7fb5', '#f3b48a'],
    hills: ['#5f6f74', '#8d86a0'],
    shade: '#7a3f2a',
    shadeOpacity: 0.16,
    lamps: 0.75,
  },
  night: { sky: ['#16203f', '#34456e'], hills: ['#1c2a3c', '#273a55'], shade: '#0d1638', shadeOpacity: 0.36, lamps: 1 },
};
