import { box, circle, path, rounded, type Shape } from '../figure/shape.ts';
import type { Reach } from './desk.ts';
import { filled, lined } from './props.ts';

/** Our phone with the chat on it: 156 wide; `SCREEN` is the part of it that lives. */
const [WIDTH, HEIGHT] = [156, 300];
const SLEEVE = '#2b4a50';
const HAND = '#33464e';
const EDGE = '#4a616a';

/** Left upper corner of the phone: on the right, and low enough to leave the face alone. */
export function handsetAt({ down, side }: Reach): readonly [x: number, y: number] {
  const x = Math.min(side - WIDTH - 20, 260);
  return [x, Math.min(down - HEIGHT * 0.62, 40) - HEIGHT * 0.42];
}

/** The part with what is being written, in coordinates of the phone. */
export const SCREEN = [10, 196, 136, 92] as const;

/** A phone in our hand. The hand is a silhouette: it may be anybody's. */
export function handset(reach: Reach): readonly Shape[] {
  const [x, y] = handsetAt(reach);
  const bottom = y + HEIGHT;
  return [
    filled(
      path`M ${x + 24} ${bottom + 120} L ${x + 30} ${bottom - 40} H ${x + 190} L ${x + 226} ${bottom + 120} Z`,
      SLEEVE,
    ),
    filled(
      path`M ${x + 30} ${bottom + 10} C ${x + 20} ${bottom - 60} ${x + 120} ${bottom - 120} ${x + 150} ${bottom - 150}
      C ${x + 200} ${bottom - 150} ${x + 196} ${bottom - 40} ${x + 176} ${bottom + 20} Z`,
      HAND,
    ),
    filled(rounded(24, [x + 5, y + 7, WIDTH, HEIGHT]), '#000000', 0.25),
    filled(rounded(24, [x, y, WIDTH, HEIGHT]), '#1b242a'),
    filled(rounded(17, [x + 7, y + 7, WIDTH - 14, HEIGHT - 14]), '#eef2ef'),
    ...conversation(x, y),
    ...[0, 1, 2].map((index) =>
      filled(
        rounded(11, [x + WIDTH - 16, y + 116 + index * 42 + (index === 1 ? -3 : 0), 40, 25]),
        index === 1 ? EDGE : HAND,
      ),
    ),
    filled(
      path`M ${x - 8} ${bottom + 30} C ${x - 34} ${bottom - 40} ${x - 22} ${bottom - 96} ${x + 6} ${bottom - 120}
      q 20 -8 22 12 C ${x + 24} ${bottom - 70} ${x + 40} ${bottom - 40} ${x + 60} ${bottom + 30} Z`,
      EDGE,
    ),
  ];
}

function conversation(x: number, y: number): readonly Shape[] {
  const bubble = (
    left: number,
    top: number,
    size: readonly [w: number, h: number],
    mine: boolean,
  ): readonly Shape[] => {
    const [w, h] = size;
    const rows = Math.floor((h - 8) / 12);
    return [
      filled(rounded(10, [x + left, y + top, w, h]), mine ? '#2f7f78' : '#ffffff'),
      ...Array.from({ length: rows }, (_, row) =>
        lined(
          path`M ${x + left + 10} ${y + top + 12 + row * 12} h ${(w - 20) * (row === rows - 1 ? 0.6 : 1)}`,
          mine ? '#bfe3dc' : '#b9c4c6',
          4,
        ),
      ),
    ];
  };
  return [
    filled(`${rounded(17, [x + 7, y + 7, WIDTH - 14, 44])} ${box(x + 7, y + 34, WIDTH - 14, 17)}`, '#20484a'),
    filled(box(x + 7, y + 34, WIDTH - 14, 17), '#20484a'),
    filled(circle(x + 30, y + 30, 11), '#8cc4ba'),
    lined(path`M ${x + 50} ${y + 26} h 52 M ${x + 50} ${y + 37} h 30`, '#cfe6e0', 5, 0.8),
    ...bubble(16, 62, [92, 42], false),
    ...bubble(52, 112, [88, 30], true),
    ...bubble(16, 150, [76, 30], false),
  ];
}
