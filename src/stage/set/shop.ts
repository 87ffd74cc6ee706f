import type { Colour } from '../figure/colour.ts';
import { box, rounded, circle, path, type Shape } from '../figure/shape.ts';
import type { Daylight } from './daylight.ts';
import type { SetDrawing } from './drawing.ts';
import {
  filled,
  lined,
  outdoors,
  lampLight,
  pendant,
  pendantSpot,
  plant,
  room,
  shelf,
  wallWithWindows,
} from './props.ts';

const HORIZON = 690;
const WALL = '#dfe8e6';
const GOODS: readonly Colour[] = ['#c9584a', '#e0a84c', '#5b8f8a', '#6a7fb0', '#b7a08a', '#88a35f'];

/** A shop: shelves of goods on the left, the street door and a rail of bags on the right. */
export const shop = (light: Daylight): SetDrawing => ({
  far: [...outdoors(light, 520), ...facades()],
  wall: [
    ...room(WALL, '#c9bfae', HORIZON).slice(1),
    wallWithWindows(WALL, HORIZON, [
      [1180, 170, 190, 520],
      [1400, 170, 300, 380],
    ]),
    lined(box(1180, 170, 190, 520), '#2d6a64', 18),
    lined(box(1400, 170, 300, 380), '#2d6a64', 16),
    filled(rounded(6, [1330, 420, 12, 70]), '#e8d9a8'),
    ...awning(),
    ...[0, 1, 2].flatMap((row) => [...goods(row), ...shelf(50, 300 + row * 140, 500)]),
    filled(rounded(12, [640, 180, 320, 130]), '#2d6a64'),
    lined(rounded(8, [652, 192, 296, 106]), '#e9efe9', 3, 0.7),
    filled(path`M 730 232 h 60 l 6 52 h -72 Z`, '#f4efe6'),
    lined(path`M 744 236 q 0 -26 16 -26 t 16 26`, '#f4efe6', 5),
    lined(path`M 830 232 h 70 M 830 256 h 70 M 830 280 h 44`, '#f4efe6', 7, 0.9),
    filled(box(-200, HORIZON - 12, 2000, 12), '#b9cbc7'),
  ],
  near: [
    ...pendant(420, 190, '#2d6a64'),
    ...pendant(1100, 190, '#2d6a64'),
    ...plant(1120, 690, 130, '#d9d2c4'),
    ...stand(),
  ],
  lights: [420, 1100].flatMap((x) => lampLight(pendantSpot(x, 190), light)),
});

function facades(): readonly Shape[] {
  return [
    [1120, 260, '#c7a58a'],
    [1310, 220, '#a9b4bf'],
    [1480, 280, '#cdb79c'],
  ].map(([x, y, colour]) => filled(box(Number(x), Number(y), 190, 500), colour as Colour)); // the third of each row is a colour
}

function awning(): readonly Shape[] {
  const stripe = (index: number): Shape =>
    filled(path`M ${-100 + index * 100} 90 h 100 v 30 a 50 26 0 0 1 -100 0 Z`, index % 2 === 0 ? '#f4efe6' : '#c9584a');
  return [filled(box(-200, -100, 2000, 192), '#2d6a64'), ...Array.from({ length: 18 }, (_, index) => stripe(index))];
}

function goods(row: number): readonly Shape[] {
  return Array.from({ length: 7 }, (_, index) => {
    const height = 70 + ((index * (row + 2)) % 3) * 14;
    const colour = GOODS[(index + row * 2) % GOODS.length] ?? '#c9584a';
    const x = 66 + index * 69;
    return [
      filled(rounded(6, [x, 300 + row * 140 - height, 52, height]), colour),
      filled(rounded(3, [x + 9, 300 + row * 140 - height + 20, 34, 24]), '#ffffff', 0.5),
    ];
  }).flat();
}

function stand(): readonly Shape[] {
  return [
    filled(rounded(10, [1250, 640, 360, 150]), '#a9805a'),
    filled(rounded(8, [1236, 624, 388, 24]), '#bd946c'),
    filled(rounded(6, [1280, 560, 70, 66]), '#e0a84c'),
    filled(rounded(6, [1362, 540, 60, 86]), '#5b8f8a'),
    filled(rounded(6, [1434, 570, 84, 56]), '#c9584a'),
    filled(circle(1550, 600, 26), '#88a35f'),
    filled(circle(1580, 604, 22), '#9db874'),
  ];
}
