import type { Colour } from '../figure/colour.ts';
import type { Light } from '../view.ts';

/** The colour of a mood in the air: how it tints the whole picture and its edges. Opacities 0..1 at full strength. */
export interface Air {
  readonly colour: Colour;
  readonly middle: number;
  readonly edge: number;
  /** Where the edge begins to be at full strength, as a share of the picture from its middle; 0.78 when left out. */
  readonly radius?: number;
}

export const AIR: Readonly<Record<Light, Air>> = {
  storm: { colour: '#8e1f1a', middle: 0.06, edge: 0.62 },
  chill: { colour: '#26407c', middle: 0.12, edge: 0.6 },
  grey: { colour: '#3c4652', middle: 0.2, edge: 0.58 },
  clear: { colour: '#ffffff', middle: 0, edge: 0.06 },
  warm: { colour: '#ffc766', middle: 0.05, edge: 0.4 },
};

/** What the trainee's own exhaustion does: colours fade to grey, the edges go dark. */
export const TUNNEL: Air = { colour: '#23282e', middle: 0.24, edge: 1, radius: 0.64 };

/** Paints the air over a canvas of any size: an ellipse that is thin in the middle and thick at the edges. */
export function paintAir(
  context: CanvasRenderingContext2D,
  { colour, edge, middle, radius = 0.78 }: Air,
  clearTo: number,
): void {
  const { height, width } = context.canvas;
  context.clearRect(0, 0, width, height);
  context.save();
  context.scale(width, height);
  const gradient = context.createRadialGradient(0.5, 0.42, 0, 0.5, 0.46, radius);
  gradient.addColorStop(0, tinted(colour, middle));
  gradient.addColorStop(clearTo, tinted(colour, middle));
  gradient.addColorStop((1 + clearTo) / 2, tinted(colour, middle + (edge - middle) * 0.38));
  gradient.addColorStop(1, tinted(colour, edge));
  context.fillStyle = gradient;
  context.fillRect(0, 0, 1, 1);
  context.restore();
}

function tinted(colour: Colour, opacity: number): string {
  return `${colour}${Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')}`;
}
