import { circle, path, type Point } from '../shape.ts';
import { area, strand, type HairShape } from './lock.ts';

const CURLS_BEHIND: readonly Point[] = [
  [-84, -88],
  [-98, -30],
  [-106, 26],
  [-94, 74],
  [84, -88],
  [98, -30],
  [106, 26],
  [94, 74],
  [-46, -128],
  [46, -128],
  [0, -140],
];
const CURLS: readonly (readonly [x: number, y: number, radius: number])[] = [
  [-78, -78, 28],
  [-52, -104, 30],
  [-18, -118, 30],
  [18, -118, 30],
  [52, -104, 30],
  [78, -78, 28],
  [-90, -46, 22],
  [90, -46, 22],
  [-36, -92, 20],
  [36, -92, 20],
  [0, -98, 20],
  [-95, -16, 16],
  [95, -16, 16],
];

export const curls: HairShape = {
  coversEars: true,
  back: () => CURLS_BEHIND.map(([x, y]) => area(circle(x, y, 42), 'dark')),
  front: () => [
    ...CURLS.map(([x, y, r]) => area(circle(x, y, r))),
    ...CURLS.slice(0, 8).map(([x, y, r]) =>
      strand(
        path`M ${x - r * 0.5} ${y - r * 0.1}
      a ${r * 0.5} ${r * 0.5} 0 0 1 ${r * 0.8} ${-r * 0.3}`,
        3.5,
        0.45,
      ),
    ),
  ],
};

const PERM: readonly (readonly [x: number, y: number, radius: number])[] = [
  [-92, -20, 24],
  [92, -20, 24],
  [-88, -56, 26],
  [88, -56, 26],
  [-70, -90, 26],
  [70, -90, 26],
  [-44, -112, 27],
  [44, -112, 27],
  [-14, -122, 27],
  [16, -122, 27],
  [-62, -70, 18],
  [62, -70, 18],
  [-34, -88, 20],
  [34, -88, 20],
  [0, -96, 20],
];

/** Short, round, set in small curls. */
export const perm: HairShape = {
  coversEars: false,
  back: ({ temple: f }) => [
    area(path`M ${-f - 16} 30 C ${-f - 34} -70 -70 -158 0 -156 C 70 -158 ${f + 34} -70 ${f + 16} 30 Z`, 'dark'),
  ],
  front: () => [
    ...PERM.map(([x, y, r]) => area(circle(x, y, r))),
    ...PERM.slice(2, 15).map(([x, y, r]) =>
      strand(path`M ${x - r * 0.4} ${y + 2} a ${r * 0.45} ${r * 0.45} 0 1 1 ${r * 0.7} ${-r * 0.2}`, 3, 0.4),
    ),
  ],
};

export const balding: HairShape = {
  coversEars: false,
  back: ({ temple: f }) => [
    area(path`M ${-f + 10} -70 C ${-f - 16} -50 ${-f - 14} 0 ${-f - 4} 28 L ${-f + 20} 20 Z M ${f - 10} -70
      C ${f + 16} -50 ${f + 14} 0 ${f + 4} 28 L ${f - 20} 20 Z`),
  ],
  front: ({ temple: f }) => [
    ...[-1, 1].map((s) =>
      area(path`M ${s * (f - 16)} -82
      C ${s * (f + 12)} -66 ${s * (f + 14)} -10 ${s * (f + 2)} 18
      C ${s * (f - 6)} 0 ${s * (f - 8)} -30 ${s * (f - 14)} -46
      C ${s * (f - 20)} -60 ${s * (f - 24)} -74 ${s * (f - 16)} -82 Z`),
    ),
    strand(path`M -36 -118 C -14 -132 20 -132 40 -116`, 4, 0.35),
    strand(path`M -28 -112 C -8 -122 16 -122 30 -110`, 3, 0.3),
  ],
};

export const sidepart: HairShape = {
  coversEars: false,
  back: ({ temple: f }) => [
    area(
      path`M ${-f - 4} 10 C ${-f - 18} -70 -60 -150 0 -148
    C 60 -150 ${f + 18} -70 ${f + 4} 10 Z`,
      'dark',
    ),
  ],
  front: ({ temple: f }) => [
    area(path`M ${-f - 3} 8 C ${-f - 20} -70 ${-f + 16} -150 -20 -154 C 40 -172 ${f + 26} -132 ${f + 3} 8
      C ${f - 6} -14 ${f - 8} -40 ${f - 16} -58 C 40 -60 -10 -74 -40 -104
      C -56 -80 ${-f + 14} -62 ${-f + 10} -40 C ${-f + 4} -26 ${-f + 4} -8 ${-f - 3} 8 Z`),
    strand(path`M -30 -126 C 4 -104 50 -94 84 -92`, 4.5, 0.4),
  ],
};

export const crop: HairShape = {
  coversEars: false,
  back: () => [],
  front: ({ temple: f }) => [
    area(path`M ${-f - 2} 6 C ${-f - 12} -60 ${-f + 10} -140 0 -142 C ${f - 10} -140 ${f + 12} -60 ${f + 2} 6
      C ${f - 6} -20 ${f - 8} -52 ${f - 22} -74 C 40 -90 -40 -90 ${-f + 22} -74
      C ${-f + 8} -52 ${-f + 6} -20 ${-f - 2} 6 Z`),
  ],
};

export const spiky: HairShape = {
  coversEars: false,
  back: ({ temple: f }) => [
    area(
      path`M ${-f - 3} 12 C ${-f - 16} -70 -60 -140 0 -140
    C 60 -140 ${f + 16} -70 ${f + 3} 12 Z`,
      'dark',
    ),
  ],
  front: ({ temple: f }) => [
    area(path`M ${-f - 3} 10 C ${-f - 14} -40 ${-f - 6} -80 ${-f - 2} -104 L ${-f + 22} -112 L ${-f + 22} -146
      L -38 -132 L -22 -164 L 0 -142 L 28 -166 L 40 -136 L 72 -146 L 72 -116 L ${f + 4} -100
      C ${f + 8} -70 ${f + 12} -30 ${f + 3} 10 C ${f - 4} -14 ${f - 8} -36 ${f - 14} -52 L 56 -70 L 44 -54
      L 20 -82 L 2 -58 L -22 -84 L -40 -56 L -58 -76 L ${-f + 12} -46 C ${-f + 6} -26 ${-f + 4} -8 ${-f - 3} 10
      Z`),
    strand(path`M -40 -122 L -26 -100 M 2 -128 L 8 -98 M 42 -122 L 40 -96`, 4.5, 0.35),
  ],
};

export const pixie: HairShape = {
  coversEars: false,
  back: ({ temple: f }) => [
    area(
      path`M ${-f - 6} 40 C ${-f - 24} -70 -60 -154 0 -152
    C 60 -154 ${f + 24} -70 ${f + 6} 40 Z`,
      'dark',
    ),
  ],
  front: ({ temple: f }) => [
    area(path`M ${-f - 4} 34 C ${-f - 26} -60 ${-f + 10} -152 6 -154 C ${f + 6} -152 ${f + 24} -50 ${f + 4} 34
      C ${f - 2} 10 ${f - 2} -26 ${f - 10} -54 C ${f - 34} -48 30 -56 -22 -84
      C -38 -66 ${-f + 24} -56 ${-f + 10} -40 C ${-f + 4} -16 ${-f + 4} 10 ${-f - 4} 34 Z`),
    strand(path`M 40 -134 C 0 -120 -40 -96 -56 -64`, 5, 0.35),
    strand(path`M 66 -112 C 30 -104 0 -90 -20 -70`, 4, 0.3),
  ],
};
