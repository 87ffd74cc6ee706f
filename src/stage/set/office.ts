import { mix } from '../figure/colour.ts';
import { box, rounded, circle, path, type Shape } from '../figure/shape.ts';
import type { Daylight } from './daylight.ts';
import type { SetDrawing } from './drawing.ts';
import { filled, glow, lined, outdoors, plant, room, wallWithWindows } from './props.ts';

const HORIZON = 640;
const WALL = '#d5e0ea';
const WINDOWS: readonly (readonly [number, number, number, number])[] = [
  [40, 80, 300, 330],
  [380, 80, 300, 330],
  [920, 80, 300, 330],
  [1260, 80, 300, 330],
];

/** An open office on an upper floor: the city in the windows, desks behind. */
export const office = (light: Daylight): SetDrawing => ({
  far: [...outdoors(light, 460), ...towers(light)],
  wall: [
    ...room(WALL, '#aab8c5', HORIZON).slice(1),
    wallWithWindows(WALL, HORIZON, WINDOWS),
    ...WINDOWS.flatMap(([x, y, w, h]) => [
      lined(box(x, y, w, h), '#f4f8fb', 12),
      lined(
        path`M ${x + w / 2} ${y}
      v ${h}`,
        '#f4f8fb',
        6,
      ),
      filled(path`M ${x + 20} ${y} L ${x + 110} ${y} L ${x + 20} ${y + 140} Z`, '#ffffff', 0.2),
    ]),
    filled(box(-200, 440, 2000, 14), '#b9c8d6'),
    ...whiteboard(),
    filled(box(-200, HORIZON - 10, 2000, 10), '#c3cfda'),
  ],
  near: [...desk(40), ...desk(1180), ...plant(1130, 660, 130, '#e8ecef'), ...plant(470, 690, 90, '#c9764f')],
  lights: [300, 800, 1300].map((x) => glow([x, 20, 300], '#fff6dd', 0.3 + 0.35 * light.lamps)),
});

function towers(light: Daylight): readonly Shape[] {
  const lit = light.lamps > 0.5;
  const rows = [
    [40, 260, 120],
    [170, 190, 90],
    [300, 300, 110],
    [430, 170, 130],
    [600, 240, 100],
    [930, 210, 120],
    [1070, 290, 90],
    [1180, 160, 110],
    [1330, 250, 130],
    [1480, 200, 110],
  ];
  return rows.flatMap(([x = 0, y = 0, w = 0], index) => [
    filled(box(x, y, w, 600), mix(light.hills[index % 2 === 0 ? 1 : 0], light.sky[0], 0.55)),
    ...Array.from({ length: 10 }, (_, cell) =>
      filled(
        box(x + 14 + (cell % 2) * (w / 2), y + 18 + Math.trunc(cell / 2) * 40, w / 2 - 26, 18),
        lit ? '#ffdf9a' : '#ffffff',
        lit ? ((cell * 7 + index * 3) % 5 > 1 ? 0.85 : 0.1) : 0.25,
      ),
    ),
  ]);
}

function whiteboard(): readonly Shape[] {
  return [
    filled(rounded(6, [714, 120, 172, 220]), '#f8fafb'),
    lined(rounded(6, [714, 120, 172, 220]), '#9fb0bf', 6),
    lined(path`M 738 290 l 36 -40 l 30 20 l 50 -70`, '#5b8f8a', 6),
    lined(path`M 738 160 h 90 M 738 184 h 60`, '#b7c3ce', 6),
  ];
}

function desk(x: number): readonly Shape[] {
  return [
    filled(path`M ${x + 250} 640 q 10 -110 60 -116 q 50 6 46 116 Z`, '#4b6179'),
    filled(rounded(12, [x, 640, 400, 190]), '#8fa3b8'),
    filled(rounded(8, [x + 24, 664, 352, 150]), '#a9bacb'),
    filled(rounded(6, [x - 10, 630, 420, 18]), '#cbd8e3'),
    filled(rounded(8, [x + 50, 506, 180, 112]), '#33475b'),
    filled(rounded(4, [x + 59, 515, 162, 92]), '#7fb9dc'),
    lined(path`M ${x + 76} 540 h 80 M ${x + 76} 562 h 120 M ${x + 76} 584 h 60`, '#ffffff', 6, 0.6),
    filled(box(x + 128, 616, 24, 18), '#33475b'),
    filled(rounded(5, [x + 300, 600, 34, 32]), '#c9584a'),
    lined(path`M ${x + 334} 608 q 14 8 0 18`, '#c9584a', 5),
    filled(circle(x + 270, 622, 9), '#e8ecef'),
  ];
}
