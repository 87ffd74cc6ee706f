import type { Colour } from '../figure/colour.ts';
import { box, circle, ellipse, path, rounded, type Shape } from '../figure/shape.ts';
import type { Daylight } from './daylight.ts';
import type { SetDrawing } from './drawing.ts';
import {
  filled,
  lampLight,
  lined,
  outdoors,
  pendant,
  pendantSpot,
  plant,
  room,
  shelf,
  wallWithWindows,
} from './props.ts';

const HORIZON = 700;
const WALL = '#e5d3bd';
const LAMPS = [220, 480, 1120, 1380] as const;

/** A café: a big window, a bar with a coffee machine, small tables. */
export const cafe = (light: Daylight): SetDrawing => ({
  far: outdoors(light, 480),
  wall: [
    ...room(WALL, '#7d5a45', HORIZON).slice(1),
    wallWithWindows(WALL, HORIZON, [[60, 130, 520, 380]]),
    lined(box(60, 130, 520, 380), '#4a5b52', 18),
    lined(path`M 320 130 v 380 M 60 250 h 520`, '#4a5b52', 8),
    filled(path`M 80 136 h 130 L 80 330 Z`, '#ffffff', 0.14),
    ...board(),
    ...[0, 1].flatMap((row) => [...shelf(1120, 300 + row * 110, 400), ...cups(1140, 300 + row * 110)]),
    filled(box(-200, HORIZON - 60, 2000, 60), '#c9ae90'),
    lined(path`M -200 ${HORIZON - 60} H 1800`, '#a98c6c', 6),
  ],
  near: [
    ...LAMPS.flatMap((x) => pendant(x, 170, '#b5523b')),
    ...bar(),
    ...table(240, '#6f4e37'),
    ...plant(500, 690, 110, '#b98d63'),
  ],
  lights: LAMPS.flatMap((x) => lampLight(pendantSpot(x, 170), light)),
});

function board(): readonly Shape[] {
  return [
    filled(rounded(8, [660, 120, 300, 200]), '#33413f'),
    lined(rounded(8, [660, 120, 300, 200]), '#8a6246', 10),
    lined(path`M 690 170 h 120 M 690 205 h 90 M 690 240 h 110 M 690 275 h 70`, '#e9efe9', 5, 0.7),
    lined(
      path`M 870 230 q 0 40 -30 40 q -30 0 -30 -40 Z M 870 236 q 22 2 0 24 M 828 216 q -6 -12 4 -20 M 850 216 q -6 -12 4 -20`,
      '#e9efe9',
      5,
      0.7,
    ),
  ];
}

const CUPS: readonly Colour[] = ['#f4efe6', '#c9764f', '#f4efe6', '#5b8f8a', '#e0a84c', '#f4efe6', '#6a7fb0'];

const cups = (x: number, y: number): readonly Shape[] =>
  CUPS.flatMap((colour, index) => [
    lined(path`M ${x + index * 52 + 32} ${y - 26} q 12 6 0 16`, colour, 5),
    filled(path`M ${x + index * 52} ${y - 36} h 34 l -4 32 q -1 4 -6 4 h -14 q -5 0 -6 -4 Z`, colour),
  ]);

function bar(): readonly Shape[] {
  return [
    filled(box(1060, 600, 700, 240), '#5d4432'),
    ...Array.from({ length: 8 }, (_, slat) => lined(path`M ${1100 + slat * 80} 630 V 840`, '#4a3527', 5)),
    filled(rounded(6, [1040, 580, 720, 28]), '#8a6246'),
    filled(rounded(10, [1180, 470, 190, 112]), '#b9c2cb'),
    filled(rounded(8, [1170, 450, 210, 30]), '#8c97a1'),
    filled(box(1200, 510, 150, 54), '#5a646e'),
    lined(path`M 1240 510 v 22 M 1310 510 v 22`, '#2f3944', 9),
    filled(circle(1360, 466, 6), '#c9584a'),
    filled(path`M 1430 582 v -70 q 0 -14 14 -14 h 84 q 14 0 14 14 v 70 Z`, '#dbe7ea', 0.7),
    filled(ellipse(1468, 568, 22, 12), '#d8a95c'),
    filled(ellipse(1510, 570, 20, 11), '#b0784a'),
  ];
}

function table(x: number, wood: Colour): readonly Shape[] {
  return [
    lined(path`M ${x} 660 V 830`, '#3c3c44', 12),
    filled(ellipse(x, 656, 130, 20), wood),
    filled(path`M ${x - 60} 616 h 40 l -5 32 h -30 Z`, '#f4efe6'),
    filled(rounded(3, [x + 20, 620, 62, 26]), '#5b8f8a'),
  ];
}
