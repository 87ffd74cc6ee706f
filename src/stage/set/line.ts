import { box, path, rounded, type Shape } from '../figure/shape.ts';
import { deskTop, type Reach } from './desk.ts';
import { at, downwards, filled, glow, lined } from './props.ts';

/** Our own room: what frames the customer at the other end of the line. */
const WALL = '#22343b';
const OUR_DESK = '#3b4f57';
const SEAM = '#8cc4ba';
/** Height of the customer's own table that can be seen above the rim. */
const THEIR_TABLE = 24;

/** Strokes that make the edge of the opening soft. */
const VEILS = 12;

/** Where our own desk begins below the edge of theirs. */
export const OUR_DESK_Y = THEIR_TABLE + 18;

/** The wall of our own room with an opening in it, through which one sees the customer where they are, and our desk. */
export function throughTheLine(reach: Reach): readonly Shape[] {
  const { side, up } = reach;
  const rim = rimOf(reach);
  const opening = rounded(Math.min(44, rim * 1.7), [-side + rim, -up + rim, (side - rim) * 2, up - rim + THEIR_TABLE]);
  // Many thin veils make one soft edge.
  const feather = Array.from({ length: VEILS }, (_, index) =>
    at(opening, { stroke: WALL, width: (index + 1) * 5.5, opacity: 0.055, clip: opening }),
  );
  return [
    ...feather,
    filled(`${box(-side - 2, -up - 2, side * 2 + 4, up + OUR_DESK_Y + 6)} ${opening}`, WALL),
    lined(opening, SEAM, 3, 0.55),
    ...deskTop(OUR_DESK, reach, OUR_DESK_Y),
  ];
}

const rimOf = ({ down, side, up }: Reach): number => Math.min(34, Math.max(12, Math.min(side * 2, up + down) * 0.034));

/** Where nobody can be seen: our own room in the evening of a lamp, 1600 by 900 like every place. */
export const ownRoom = (): readonly Shape[] => [
  filled(box(-200, -100, 2000, 1200), downwards(0, 800, ['#1c2a31', '#2a3f47'])),
  glow([800, 420, 620], '#4d7f80', 0.35),
  ...[-1, 0, 1, 2].map((index) => lined(path`M ${260 + index * 400} -100 V 1100`, '#16232a', 5, 0.5)),
];

/** The same desk with nothing above it. */
export const ourDesk = (reach: Reach): readonly Shape[] => deskTop(OUR_DESK, reach);
