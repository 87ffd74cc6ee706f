import type { HandShape } from './poses.table.ts';
import { path } from './shape.ts';

/** A hand in its own coordinates: x along the forearm away from the wrist, thumb towards negative y. */
interface HandDrawing {
  readonly outline: readonly string[];
  readonly lines: string;
}

export const HANDS: Readonly<Record<Exclude<HandShape, 'none'>, HandDrawing>> = {
  loose: {
    outline: [
      path`M -16 -17 C 2 -23 22 -24 36 -17 C 48 -12 54 -3 52 5 C 50 15 38 20 26 20 C 8 22 -8 21 -16 15 Z`,
      path`M 4 -18 C 12 -28 26 -31 36 -26 C 42 -22 37 -15 29 -14 C 22 -13 14 -11 8 -8 Z`,
    ],
    lines: path`M 48 -5 C 42 -7 36 -8 30 -7 M 50 4 C 43 3 37 3 31 4 M 44 13 C 38 12 33 12 28 12`,
  },
  fist: {
    outline: [
      path`M -16 -17 C 0 -25 22 -27 32 -17 C 40 -6 39 12 30 20 C 18 27 -6 24 -16 15 Z`,
      path`M 2 -20 C 14 -24 28 -20 34 -9 C 37 -1 29 5 22 2 C 16 -3 8 -8 2 -8 Z`,
    ],
    lines: path`M 37 -4 C 32 -2 28 0 24 1 M 37 5 C 31 6 27 8 23 9 M 33 14 C 28 14 24 15 20 16`,
  },
  spread: {
    outline: [
      path`M -15 -16 C 0 -22 14 -23 24 -21 C 42 -24 58 -25 60 -19 C 62 -12 48 -11 40 -9 C 56 -10 70 -8 70 -2
        C 70 4 56 4 43 3 C 56 5 66 8 65 14 C 63 19 50 16 38 12 C 46 17 53 23 50 27 C 46 31 32 24 22 18
        C 8 22 -8 20 -15 14 Z`,
      path`M 4 -17 C 8 -32 20 -42 27 -39 C 33 -35 26 -25 20 -15 C 15 -9 8 -8 4 -12 Z`,
    ],
    lines: path`M 40 -9 L 30 -8 M 43 3 L 31 3 M 38 12 L 29 11`,
  },
  flat: {
    outline: [
      path`M -16 -16 C 2 -22 16 -23 28 -20 L 50 -16 C 58 -14 59 -8 55 -7 C 64 -6 68 -2 66 2 C 65 5 63 5 61 5
        C 65 8 64 13 58 13 C 56 18 52 21 44 20 C 34 20 26 19 18 19 C 4 21 -8 20 -16 14 Z`,
      path`M 2 -17 C 10 -29 24 -35 34 -31 C 39 -27 34 -22 28 -20 C 20 -17 14 -12 8 -8 Z`,
    ],
    lines: path`M 55 -7 C 48 -8 40 -8 32 -7 M 61 5 C 52 4 42 4 33 4 M 57 13 C 50 13 42 13 34 12`,
  },
  // The open palm, offered: it replaces the pointing finger, which is rude in many places.
  upturned: {
    outline: [
      path`M -15 -14 C -2 -20 12 -23 24 -21 C 40 -25 56 -27 59 -21 C 61 -15 50 -13 42 -11 C 56 -13 68 -12 69 -6
        C 69 0 56 0 45 0 C 57 1 66 4 65 9 C 63 14 51 12 41 10 C 50 14 55 18 52 22 C 48 25 34 21 24 17
        C 8 20 -8 18 -15 13 Z`,
      path`M 0 -14 C 2 -28 10 -40 18 -39 C 25 -37 20 -26 18 -17 C 15 -9 6 -6 0 -8 Z`,
    ],
    lines: path`M 20 -14 C 14 -6 6 2 2 12 M 30 -8 C 22 -4 14 4 12 14 M 34 2 C 28 4 22 8 20 14`,
  },
};

/** Two hands holding each other, around 0,0. */
export const JOINED: HandDrawing = {
  outline: [
    path`M -38 -8 C -34 -22 -14 -28 0 -26 C 16 -28 36 -20 38 -6 C 40 10 28 22 8 24 C -14 27 -38 14 -38 -8 Z`,
    path`M -12 -25 C -6 -36 6 -38 12 -31 C 18 -24 10 -17 4 -14 C -4 -12 -12 -17 -12 -25 Z`,
  ],
  lines: path`M -30 -10 C -18 -8 -8 -3 0 6 M -32 2 C -22 2 -12 8 -6 16 M 30 -12 C 20 -10 10 -4 4 4 M 34 0
    C 24 0 14 6 8 14 M 28 12 C 22 12 16 16 12 20`,
};
