import type { Shape } from '../figure/shape.ts';

/** A place in three depths, each of which moves a little by itself. 1600 by 900, with some beyond every edge. */
export interface SetDrawing {
  readonly far: readonly Shape[];
  readonly wall: readonly Shape[];
  readonly near: readonly Shape[];
  /** What shines: painted over the shade of the hour. */
  readonly lights: readonly Shape[];
}
