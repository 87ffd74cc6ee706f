import type { Gradient, Shape } from './shape.ts';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Paints shapes on a canvas, in the coordinates the context already has. */
export function paint(context: Context, shapes: readonly Shape[]): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const shape of shapes) {
    context.save();
    context.transform(...shape.m);
    if (shape.clip !== undefined) context.clip(traced(shape.clip));
    context.globalAlpha *= shape.opacity ?? 1;
    if (shape.glow === undefined) paintPath(context, shape);
    else paintGlow(context, shape, shape.glow);
    context.restore();
  }
}

function paintPath(context: Context, { d, fill, fillOpacity, stroke, width }: Shape): void {
  const line = traced(d);
  if (fill !== undefined) {
    const alpha = context.globalAlpha;
    context.globalAlpha = alpha * (fillOpacity ?? 1);
    context.fillStyle = typeof fill === 'string' ? fill : linear(context, fill);
    context.fill(line, 'evenodd');
    context.globalAlpha = alpha;
  }
  if (stroke !== undefined) {
    context.strokeStyle = stroke;
    context.lineWidth = width ?? 2;
    context.stroke(line);
  }
}

function linear(context: Context, { from, stops, to }: Gradient): CanvasGradient {
  const gradient = context.createLinearGradient(...from, ...to);
  gradient.addColorStop(0, stops[0]);
  gradient.addColorStop(1, stops[1]);
  return gradient;
}

function paintGlow(context: Context, { fill }: Shape, [x, y, rx, ry]: NonNullable<Shape['glow']>): void {
  const colour = typeof fill === 'string' ? fill : '#ffffff';
  context.translate(x, y);
  context.scale(rx, ry);
  const gradient = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  gradient.addColorStop(0, colour);
  gradient.addColorStop(1, `${colour}00`);
  context.fillStyle = gradient;
  context.fillRect(-1, -1, 2, 2);
}

const KEPT = 400;
const paths = new Map<string, Path2D>();

/** Hair and clothes have the same outline in every frame: parsing them once halves the cost of a picture. */
function traced(d: string): Path2D {
  const known = paths.get(d);
  if (known !== undefined) return known;
  if (paths.size >= KEPT) paths.clear();
  const made = new Path2D(d);
  paths.set(d, made);
  return made;
}
