import { darken, lighten, type Colour } from '../figure/colour.ts';
import { box, circle, ellipse, path, rounded, type Shape } from '../figure/shape.ts';
import { downwards, filled, glow, lined } from './props.ts';

/** How far the foreground reaches, in drawing units from the middle of the desk's edge. */
export interface Reach {
  readonly side: number;
  readonly down: number;
  readonly up: number;
}

/** The top of a desk seen from the side where one sits, from `y` down to the lower edge of the picture. */
export function deskTop(wood: Colour, { down, side }: Reach, y = 0): readonly Shape[] {
  const depth = Math.max(down - y, 2);
  return [
    glow([0, y, 300], '#000000', 0.12),
    filled(box(-side, y, side * 2, depth), downwards(y, y + Math.max(depth, 120), [wood, darken(wood, 0.3)])),
    filled(box(-side, y, side * 2, 8), lighten(wood, 0.22)),
    filled(box(-side, y + 8, side * 2, 4), '#000000', 0.12),
  ];
}

/** What lies on our own desk, as far as there is room for it: keyboard, papers with a pen, a mug. */
export function belongings({ down, side }: Reach, y: number): readonly Shape[] {
  const reach = Math.min(side, 420);
  const low = y + Math.min(64, (down - y) * 0.42);
  return [
    ...papers(-reach * 0.5, low),
    ...(down - y > 210 ? mug(reach * 0.66, y + 150) : []),
    ...keyboard(Math.min(reach * 0.12, 30), Math.max(low + 34, y + (down - y) * 0.62)),
  ];
}

function keyboard(x: number, y: number): readonly Shape[] {
  const rows = [0, 1, 2, 3];
  const key = (row: number, column: number): string => {
    const stretch = 1 + row * 0.05;
    return rounded(4, [x + (column - 5.5) * 26 * stretch + 2, y + 12 + row * 19, 21 * stretch, 14]);
  };
  return [
    filled(path`M ${x - 168} ${y} H ${x + 168} L ${x + 194} ${y + 96} H ${x - 194} Z`, '#000000', 0.22),
    filled(
      path`M ${x - 164} ${y - 4} q 2 -4 8 -4 H ${x + 156} q 6 0 8 4 L ${x + 188} ${y + 86} q 2 8 -8 8 H ${x - 180} q -10 0 -8 -8 Z`,
      '#27333a',
    ),
    ...rows.flatMap((row) =>
      Array.from({ length: 12 }, (_, column) =>
        filled(key(row, column), row === 1 && column === 4 ? '#5f8f89' : '#42525b'),
      ),
    ),
  ];
}

function papers(x: number, y: number): readonly Shape[] {
  const sheet = path`M ${x - 62} ${y} L ${x + 66} ${y + 6} L ${x + 54} ${y + 170} L ${x - 92} ${y + 160} Z`;
  const row = (index: number): Shape =>
    lined(path`M ${x - 50 - index * 4} ${y + 30 + index * 22} l ${index % 3 === 2 ? 60 : 96} 4`, '#9fb0b6', 4, 0.9);
  return [
    filled(
      path`M ${x - 58} ${y + 6} L ${x + 72} ${y + 12} L ${x + 62} ${y + 178} L ${x - 86} ${y + 168} Z`,
      '#000000',
      0.16,
    ),
    filled(sheet, '#f4f1e9'),
    lined(path`M ${x - 46} ${y + 14} l 50 2`, '#3f7f7a', 6),
    ...[0, 1, 2, 3, 4].map(row),
    lined(path`M ${x + 84} ${y + 20} l 22 96`, '#2b3a44', 8),
    lined(path`M ${x + 106} ${y + 116} l 3 13`, '#d9b45a', 5),
  ];
}

function mug(x: number, y: number): readonly Shape[] {
  return [
    filled(ellipse(x, y + 62, 52, 12), '#000000', 0.2),
    lined(path`M ${x + 38} ${y + 8} q 34 2 30 28 q -4 22 -34 18`, '#3f7f7a', 10),
    filled(
      path`M ${x - 42} ${y - 10} L ${x - 36} ${y + 54} q 2 10 14 10 h 44 q 12 0 14 -10 L ${x + 42} ${y - 10} Z`,
      '#4d918b',
    ),
    filled(ellipse(x, y - 10, 42, 12), '#6aaba4'),
    filled(ellipse(x, y - 8, 34, 8), '#4a2f22'),
  ];
}

/** A headset standing on its cups. */
export function headset(x: number, y: number): readonly Shape[] {
  const cup = (side: -1 | 1): readonly Shape[] => [
    filled(rounded(13, [x + side * 46 - 15, y - 48, 30, 52]), '#46575f'),
    filled(rounded(8, [x + side * 46 - (side > 0 ? 15 : -3), y - 42, 12, 40]), '#4d918b'),
  ];
  return [
    filled(ellipse(x, y + 6, 74, 9), '#000000', 0.22),
    lined(path`M ${x - 46} ${y - 40} C ${x - 48} ${y - 118} ${x + 48} ${y - 118} ${x + 46} ${y - 40}`, '#5f747e', 11),
    lined(path`M ${x - 34} ${y - 74} C ${x - 20} ${y - 98} ${x + 20} ${y - 98} ${x + 34} ${y - 74}`, '#86a0a8', 4, 0.8),
    ...cup(-1),
    ...cup(1),
    lined(path`M ${x - 50} ${y - 4} q 4 18 34 14`, '#5f747e', 5),
    filled(circle(x - 14, y + 9, 6), '#46575f'),
  ];
}

/** A telephone with a display for the wave of the voice; `DISPLAY` says where that lies from its middle. */
export function telephone(x: number, y: number): readonly Shape[] {
  return [
    filled(path`M ${x - 96} ${y + 40} L ${x - 78} ${y - 46} h 158 L ${x + 98} ${y + 40} Z`, '#000000', 0.2),
    filled(
      path`M ${x - 96} ${y + 28} L ${x - 78} ${y - 50} q 2 -7 10 -7 h 136 q 8 0 10 7 L ${x + 96} ${y + 28} q 2 8 -7 8 h -178 q -9 0 -7 -8 Z`,
      '#1f2a31',
    ),
    filled(rounded(7, [x + DISPLAY[0], y + DISPLAY[1], DISPLAY[2], DISPLAY[3]]), '#173a39'),
    ...[0, 1, 2, 3].map((index) =>
      filled(rounded(4, [x - 66 + index * 35, y + 12, 27, 11]), index === 3 ? '#c9584a' : '#44545d'),
    ),
  ];
}
export const DISPLAY = [-66, -46, 132, 50] as const;
