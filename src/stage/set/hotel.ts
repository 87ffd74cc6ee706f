import { box, circle, path, rounded, type Shape } from '../figure/shape.ts';
import type { Daylight } from './daylight.ts';
import type { SetDrawing } from './drawing.ts';
import {
  armchair,
  filled,
  glow,
  lampLight,
  lined,
  outdoors,
  pictureFrame,
  plant,
  room,
  wallWithWindows,
  floorLamp,
  floorLampSpot,
} from './props.ts';

const HORIZON = 690;
const WALL = '#d9c7b0';

/** A hotel lobby: tall windows, a lift, armchairs under a chandelier. */
export const hotel = (light: Daylight): SetDrawing => ({
  far: outdoors(light, 520),
  wall: [
    ...room(WALL, '#8d5f4a', HORIZON).slice(1),
    wallWithWindows(WALL, HORIZON, [
      [80, 90, 190, 470],
      [330, 90, 190, 470],
    ]),
    ...[80, 330].flatMap((x) => [
      lined(box(x, 90, 190, 470), '#6b4a3c', 14),
      lined(path`M ${x + 95} 90 v 470 M ${x} 250 h 190`, '#6b4a3c', 7),
      filled(path`M ${x + 16} 96 h 90 L ${x + 16} 240 Z`, '#ffffff', 0.14),
    ]),
    filled(box(-200, 470, 2000, 6), '#b79a78', 0.6),
    ...panels(),
    ...lift(),
    ...pictureFrame(670, 120, [260, 150], '#9c7a5a'),
    filled(box(-200, HORIZON - 18, 2000, 18), '#6b4a3c'),
    filled(path`M -200 760 H 1800 V 840 H -200 Z`, '#a8404a', 0.35),
  ],
  near: [
    ...drape(30),
    ...drape(540),
    ...armchair(250, 790, '#5f7f78'),
    ...floorLamp(450, 780),
    ...armchair(1180, 790, '#b0784a'),
    ...plant(1500, 690, 150, '#d9cdbb'),
    ...chandelier(),
  ],
  lights: [
    ...lampLight(floorLampSpot(450, 780), light),
    ...CANDLES.flatMap(([x, y]) => [glow([x, y - 12, 34], '#ffe9b0', 0.5 + 0.5 * light.lamps)]),
    glow([800, 110, 420], '#ffe2a4', 0.1 + 0.35 * light.lamps),
  ],
});

const CANDLES = [
  [700, 96],
  [750, 110],
  [800, 116],
  [850, 110],
  [900, 96],
] as const;

function chandelier(): readonly Shape[] {
  return [
    lined(path`M 800 -40 V 70`, '#9a7a3c', 6),
    lined(
      path`M 800 60 Q 700 120 700 100 M 800 60 Q 750 130 750 114 M 800 60 V 120 M 800 60 Q 850 130 850 114 M 800 60 Q 900 120 900 100`,
      '#b8923d',
      5,
    ),
    ...CANDLES.flatMap(([x, y]) => [
      filled(rounded(3, [x - 6, y - 18, 12, 22]), '#f7ecd0'),
      filled(circle(x, y + 8, 6), '#b8923d'),
    ]),
  ];
}

function panels(): readonly Shape[] {
  return [560, 740, 920, 1000].map((x) => lined(rounded(4, [x, 510, 150, 140]), '#b79a78', 5, 0.5));
}

function lift(): readonly Shape[] {
  return [
    filled(box(1290, 180, 260, HORIZON - 180), '#6b4a3c'),
    filled(box(1312, 204, 106, HORIZON - 222), '#b9a67e'),
    filled(box(1422, 204, 106, HORIZON - 222), '#c4b28c'),
    lined(path`M 1420 204 V 672`, '#8a744e', 4),
    filled(rounded(6, [1384, 138, 72, 32]), '#3b2c26'),
    filled(path`M 1408 162 l 12 -16 l 12 16 Z`, '#f3c86a'),
    filled(rounded(5, [1572, 400, 30, 64]), '#b9a67e'),
    filled(circle(1587, 420, 7), '#f3c86a'),
    filled(circle(1587, 444, 7), '#8a744e'),
  ];
}

function drape(x: number): readonly Shape[] {
  return [
    filled(
      path`M ${x - 34} 60 C ${x - 10} 220 ${x - 40} 420 ${x - 22} 640 h 70 C ${x + 30} 420 ${x + 60} 220 ${x + 40} 60 Z`,
      '#8c3b44',
    ),
    lined(path`M ${x} 70 C ${x + 14} 240 ${x - 10} 420 ${x + 10} 630`, '#6d2a33', 5, 0.6),
  ];
}
