import type { Colour } from './colour.ts';

/** Affine transform in the order of canvas and SVG: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
export type Point = readonly [x: number, y: number];

/** Runs along a line in the shape's own coordinates. */
export interface Gradient {
  readonly from: Point;
  readonly to: Point;
  readonly stops: readonly [Colour, Colour];
}

/** One thing to paint. A picture is a list of them, first at the back. */
export interface Shape {
  /** Path in SVG syntax, which canvas takes as well. */
  readonly d: string;
  readonly m: Matrix;
  readonly fill?: Colour | Gradient | undefined;
  /** Fills an ellipse (centre, radii) that fades from `fill` to nothing; `d` is then only its outline. */
  readonly glow?: readonly [x: number, y: number, rx: number, ry: number] | undefined;
  readonly fillOpacity?: number | undefined;
  readonly stroke?: Colour | undefined;
  /** Line width in units of the drawing; 2 when left out. */
  readonly width?: number | undefined;
  /** 0..1 */
  readonly opacity?: number | undefined;
  /** Path, in the same coordinates as `d`, outside which nothing is painted. */
  readonly clip?: string | undefined;
}

export type Style = Omit<Shape, 'd' | 'm'>;

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

type Measure = number | string | Point;

/** A path in SVG syntax with its numbers rounded to hundredths: path`M ${x} 0 L ${point}`. */
export function path(texts: TemplateStringsArray, ...measures: readonly Measure[]): string {
  const [first = '', ...rest] = tidied(texts);
  let out = first;
  for (const [index, text] of rest.entries()) out += written(measures[index] ?? '') + text;
  return out;
}

/** The words of each path in the code without its line breaks: found once, because faces are drawn thirty times a second. */
const tidy = new WeakMap<TemplateStringsArray, readonly string[]>();

function tidied(texts: TemplateStringsArray): readonly string[] {
  const known = tidy.get(texts);
  if (known !== undefined) return known;
  const last = texts.length - 1;
  const made = texts.map((text, index) => {
    const single = text.replace(/\s+/g, ' ');
    const begun = index === 0 ? single.trimStart() : single;
    return index === last ? begun.trimEnd() : begun;
  });
  tidy.set(texts, made);
  return made;
}

function written(measure: Measure): string {
  if (typeof measure === 'string') return measure;
  return typeof measure === 'number' ? hundredths(measure) : `${hundredths(measure[0])} ${hundredths(measure[1])}`;
}

const hundredths = (value: number): string => String(Math.round(value * 100) / 100);

export const circle = (x: number, y: number, radius: number): string => ellipse(x, y, radius, radius);

export function ellipse(x: number, y: number, rx: number, ry: number): string {
  return path`M ${x - rx} ${y} a ${rx} ${ry} 0 1 0 ${2 * rx} 0 a ${rx} ${ry} 0 1 0 ${-2 * rx} 0 Z`;
}

export const box = (x: number, y: number, w: number, h: number): string => path`M ${x} ${y} h ${w} v ${h} h ${-w} Z`;

/** A box with corners of radius `r`. */
export function rounded(r: number, [x, y, w, h]: readonly [x: number, y: number, w: number, h: number]): string {
  const [across, down] = [w - 2 * r, h - 2 * r];
  return path`M ${x + r} ${y} h ${across} q ${r} 0 ${r} ${r} v ${down} q 0 ${r} ${-r} ${r}
    h ${-across} q ${-r} 0 ${-r} ${-r} v ${-down} q 0 ${-r} ${r} ${-r} Z`;
}

export const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

export function applied(matrix: Matrix, [x, y]: Point): Point {
  const [a, b, c, d, e, f] = matrix;
  return [a * x + c * y + e, b * x + d * y + f];
}

export const between = (from: number, to: number, share: number): number => from + (to - from) * share;
export const clamp = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));
export const along = (from: Point, to: Point, share: number): Point => [
  between(from[0], to[0], share),
  between(from[1], to[1], share),
];
