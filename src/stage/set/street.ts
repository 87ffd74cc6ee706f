import { darken, lighten, type Colour } from '../figure/colour.ts';
import { box, circle, path, rounded, type Shape } from '../figure/shape.ts';
import type { Daylight } from './daylight.ts';
import type { SetDrawing } from './drawing.ts';
import { filled, glow, lined, outdoors } from './props.ts';

const KERB = 690;

/** A street in town: house fronts, a tree, a lamp, a bench. The customer calls on the way. */
export const street = (light: Daylight): SetDrawing => ({
  far: outdoors(light, 560),
  wall: [
    ...HOUSES.flatMap((house) => front(house)),
    filled(box(-200, KERB - 30, 2000, 60), '#b9b4aa'),
    filled(box(-200, KERB + 30, 2000, 400), '#8b8f94'),
    filled(box(-200, KERB + 26, 2000, 8), '#d8d4ca'),
  ],
  near: [...tree(250, KERB + 20), ...lampPost(1130), ...bench(1300, KERB + 40)],
  lights:
    light.lamps < 0.3
      ? []
      : [...HOUSES.flatMap((house) => litWindows(house)), glow([1130, 200, 280], '#ffe2a0', 0.7 * light.lamps)],
});

interface House {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly wall: Colour;
  readonly awning: Colour;
}

const HOUSES: readonly House[] = [
  { x: -120, width: 300, top: 120, wall: '#c9a58a', awning: '#5b8f8a' },
  { x: 180, width: 260, top: 210, wall: '#d8c3a0', awning: '#c9584a' },
  { x: 440, width: 200, top: 60, wall: '#b48d7c', awning: '#6a7fb0' },
  { x: 960, width: 240, top: 150, wall: '#cdb8a8', awning: '#88a35f' },
  { x: 1200, width: 280, top: 230, wall: '#bfa890', awning: '#c9764f' },
  { x: 1480, width: 300, top: 100, wall: '#a9988f', awning: '#5b4a78' },
];

/** Four windows above the shop, two by two, as [x, y]. */
const windowsOf = ({ top, width, x }: House): readonly (readonly [number, number])[] =>
  [0, 1].flatMap((row) => [0.16, 0.58].map((share) => [x + width * share, top + 40 + row * 120] as const));

function front(house: House): readonly Shape[] {
  const { awning, top, wall, width, x } = house;
  return [
    filled(box(x, top, width, KERB - top), wall),
    filled(box(x - 8, top - 14, width + 16, 22), darken(wall, 0.16)),
    ...windowsOf(house).flatMap(([left, y]) => [
      filled(box(left, y, width * 0.26, 80), '#aac3d0'),
      filled(path`M ${left} ${y} h ${width * 0.16} L ${left} ${y + 50} Z`, '#ffffff', 0.25),
      lined(box(left, y, width * 0.26, 80), lighten(wall, 0.4), 7),
    ]),
    filled(box(x + 24, 500, width - 48, KERB - 500), '#51606b'),
    filled(box(x + 40, 520, width * 0.48, 130), '#9fb8c2'),
    filled(path`M ${x + 12} 470 h ${width - 24} l 14 52 H ${x - 2} Z`, awning),
    lined(path`M ${x - 2} 522 H ${x + width + 2}`, lighten(awning, 0.4), 6, 0.8),
  ];
}

/** Not in the house behind the tree: lights are painted over everything. */
const litWindows = (house: House): readonly Shape[] =>
  (house.x === 180 ? [] : windowsOf(house))
    .filter((_, index) => (index + Math.round(house.x / 100)) % 3 !== 0)
    .map(([left, y]) => filled(box(left + 4, y + 4, house.width * 0.26 - 8, 72), '#ffdf9a', 0.75));

function tree(x: number, y: number): readonly Shape[] {
  return [
    filled(
      path`M ${x - 18} ${y} C ${x - 10} ${y - 120} ${x - 16} ${y - 180} ${x - 8} ${y - 260} h 20 C ${x + 12} ${y - 180} ${x + 12} ${y - 120} ${x + 22} ${y} Z`,
      '#7a5a40',
    ),
    ...(
      [
        [-70, -300, 84],
        [60, -310, 90],
        [0, -390, 104],
        [-20, -270, 80],
      ] as const
    ).map(([dx, dy, r]) => filled(circle(x + dx, y + dy, r), '#6f9f68')),
    ...(
      [
        [-50, -340, 50],
        [50, -380, 56],
      ] as const
    ).map(([dx, dy, r]) => filled(circle(x + dx, y + dy, r), '#86b27c')),
    filled(box(x - 70, y - 6, 140, 12), '#6d6a64'),
  ];
}

function lampPost(x: number): readonly Shape[] {
  return [
    lined(path`M ${x} ${KERB + 30} V 210`, '#3c4650', 12),
    lined(path`M ${x - 26} ${KERB + 30} h 52`, '#3c4650', 14),
    filled(path`M ${x - 34} 216 L ${x - 22} 160 h 44 L ${x + 34} 216 Z`, '#f3e7c4'),
    filled(path`M ${x - 30} 160 L ${x} 132 L ${x + 30} 160 Z`, '#3c4650'),
  ];
}

function bench(x: number, y: number): readonly Shape[] {
  return [
    ...[0, 1, 2].map((slat) => filled(rounded(5, [x, y - 130 + slat * 26, 260, 18]), '#9a6a45')),
    filled(rounded(6, [x - 10, y - 48, 280, 22]), '#8a5c3a'),
    lined(path`M ${x + 20} ${y - 130} V ${y + 10} M ${x + 240} ${y - 130} V ${y + 10}`, '#3c4650', 10),
  ];
}
