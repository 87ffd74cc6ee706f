import { drawn, lined, SIDES, type Frame, type Side } from './frame.ts';
import { circle, clamp, combined, path, type Matrix, type Shape } from './shape.ts';

const INK = '#231a1c';

/** Both eyes, without the brows. */
export const eyes = (frame: Frame): readonly Shape[] => SIDES.flatMap((side) => eye(frame, side));

/** Local coordinates of an eye: 0,0 its middle, -width the inner corner, +width the outer one, on both sides. */
export function eyePlane({ features, params, who }: Frame, side: Side): Matrix {
  return combined(features, [side * (1 - 0.1 * params.yaw * side), 0, 0, 1, side * who.eyes.apart, 0]);
}

interface Lids {
  readonly width: number;
  readonly inner: number;
  readonly outer: number;
  readonly up: number;
  readonly down: number;
  readonly slant: number;
  /** Curve of the upper lid from the inner corner, and the outline of the opening. */
  readonly upper: string;
  readonly outline: string;
}

function eye(frame: Frame, side: Side): readonly Shape[] {
  const lids = lidsOf(frame);
  const plane = eyePlane(frame, side);
  const shut = frame.params.lid < 0.08;
  return [
    socket(frame, plane, lids),
    ...(shut ? [] : ball(frame, plane, lids, side)),
    ...lidLines(frame, plane, lids),
    ...wrinkles(frame, plane, lids),
  ];
}

function lidsOf({ params, who }: Frame): Lids {
  const { height, slant: canthus, width } = who.eyes;
  const lid = clamp(params.lid, 0, 1.6);
  const slant = params.lidSlant;
  const up = 12.5 * lid * height;
  const down = 7.5 * (1 - 0.85 * params.squint) * (lid < 0.35 ? lid / 0.35 : 1) * height;
  const inner = 2 + Math.max(slant, 0);
  const outer = -canthus + Math.max(-slant, 0) * 5;
  // A slanted lid must not cut through a nearly shut eye.
  const open = clamp(lid / 0.5);
  const innerDrop = (slant > 0 ? slant * 8 : slant * 3) * open;
  const outerDrop = Math.max(-slant, 0) * -6 * open;
  const upper = path`C ${-width * 0.55} ${inner - up * 1.2 + innerDrop} ${width * 0.35} ${outer - up * 1.15 - outerDrop} ${width} ${outer}`;
  const lower = path`C ${width * 0.55} ${outer + down * 1.5 + 2 * open} ${-width * 0.45} ${inner + down * 1.35} ${-width} ${inner}
    Z`;
  return { width, inner, outer, up, down, slant, upper, outline: `${path`M ${-width} ${inner}`} ${upper} ${lower}` };
}

function socket({ tones }: Frame, plane: Matrix, { width: w, inner, outer, up, down }: Lids): Shape {
  const top = Math.min(up, 15);
  const d = path`M ${-w - 7} ${inner + 2} C ${-w * 0.6} ${-top - 13} ${w * 0.5} ${-top - 14} ${w + 6} ${outer}
    C ${w * 0.6} ${down + 10} ${-w * 0.5} ${down + 10} ${-w - 7} ${inner + 2} Z`;
  return drawn(plane, d, { fill: tones.shade, opacity: 0.26 });
}

function ball({ params, who }: Frame, plane: Matrix, lids: Lids, side: Side): readonly Shape[] {
  const { width: w, inner, outer, up, down, slant, upper, outline } = lids;
  const x = side * params.gazeX * 7;
  const y = params.gazeY * 5 - 1.5;
  const shadow = path`L ${w} ${outer + 4}
    C ${w * 0.35} ${outer - up * 1.15 + 5} ${-w * 0.55} ${inner - up * 1.2 + 5 + Math.max(slant, 0) * 8} ${-w} ${inner + 4}
    Z`;
  const wet = path`M ${-w * 0.8} ${inner + down * 0.5} Q 0 ${down * 1.15 - 1} ${w * 0.8} ${outer + down * 0.6}
    Q 0 ${down * 1.6 + 3.5} ${-w * 0.8} ${inner + down * 0.5} Z`;
  return [
    drawn(plane, outline, { fill: '#fbf8f4' }),
    drawn(plane, circle(x, y, 9.8), { fill: who.eyes.colour, clip: outline }),
    drawn(plane, circle(x, y, 9.8 * 0.52 * params.pupil), { fill: '#140c0c', clip: outline }),
    drawn(plane, circle(x + side * 3, y - 3.6, 2.7), { fill: '#ffffff', clip: outline, opacity: 0.95 }),
    drawn(plane, `${path`M ${-w} ${inner}`} ${upper} ${shadow}`, { fill: '#5b3a36', opacity: 0.28, clip: outline }),
    ...(params.tear > 0.1
      ? [
          drawn(plane, circle(x - side * 4, y + 4.5, 2 * params.tear), {
            fill: '#ffffff',
            clip: outline,
            opacity: 0.8,
          }),
          drawn(plane, wet, { fill: '#d4ecfb', opacity: 0.85 * params.tear }),
        ]
      : []),
  ];
}

function lidLines({ params, tones, who }: Frame, plane: Matrix, lids: Lids): readonly Shape[] {
  const { width: w, inner, outer, up, down, slant, upper } = lids;
  const fold = path`M ${-w * 0.75} ${inner - up - 5 + Math.max(slant, 0) * 6}
    C ${-w * 0.3} ${inner - up * 1.2 - 7 + Math.max(slant, 0) * 5} ${w * 0.4} ${outer - up * 1.1 - 7} ${w + 2} ${outer - 6}`;
  const lower = path`M ${w * 0.8} ${outer + down * 0.8 + 2}
    C ${w * 0.3} ${down * 1.3 + 2} ${-w * 0.3} ${down * 1.3 + 2} ${-w * 0.75} ${inner + down * 0.6 + 1}`;
  const lash = path`M ${w - 4} ${outer - 3} q 5 -2 9 -7`;
  return [
    drawn(plane, `${path`M ${-w - 0.5} ${inner}`} ${upper}`, { stroke: INK, width: who.eyes.lashes ? 4.4 : 3.6 }),
    ...(who.eyes.lashes ? [drawn(plane, lash, { stroke: INK, width: 2.8 })] : []),
    drawn(plane, fold, { stroke: tones.crease, width: 2.2, opacity: who.eyes.monolid ? 0.16 : 0.45 }),
    drawn(plane, lower, { stroke: tones.crease, width: 2, opacity: 0.35 + 0.3 * params.squint }),
  ];
}

function wrinkles(
  { params, tones, who }: Frame,
  plane: Matrix,
  { width: w, inner, outer, down }: Lids,
): readonly Shape[] {
  const { age } = who;
  const bag = clamp(age * 0.6 + params.squint * 0.3 * (0.3 + age) + who.eyes.bags + params.pale * 0.3);
  const feet = lined(age, Math.max(age * 0.6, params.cheek)) - 0.12;
  const bagLine = path`M ${-w * 0.6} ${inner + down + 8} Q 0 ${down * 1.3 + 14} ${w * 0.75} ${outer + down + 9}`;
  const foot = (row: number): string => path`M ${w + 7} ${outer + row * 7} l 9 ${-3 + row * 6}`;
  return [
    ...(bag > 0.05 ? [drawn(plane, bagLine, { stroke: tones.crease, width: 2.2, opacity: 0.4 * bag })] : []),
    ...(feet > 0
      ? [0, 1].map((row) => drawn(plane, foot(row), { stroke: tones.crease, width: 1.8, opacity: 0.5 * feet }))
      : []),
  ];
}

/** Brows, and the crease that anger and worry draw between them. */
export function brows(frame: Frame): readonly Shape[] {
  return SIDES.flatMap((side) => brow(frame, side));
}

function brow(frame: Frame, side: Side): readonly Shape[] {
  const { params, tones, who } = frame;
  const plane = eyePlane(frame, side);
  const { thickness: t, raised } = who.brows;
  const w = who.eyes.width;
  const asym = side * params.browAsym;
  const lift = 14 * Math.max(params.browInner, 0) - 11 * Math.max(-params.browInner, 0);
  const base = -32 - raised;
  const inner = base - lift - asym * 3;
  const outer = base + 4 - params.browOuter * 10 + Math.max(0, params.browInner) * 4 - asym * 9;
  const middle = base - 5 - params.browInner * 4 - params.browOuter * 5 - asym * 11;
  const x = -w - 2 - params.browPinch * 7;
  const d = path`M ${x} ${inner + t * 0.5}
    C ${x - 1} ${inner - t * 0.3} ${x + 2} ${inner - t * 0.5} ${x + 7} ${inner - t * 0.45}
    C -2 ${middle - t * 0.55} ${w * 0.6} ${middle - t * 0.4} ${w + 9} ${outer}
    C ${w * 0.6} ${middle + t * 0.5} 0 ${middle + t * 0.65} ${x + 7} ${inner + t * 0.62}
    Q ${x + 2} ${inner + t * 0.7} ${x} ${inner + t * 0.5} Z`;
  const crease = -who.eyes.apart + 8 - params.browPinch * 2;
  const between = path`M ${crease} -26 C ${crease - 2} -20 ${crease + 1} -14 ${crease - 2} -8`;
  return [
    drawn(plane, d, { fill: who.brows.colour }),
    ...(params.browPinch > 0.1
      ? [drawn(plane, between, { stroke: tones.crease, width: 2.8, opacity: 0.65 * params.browPinch })]
      : []),
  ];
}
