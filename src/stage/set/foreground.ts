import { darken, lighten, type Colour } from '../figure/colour.ts';
import { box, rounded, circle, path, type Shape } from '../figure/shape.ts';
import type { Channel, Place } from '../view.ts';
import { at, downwards, filled, glow, lined } from './props.ts';

/** How far the foreground reaches, in drawing units from the middle of the desk's edge. */
export interface Reach {
  readonly side: number;
  readonly down: number;
}

/** What stands between us and the customer: a counter, a table with a phone, or the laptop they write on. */
export function foreground(channel: Channel, place: Place, reach: Reach): readonly Shape[] {
  const wood = channel === 'counter' ? COUNTER[place] : TABLE[place];
  return [...top(wood, reach), ...CHANNELS[channel](wood, reach)];
}

const COUNTER: Readonly<Record<Place, Colour>> = {
  home: '#7a5a40',
  shop: '#8a6246',
  office: '#5d7388',
  street: '#6b6f76',
  hotel: '#5a3f35',
  clinic: '#6f9492',
  cafe: '#6f4e37',
  workshop: '#8d7a5e',
};
const TABLE: Readonly<Record<Place, Colour>> = {
  home: '#8b6544',
  shop: '#8a6246',
  office: '#7d8c9a',
  street: '#98938a',
  hotel: '#6b4a3c',
  clinic: '#8aa3a2',
  cafe: '#9a7450',
  workshop: '#a08a66',
};

const CHANNELS: Readonly<Record<Channel, (wood: Colour, reach: Reach) => readonly Shape[]>> = {
  counter: (wood, reach) => [
    ...panel(wood, reach),
    ...bell(-0.56 * Math.min(reach.side, 380)),
    ...terminal(0.62 * Math.min(reach.side, 380)),
  ],
  phone: (_, reach) => phone(0.6 * Math.min(reach.side, 330)),
  chat: () => laptop(),
};

function top(wood: Colour, { down, side }: Reach): readonly Shape[] {
  return [
    glow([0, 0, 300], '#000000', 0.12),
    filled(box(-side, 0, side * 2, down), downwards(0, Math.max(down, 120), [wood, darken(wood, 0.3)])),
    filled(box(-side, 0, side * 2, 9), lighten(wood, 0.22)),
    filled(box(-side, 9, side * 2, 4), '#000000', 0.12),
  ];
}

function panel(wood: Colour, { down, side }: Reach): readonly Shape[] {
  const boards = Array.from(
    { length: Math.ceil(side / 90) * 2 + 1 },
    (_, index) => (index - Math.ceil(side / 90)) * 90 + 45,
  );
  return [
    filled(box(-side, 34, side * 2, Math.max(0, down - 34)), darken(wood, 0.16)),
    filled(box(-side, 34, side * 2, 6), '#000000', 0.16),
    ...boards.map((x) => lined(path`M ${x} 44 V ${down}`, darken(wood, 0.3), 3, 0.5)),
  ];
}

function bell(x: number): readonly Shape[] {
  return [
    filled(rounded(5, [x - 38, -6, 76, 12]), '#4a3b30'),
    filled(path`M ${x - 32} -8 a 32 30 0 0 1 64 0 Z`, '#d9b45a'),
    lined(path`M ${x - 20} -22 q 5 -11 15 -13`, '#fbe9b4', 4, 0.8),
    filled(circle(x, -41, 5), '#b8923d'),
  ];
}

function terminal(x: number): readonly Shape[] {
  return [
    filled(path`M ${x - 36} 16 L ${x - 28} -62 q 1 -8 9 -8 h 50 q 8 0 9 8 L ${x + 46} 16 Z`, '#2f3944'),
    filled(rounded(4, [x - 20, -60, 52, 28]), '#9fd0c0'),
    ...[0, 1, 2].flatMap((row) =>
      [0, 1, 2].map((column) => filled(rounded(2, [x - 20 + column * 19, -24 + row * 12, 14, 8]), '#56626e')),
    ),
  ];
}

/** A phone on the table, speaker on: the call itself. */
function phone(x: number): readonly Shape[] {
  const bars = [14, 26, 40, 22, 34, 18, 12];
  return [
    filled(path`M ${x - 74} 62 L ${x - 58} 14 h 116 L ${x + 74} 62 Z`, '#000000', 0.18),
    filled(
      path`M ${x - 76} 54 L ${x - 60} 10 q 2 -5 8 -5 h 104 q 6 0 8 5 L ${x + 76} 54 q 2 7 -6 7 h -140 q -8 0 -6 -7 Z`,
      '#1f262e',
    ),
    filled(path`M ${x - 64} 52 L ${x - 51} 12 h 102 L ${x + 64} 52 Z`, '#2d5c58'),
    ...bars.map((h, index) => lined(path`M ${x - 39 + index * 13} ${32 - h / 3} v ${(h * 2) / 3}`, '#bfe8d6', 5)),
  ];
}

/** The back of a laptop: the customer is writing to us. */
function laptop(): readonly Shape[] {
  return [
    glow([0, -110, 170], '#cfe6ff', 0.14),
    filled(path`M -176 8 L -166 -52 q 2 -12 14 -12 h 304 q 12 0 14 12 L 176 8 Z`, '#b9c2cb'),
    filled(path`M -176 8 L -166 -52 q 2 -12 14 -12 h 304 q 12 0 14 12 L 168 -40 H -166 Z`, '#d3dae0'),
    filled(circle(0, -24, 13), '#98a3ad'),
    filled(rounded(6, [-196, 4, 392, 14]), '#8c97a1'),
    at(box(-196, 16, 392, 5), { fill: '#000000', opacity: 0.2 }),
  ];
}
