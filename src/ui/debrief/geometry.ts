/** Where things stand on the mood curve: plain numbers, no elements. */

/** A plot with its outer size and the margins inside it, in pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The narrowest a turn may be: a finger or a pointer must hit its button. */
export const TURN_WIDTH = 24;

/** As wide as there is room for; wider (and scrolled) where the turns would get too narrow to hit. */
export const chartWidth = (turns: number, room: number, margins: number): number =>
  Math.max(Math.floor(room), margins + Math.max(1, turns) * TURN_WIDTH);

/** The width of one turn's column. */
export const columnWidth = (turns: number, box: Box): number => (box.width - box.left - box.right) / Math.max(1, turns);

/** The middle of a turn's column. */
export const xOf = (index: number, turns: number, box: Box): number =>
  box.left + columnWidth(turns, box) * (index + 0.5);

/** Higher values stand higher; values beyond the range stay on its edge. */
export function yOf(value: number, range: Range, box: Box): number {
  const inside = Math.min(range.max, Math.max(range.min, value));
  const share = (inside - range.min) / (range.max - range.min);
  return box.height - box.bottom - share * (box.height - box.top - box.bottom);
}

/** The points of as many values as there are turns; fewer values end earlier, those beyond the turns are left out. */
export const pointsOf = (values: readonly number[], range: Range, box: Box, turns = values.length): Point[] =>
  values.slice(0, turns).map((value, index) => ({ x: xOf(index, turns, box), y: yOf(value, range, box) }));

const round = (number: number): number => Math.round(number * 10) / 10;

/** An SVG path through the points; empty without any. */
export const linePath = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** The area between the points and a floor. */
export function areaPath(points: readonly Point[], floor: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return '';
  return `${linePath(points)}L${round(last.x)} ${round(floor)}L${round(first.x)} ${round(floor)}Z`;
}

/**
 * Pushes labels apart so that none covers another, moving each as little as their order allows.
 * @returns the new y of each label, in the order given; where `to - from` is too small for all, they share it evenly
 */
export function spread(ys: readonly number[], gap: number, within: { from: number; to: number }): number[] {
  const room = within.to - within.from;
  const step = ys.length > 1 ? Math.min(gap, room / (ys.length - 1)) : gap;
  const order = ys.map((y, index) => ({ y, index })).sort((one, other) => one.y - other.y || one.index - other.index);
  let floor = within.from;
  const placed = order.map(({ y, index }) => {
    const at = Math.max(floor, y);
    floor = at + step;
    return { index, at };
  });
  let ceiling = within.to;
  for (const label of placed.reverse()) {
    label.at = Math.min(ceiling, label.at);
    ceiling = label.at - step;
  }
  return placed.sort((one, other) => one.index - other.index).map(({ at }) => at);
}

/** The arc of a dial from the top, clockwise, for a share of the circle 0..1; drawn as one path of a given radius. */
export function arcLength(share: number, radius: number): { drawn: number; rest: number } {
  const around = 2 * Math.PI * radius;
  const drawn = Math.min(1, Math.max(0, share)) * around;
  return { drawn, rest: around - drawn };
}
