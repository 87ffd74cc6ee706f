import type { Colour } from '../figure/colour.ts';
import { box, circle, path, rounded, type Shape } from '../figure/shape.ts';
import type { Daylight } from './daylight.ts';
import type { SetDrawing } from './drawing.ts';
import { filled, glow, lined, outdoors, plant, room, wallWithWindows } from './props.ts';

const HORIZON = 680;
const WALL = '#dcebe7';

/** A waiting room: a row of chairs, a clock, a poster, water. */
export const clinic = (light: Daylight): SetDrawing => ({
  far: outdoors(light, 470),
  wall: [
    ...room(WALL, '#b9c4c2', HORIZON).slice(1),
    wallWithWindows(WALL, HORIZON, [[1140, 110, 400, 300]]),
    lined(box(1140, 110, 400, 300), '#f7fbfa', 16),
    ...Array.from({ length: 6 }, (_, slat) => filled(box(1150, 122 + slat * 18, 380, 10), '#ffffff', 0.7)),
    filled(box(-200, 520, 2000, 14), '#9cc7bf'),
    ...clock(640, 150),
    ...poster(140, 120, '#e58f7b'),
    ...poster(340, 120, '#7fb2c9'),
    ...door(),
    filled(box(-200, HORIZON - 12, 2000, 12), '#b3cfc9'),
  ],
  near: [
    ...[60, 210, 360].flatMap((x) => chair(x, '#5f9d96')),
    ...[1180, 1330].flatMap((x) => chair(x, '#5f9d96')),
    ...water(1090),
    ...plant(1540, 690, 130, '#f0f4f3'),
  ],
  lights: [420, 1180].flatMap((x) => [
    filled(rounded(6, [x - 130, -6, 260, 18]), '#ffffff', 0.95),
    glow([x, 10, 320], '#f4fffb', 0.3 + 0.3 * light.lamps),
  ]),
});

function chair(x: number, seat: Colour): readonly Shape[] {
  return [
    lined(path`M ${x + 16} 640 V 790 M ${x + 114} 640 V 790`, '#8d9a99', 8),
    filled(rounded(18, [x + 6, 480, 118, 130]), seat),
    filled(rounded(14, [x, 620, 130, 44]), '#4f8a84'),
  ];
}

function clock(x: number, y: number): readonly Shape[] {
  return [
    filled(circle(x, y, 48), '#ffffff'),
    lined(circle(x, y, 48), '#54706c', 7),
    lined(path`M ${x} ${y} V ${y - 30} M ${x} ${y} L ${x + 22} ${y + 12}`, '#33413f', 5),
  ];
}

/** A poster with a heart: it needs no words. */
function poster(x: number, y: number, colour: Colour): readonly Shape[] {
  const [cx, cy] = [x + 80, y + 84];
  return [
    filled(rounded(6, [x + 4, y + 6, 160, 220]), '#000000', 0.08),
    filled(rounded(6, [x, y, 160, 220]), '#fbfdfc'),
    filled(
      path`M ${cx} ${cy + 40} C ${cx - 66} ${cy - 10} ${cx - 40} ${cy - 56} ${cx} ${cy - 22} C ${cx + 40} ${cy - 56} ${cx + 66} ${cy - 10} ${cx} ${cy + 40} Z`,
      colour,
    ),
    lined(path`M ${x + 30} ${y + 160} h 100 M ${x + 30} ${y + 184} h 70`, '#b9cbc7', 8),
  ];
}

function door(): readonly Shape[] {
  return [
    filled(box(860, 190, 190, HORIZON - 190), '#c4ddd6'),
    lined(box(860, 190, 190, HORIZON - 190), '#9cc7bf', 10),
    filled(rounded(6, [900, 230, 110, 150]), '#a9cfd8'),
    filled(rounded(4, [1016, 440, 14, 48]), '#7d8f8c'),
  ];
}

function water(x: number): readonly Shape[] {
  return [
    filled(rounded(12, [x - 46, 560, 92, 240]), '#eef3f2'),
    filled(path`M ${x - 34} 560 V 470 q 0 -22 20 -26 h 28 q 20 4 20 26 V 560 Z`, '#a9d3e8', 0.85),
    filled(rounded(4, [x - 26, 600, 52, 46]), '#c4d0ce'),
    filled(circle(x - 12, 612, 6), '#4f8fc0'),
    filled(circle(x + 12, 612, 6), '#d0605a'),
  ];
}
