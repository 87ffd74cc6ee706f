import type { Colour } from './colour.ts';
import { drawn, lined, SIDES, type Frame } from './frame.ts';
import { between, clamp, path, type Point, type Shape } from './shape.ts';

/** Where the mouth is just now, in the plane of the features. */
export interface Mouth {
  readonly half: number;
  readonly left: Point;
  readonly right: Point;
  /** Middle of the upper and of the lower lip's inner edge. */
  readonly upper: number;
  readonly lower: number;
  readonly upperLip: number;
  readonly lowerLip: number;
}

export function mouthOf({ params, who }: Frame): Mouth {
  const { open, press, pout, smile, wide } = params;
  const { y, halfWidth, lip } = who.mouth;
  const half = halfWidth * (1 + 0.28 * wide) * (1 - 0.1 * press) * (1 + 0.1 * Math.max(smile, 0));
  const corner = y - smile * 12 - open;
  const skew = params.skew * 7;
  return {
    half,
    left: [-half, corner + skew],
    right: [half, corner - skew],
    upper: y + smile * 3.2 - open * 9 - params.upperLip * 7 - pout * 3,
    lower: y + smile * 4.5 + open * 34 - pout * 3,
    upperLip: lip * (1 - 0.72 * press),
    lowerLip: lip * 1.25 * (1 - 0.72 * press) + pout * 4,
  };
}

/** Lips, teeth and what is behind them. */
export function mouth(frame: Frame): readonly Shape[] {
  const { features, params, tones } = frame;
  const m = mouthOf(frame);
  const [upperEdge, lowerEdge] = innerEdges(m, params.square);
  const inner = `${path`M ${m.left}`} ${upperEdge} ${lowerEdge} Z`;
  const parted = params.open > 0.02 || params.teethU > 0.05;
  return [
    drawn(features, lipsPath(m), { fill: tones.lips }),
    ...(parted ? inside(frame, m, inner) : []),
    drawn(features, `${path`M ${m.left}`} ${upperEdge}`, {
      stroke: tones.line,
      width: params.open > 0.05 ? 2.2 : 3.2,
      opacity: 0.9,
    }),
    ...(params.open > 0.05
      ? [drawn(features, `${path`M ${m.right}`} ${lowerEdge}`, { stroke: tones.line, width: 1.6, opacity: 0.5 })]
      : []),
    ...chin(frame, m),
  ];
}

function innerEdges({ half, left, right, upper, lower }: Mouth, square: number): readonly [string, string] {
  const bow = between(0.46, 0.86, square);
  const pull = 0.72 + 0.28 * square;
  const sag = 0.82 + 0.12 * square;
  return [
    path`C ${-half * bow} ${between(left[1], upper, pull)} ${-half * 0.2} ${upper} 0 ${upper}
      C ${half * 0.2} ${upper} ${half * bow} ${between(right[1], upper, pull)} ${right}`,
    path`C ${half * (bow + 0.04)} ${between(right[1], lower, sag)} ${half * 0.3} ${lower} 0 ${lower}
      C ${-half * 0.3} ${lower} ${-half * (bow + 0.04)} ${between(left[1], lower, sag)} ${left}`,
  ];
}

function lipsPath({ half, left, right, upper, lower, upperLip: up, lowerLip: low }: Mouth): string {
  return path`M ${left[0] - 2} ${left[1]}
    C ${-half * 0.46} ${between(left[1], upper, 0.7) - up * 0.9} ${-half * 0.28} ${upper - up * 1.25} -4 ${upper - up}
    Q 0 ${upper - up * 0.62} 4 ${upper - up}
    C ${half * 0.28} ${upper - up * 1.25} ${half * 0.46} ${between(right[1], upper, 0.7) - up * 0.9} ${right[0] + 2} ${right[1]}
    C ${half * 0.52} ${between(right[1], lower, 0.85) + low} ${half * 0.34} ${lower + low * 1.25} 0 ${lower + low * 1.2}
    C ${-half * 0.34} ${lower + low * 1.25} ${-half * 0.52} ${between(left[1], lower, 0.85) + low} ${left[0] - 2} ${left[1]}
    Z`;
}

function inside({ features, params }: Frame, m: Mouth, inner: string): readonly Shape[] {
  const { half, left, right, upper, lower } = m;
  const { open, teethU, teethL } = params;
  const wide = half * 1.1;
  const top = Math.min(left[1], right[1], upper) - 12;
  const upperTeeth = path`M ${-wide} ${top} L ${wide} ${top}
    L ${wide} ${between(right[1], upper, 0.8) + teethU * 11}
    Q 0 ${upper + teethU * 13 + 3} ${-wide} ${between(left[1], upper, 0.8) + teethU * 11} Z`;
  const lowerTeeth = path`M ${-wide} ${lower + 14} L ${wide} ${lower + 14}
    L ${half * 0.9} ${lower - teethL * 9} Q 0 ${lower - teethL * 11} ${-half * 0.9} ${lower - teethL * 9} Z`;
  const tongue = path`M ${-half * 0.55} ${lower + 3}
    C ${-half * 0.4} ${lower - open * 15} ${half * 0.4} ${lower - open * 15} ${half * 0.55} ${lower + 3} Z`;
  const within = (d: string, fill: Colour): Shape => drawn(features, d, { fill, clip: inner });
  return [
    drawn(features, inner, { fill: '#4a1216' }),
    ...(open > 0.25 ? [within(tongue, '#b8474f')] : []),
    ...(teethU > 0.03 ? [within(upperTeeth, '#f7f3ea')] : []),
    ...(teethL > 0.03 ? [within(lowerTeeth, '#ece6da')] : []),
  ];
}

const PUCKER: readonly Point[] = [
  [-6, 17],
  [5, 19],
  [-1, 23],
  [9, 14],
];

function chin({ features, params, tones }: Frame, { lower, lowerLip }: Mouth): readonly Shape[] {
  const y = lower + lowerLip;
  const boss = path`M -10 ${y + 9} Q 0 ${y + 13 - params.pout * 6} 10 ${y + 9}`;
  const pucker = clamp((params.pout - 0.4) / 0.6);
  return [
    drawn(features, boss, { stroke: tones.crease, width: 2.2, opacity: 0.25 + 0.4 * params.pout }),
    ...(pucker > 0
      ? PUCKER.map(([x, down]) =>
          drawn(features, path`M ${x} ${y + down} l 1.5 2`, { stroke: tones.crease, width: 2, opacity: 0.4 * pucker }),
        )
      : []),
  ];
}

/** Folds beside the mouth: of age, of a snarl, of a smile. They lie under the lips. */
export function folds(frame: Frame): readonly Shape[] {
  const { features, params, tones, who } = frame;
  const { age } = who;
  const m = mouthOf(frame);
  const ofSmile = lined(age, params.fold + Math.max(params.smile, 0) * 0.55);
  const fold = clamp(
    ofSmile + params.upperLip * 0.5 + Math.max(params.fold - 0.3, 0) * 0.6 * Math.max(-params.smile, 0) + age * 0.4,
  );
  return SIDES.flatMap((side) => {
    const [x, y] = side < 0 ? m.left : m.right;
    const { length, width } = who.nose;
    const line = path`M ${side * (width + 7)} ${length - 4 - params.cheek * 3}
      C ${side * (m.half + 4)} ${length + 6 - params.cheek * 5} ${side * (m.half + 14)} ${y - 16} ${side * (m.half + 12)} ${y + 4}`;
    const frown = path`M ${x + side * 3} ${y + 1} Q ${x + side * 8} ${y + 6} ${x + side * 7} ${y + 13}`;
    const cheek = path`M ${side * 26} ${44 - params.cheek * 6}
      Q ${side * 48} ${52 - params.cheek * 9} ${side * 66} ${36 - params.cheek * 6}`;
    const dimple = path`M ${x + side * 5} ${y - 5} Q ${x + side * 9} ${y} ${x + side * 5} ${y + 5}`;
    return [
      ...(fold > 0.05 ? [drawn(features, line, { stroke: tones.crease, width: 2.5, opacity: 0.5 * fold })] : []),
      ...(params.smile < -0.15
        ? [drawn(features, frown, { stroke: tones.crease, width: 2.4, opacity: 0.55 * -params.smile })]
        : []),
      ...(params.smile > 0.3
        ? [drawn(features, dimple, { stroke: tones.crease, width: 2.2, opacity: 0.4 * params.smile })]
        : []),
      ...(params.cheek > 0.1
        ? [drawn(features, cheek, { stroke: tones.crease, width: 2.2, opacity: 0.4 * lined(age, params.cheek) })]
        : []),
    ];
  });
}
