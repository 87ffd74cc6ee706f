import { darken, lighten, type Colour } from '../figure/colour.ts';
import {
  box,
  rounded,
  circle,
  ellipse,
  IDENTITY,
  path,
  type Point,
  type Gradient,
  type Shape,
  type Style,
} from '../figure/shape.ts';
import type { Daylight } from './daylight.ts';

/** A place is drawn 1600 wide and 900 high; the customer stands in the middle, the desk begins at 774. */
export const SET = { width: 1600, height: 900, desk: 774 } as const;

export const at = (d: string, style: Style): Shape => ({ d, m: IDENTITY, ...style });
export const filled = (d: string, fill: Colour | Gradient, opacity?: number): Shape => at(d, { fill, opacity });
export const lined = (d: string, stroke: Colour, width: number, opacity?: number): Shape =>
  at(d, { stroke, width, opacity });
export const glow = (
  [x, y, radius]: readonly [x: number, y: number, radius: number],
  fill: Colour,
  opacity: number,
): Shape => at('', { glow: [x, y, radius, radius], fill, opacity });

export const downwards = (top: number, bottom: number, stops: readonly [Colour, Colour]): Gradient => ({
  from: [0, top],
  to: [0, bottom],
  stops,
});

/** Everything the light falls on: a wall with a soft fall-off, and the floor. */
export function room(wall: Colour, floor: Colour, horizon: number): readonly Shape[] {
  return [
    filled(box(-200, -100, 2000, horizon + 100), downwards(0, horizon, [lighten(wall, 0.12), darken(wall, 0.05)])),
    filled(box(-200, horizon, 2000, 1100 - horizon), downwards(horizon, 900, [floor, darken(floor, 0.18)])),
  ];
}

/** Sky, two ranges of hills, and what shines at night. */
export function outdoors(light: Daylight, horizon: number): readonly Shape[] {
  const [near, far] = light.hills;
  return [
    filled(box(-200, -100, 2000, 1100), downwards(0, horizon + 60, light.sky)),
    ...(light.lamps > 0.9 ? stars() : []),
    filled(
      path`M -200 ${horizon - 60} C 100 ${horizon - 170} 300 ${horizon - 120} 480 ${horizon - 60}
      S 900 ${horizon - 190} 1180 ${horizon - 80} S 1600 ${horizon - 150} 1800 ${horizon - 70} V 1100 H -200 Z`,
      far,
    ),
    filled(
      path`M -200 ${horizon + 10} C 60 ${horizon - 60} 260 ${horizon - 70} 500 ${horizon}
      S 1000 ${horizon - 70} 1300 ${horizon - 10} S 1700 ${horizon - 60} 1800 ${horizon} V 1100 H -200 Z`,
      near,
    ),
  ];
}

function stars(): readonly Shape[] {
  return [
    [120, 90],
    [260, 150],
    [330, 60],
    [460, 120],
    [1150, 80],
    [1260, 150],
    [1390, 60],
    [1500, 130],
  ].map(([x = 0, y = 0]) => filled(circle(x, y, 2.2), '#ffffff', 0.8));
}

/** A wall with holes where the windows are, so that what lies behind can move a little on its own. */
export function wallWithWindows(
  wall: Colour,
  horizon: number,
  windows: readonly (readonly [x: number, y: number, w: number, h: number])[],
): Shape {
  const holes = windows.map(([x, y, w, h]) => box(x, y, w, h)).join(' ');
  return filled(
    `${box(-200, -100, 2000, horizon + 100)} ${holes}`,
    downwards(0, horizon, [lighten(wall, 0.12), darken(wall, 0.05)]),
  );
}

export function windowFrame(x: number, y: number, w: number, h: number): readonly Shape[] {
  return [
    filled(path`M ${x} ${y} L ${x + w * 0.35} ${y} L ${x} ${y + h * 0.5} Z`, '#ffffff', 0.14),
    lined(box(x, y, w, h), '#f7f3ec', 16),
    lined(path`M ${x + w / 2} ${y} v ${h} M ${x} ${y + h * 0.42} h ${w}`, '#f7f3ec', 9),
    filled(rounded(4, [x - 22, y + h + 6, w + 44, 16]), '#f0e9de'),
    filled(box(x - 22, y + h + 20, w + 44, 5), '#000000', 0.1),
  ];
}

export function curtains(x: number, y: number, size: readonly [w: number, h: number], cloth: Colour): readonly Shape[] {
  const [w, h] = size;
  const drape = (from: number, side: number): readonly Shape[] => [
    filled(
      path`M ${from} ${y}
      C ${from + side * 60} ${y + h * 0.3} ${from + side * 30} ${y + h * 0.7} ${from - side * 6} ${y + h}
      L ${from - side * 78} ${y + h}
      C ${from - side * 40} ${y + h * 0.6} ${from - side * 60} ${y + h * 0.2} ${from - side * 60} ${y} Z`,
      cloth,
    ),
    lined(
      path`M ${from - side * 28} ${y + 6}
      C ${from + side * 6} ${y + h * 0.4} ${from - side * 14} ${y + h * 0.7} ${from - side * 40} ${y + h - 6}`,
      darken(cloth, 0.2),
      4,
      0.5,
    ),
  ];
  return [lined(path`M ${x - 90} ${y - 4} H ${x + w + 90}`, '#8a6a4c', 9), ...drape(x, 1), ...drape(x + w, -1)];
}

export function pictureFrame(
  x: number,
  y: number,
  size: readonly [w: number, h: number],
  tint: Colour,
): readonly Shape[] {
  const [w, h] = size;
  return [
    filled(rounded(3, [x + 5, y + 7, w, h]), '#000000', 0.1),
    filled(rounded(3, [x, y, w, h]), '#8a6246'),
    filled(box(x + 9, y + 9, w - 18, h - 18), '#f5eee0'),
    filled(
      path`M ${x + 20} ${y + h - 22} L ${x + w * 0.4} ${y + h * 0.4} L ${x + w * 0.55} ${y + h * 0.6}
      L ${x + w * 0.68} ${y + h * 0.46} L ${x + w - 20} ${y + h - 22} Z`,
      tint,
    ),
    filled(circle(x + w * 0.68, y + h * 0.27, Math.min(w, h) * 0.07), lighten(tint, 0.5)),
  ];
}

const SPINES: readonly (readonly [w: number, h: number, colour: Colour])[] = [
  [26, 74, '#b5523b'],
  [20, 88, '#2f5d8a'],
  [30, 66, '#7b8f4e'],
  [18, 82, '#5b4a78'],
  [34, 60, '#d8b46a'],
  [22, 78, '#3f7f7a'],
  [26, 70, '#9a6a55'],
];

export function books(x: number, shelfY: number, count: number, first = 0): readonly Shape[] {
  const out: Shape[] = [];
  let left = x;
  for (let index = 0; index < count; index += 1) {
    const [w, h, colour] = SPINES[(index + first) % SPINES.length] ?? [20, 70, '#b5523b'];
    out.push(
      filled(rounded(2, [left, shelfY - h, w, h]), colour),
      filled(box(left + 4, shelfY - h + 12, w - 8, 5), '#ffffff', 0.35),
    );
    left += w + 3;
  }
  return out;
}

export function shelf(x: number, y: number, w: number): readonly Shape[] {
  return [filled(rounded(3, [x, y, w, 14]), '#8a6246'), filled(box(x, y + 14, w, 6), '#000000', 0.1)];
}

export function plant(x: number, y: number, size: number, pot: Colour = '#c9764f'): readonly Shape[] {
  const leaf = (dx: number, dy: number, bend: number): string =>
    path`M ${x} ${y}
      C ${x + dx * 0.2 + bend} ${y + dy * 0.5} ${x + dx * 0.6} ${y + dy * 0.9} ${x + dx} ${y + dy}
      C ${x + dx * 0.9} ${y + dy * 0.5} ${x + dx * 0.5} ${y + dy * 0.2} ${x} ${y} Z`;
  const s = size;
  return [
    filled(leaf(-s * 0.55, -s * 0.7, -s * 0.3), '#4f8a5a'),
    filled(leaf(s * 0.55, -s * 0.72, s * 0.3), '#4f8a5a'),
    filled(leaf(-s * 0.28, -s * 1.05, -s * 0.3), '#5f9d66'),
    filled(leaf(s * 0.3, -s * 1.1, s * 0.3), '#5f9d66'),
    filled(leaf(-s * 0.7, -s * 0.35, -s * 0.1), '#6bab72'),
    filled(leaf(s * 0.7, -s * 0.38, s * 0.1), '#6bab72'),
    filled(path`M ${x - s * 0.34} ${y - 4} h ${s * 0.68} l ${-s * 0.08} ${s * 0.55} h ${-s * 0.52} Z`, pot),
    filled(rounded(3, [x - s * 0.38, y - 10, s * 0.76, s * 0.14]), darken(pot, 0.12)),
  ];
}

/** Shade and glow of a lamp, to be painted over the dark of the evening. */
export function lampLight(lamp: LampSpot, light: Daylight): readonly Shape[] {
  if (light.lamps < 0.3) return [];
  const [x, y] = lamp.at;
  return [filled(lamp.shade, '#ffe7ae', 0.85 * light.lamps), glow([x, y, lamp.radius], '#ffd88c', 0.6 * light.lamps)];
}

/** Where a lamp shines from, how far, and the outline of its lit shade. */
export interface LampSpot {
  readonly at: Point;
  readonly radius: number;
  readonly shade: string;
}

export const floorLampSpot = (x: number, floor: number): LampSpot => ({
  at: [x, floor - 310],
  radius: 300,
  shade: path`M ${x - 70} ${floor - 270} L ${x - 42} ${floor - 390} h 84 L ${x + 70} ${floor - 270} Z`,
});

export function floorLamp(x: number, floor: number): readonly Shape[] {
  const legs = path`M ${x} ${floor - 300} L ${x} ${floor - 10} M ${x} ${floor - 70} L ${x - 46} ${floor} M ${x} ${floor - 70} L ${x + 46} ${floor}`;
  return [lined(legs, '#5d4432', 8), filled(floorLampSpot(x, floor).shade, '#f0dcae')];
}

export const pendantSpot = (x: number, y: number): LampSpot => ({
  at: [x, y + 20],
  radius: 240,
  shade: ellipse(x, y, 62, 9),
});

export function pendant(x: number, y: number, colour: Colour): readonly Shape[] {
  const bell = path`M ${x - 62} ${y} C ${x - 58} ${y - 40} ${x - 20} ${y - 52} ${x} ${y - 52} C ${x + 20} ${y - 52} ${x + 58} ${y - 40} ${x + 62} ${y} Z`;
  return [
    lined(path`M ${x} -20 V ${y - 40}`, '#3c3c44', 4),
    filled(bell, colour),
    filled(ellipse(x, y, 62, 9), '#f4ead2'),
  ];
}

/** A seat seen from the front; `size` 1 is an armchair 190 wide. */
export function armchair(x: number, floor: number, cloth: Colour): readonly Shape[] {
  const dark = darken(cloth, 0.16);
  return [
    filled(path`M ${x - 80} ${floor - 30} V ${floor - 190} q 0 -50 50 -50 h 60 q 50 0 50 50 V ${floor - 30} Z`, cloth),
    filled(rounded(14, [x - 70, floor - 110, 140, 60]), lighten(cloth, 0.1)),
    ...[-1, 1].map((side) => filled(rounded(20, [x + side * 84 - 24, floor - 140, 48, 130]), dark)),
    filled(box(x - 70, floor - 52, 140, 42), dark),
    ...[-1, 1].map((side) => filled(box(x + side * 72 - 6, floor - 14, 12, 22), '#5d4432')),
  ];
}
