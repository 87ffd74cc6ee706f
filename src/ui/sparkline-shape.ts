/** The size of the drawing, in its own units; it is stretched to the room it gets. */
export const WIDTH = 100;
export const HEIGHT = 40;

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/**
 * Where each value stands: oldest at the left, `most` at the top.
 * @param values 0..most each
 */
export function dotsOf(values: readonly number[], most: number): readonly Dot[] {
  const step = values.length > 1 ? WIDTH / (values.length - 1) : 0;
  const left = values.length > 1 ? 0 : WIDTH / 2;
  return values.map((value, index) => ({
    x: left + index * step,
    y: HEIGHT - (Math.min(most, Math.max(0, value)) / most) * HEIGHT,
  }));
}

export const pathOf = (dots: readonly Dot[]): string =>
  dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('');
