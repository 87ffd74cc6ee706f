import { brightness, mix, type Colour } from './colour.ts';
import { drawn, SIDES, type Frame } from './frame.ts';
import { circle, clamp, combined, moved, path, type Point, type Shape } from './shape.ts';

export function ears(frame: Frame): readonly Shape[] {
  const { head, params, tones, who } = frame;
  return SIDES.flatMap((side) => {
    const plane = combined(head, moved(side * (who.head.temple - 2) - params.yaw * 7, 8));
    const w = side * (1 - side * params.yaw * 0.25);
    const outline = path`M 0 -24 C ${20 * w} -30 ${24 * w} -4 ${15 * w} 12 C ${12 * w} 24 ${4 * w} 30 0 22 Z`;
    const fold = path`M ${4 * w} -14 C ${14 * w} -18 ${14 * w} 0 ${6 * w} 8`;
    return [
      drawn(plane, outline, { fill: mix(tones.skin, '#c8102e', 0.18 * params.flush) }),
      drawn(plane, fold, { stroke: tones.shade, width: 3 }),
      ...(who.earrings === undefined ? [] : [drawn(plane, circle(8 * w, 27, 4.5), { fill: who.earrings })]),
    ];
  });
}

/** The bare head with its shadow, and the blood in it. */
export function skin(frame: Frame): readonly Shape[] {
  const { head, params, skull, tones, who } = frame;
  const { temple, chin, down, up } = who.head;
  const shift = params.yaw * 14;
  const shadow = path`M ${temple * 0.52 - shift} ${-up - 10}
    C ${temple * 0.98 - shift} -40 ${temple * 0.86 - shift} 70 ${chin * 0.8} ${down + 30} L 200 ${down + 30}
    L 200 ${-up - 10} Z`;
  return [
    drawn(head, skull, { fill: tones.skin }),
    drawn(head, shadow, { fill: tones.shade, opacity: 0.38, clip: skull }),
    ...blood(frame),
  ];
}

const BLUSH = '#e2603f';
const FLUSH = '#d0202a';

function blood({ head, params, skull, tones, who }: Frame): readonly Shape[] {
  const { flush, pale, sweat } = params;
  const x = params.yaw * 15;
  const glow = (at: readonly [number, number, number, number], fill: Colour, opacity: number): Shape =>
    drawn(head, '', { glow: at, fill, opacity, clip: skull });
  const cheeks = mix(BLUSH, FLUSH, clamp(flush * 1.5));
  const size = 1 + 0.75 * flush;
  const rosy = (0.16 + 0.26 * flush) * (1 - 0.8 * pale);
  return [
    ...SIDES.map((side) => glow([side * 50 + x * 0.6, 50 - params.cheek * 5, 42 * size, 30 * size], cheeks, rosy)),
    ...(flush > 0 ? [glow([x, -62, 110, 70], FLUSH, 0.2 * flush), glow([x, 26, 34, 40], FLUSH, 0.18 * flush)] : []),
    ...(sweat > 0.05 ? [glow([x + 16, -60, 44, 18], '#ffffff', (0.1 + brightness(tones.skin) / 1300) * sweat)] : []),
    ...(pale > 0 ? [glow([x, who.mouth.y, 60, 40], mix(tones.skin, '#7f9aa0', 0.5), 0.22 * pale)] : []),
  ];
}

const FRECKLES: readonly Point[] = [
  [34, 40],
  [43, 46],
  [52, 40],
  [47, 54],
  [60, 48],
  [38, 52],
  [26, 46],
];

/** Marks that make a face somebody's: forehead lines, freckles, a mole. */
export function marks({ features, params, tones, who }: Frame): readonly Shape[] {
  const { browInner, browOuter } = params;
  const worry = clamp(Math.max(browInner, 0) * 0.6 + Math.max(browOuter, 0) * 0.3);
  const forehead = clamp(worry * (0.3 + 0.7 * who.age) + who.age * 0.35);
  const arch = browInner > browOuter ? 3 : 0;
  const line = (row: number): string => {
    const y = -62 - row * 14 - browInner * 4;
    return path`M ${-34 + row * 5} ${y + arch} Q 0 ${y - 5 - arch * 1.3} ${34 - row * 5} ${y + arch}`;
  };
  return [
    ...(forehead > 0.06
      ? [0, 1, 2].map((row) => drawn(features, line(row), { stroke: tones.crease, opacity: 0.38 * forehead }))
      : []),
    ...(who.freckles === true
      ? SIDES.flatMap((side) =>
          FRECKLES.map(([x, y]) => drawn(features, circle(side * x, y, 1.7), { fill: tones.crease, opacity: 0.4 })),
        )
      : []),
    ...(who.mole === undefined
      ? []
      : [drawn(features, circle(who.mole[0], who.mole[1], 3), { fill: tones.line, opacity: 0.8 })]),
  ];
}

export function nose({ nose: plane, params, tones, who }: Frame): readonly Shape[] {
  const w = who.nose.width;
  const wrinkle = params.noseWrinkle;
  const y = who.nose.length - wrinkle * 4;
  const side = path`M ${-4 - params.yaw * 3} 2 C -9 ${y * 0.5} ${-w * 0.9} ${y - 12} ${-w} ${y - 4}
    C ${-w - 1} ${y + 4} ${-w * 0.5} ${y + 7} -4 ${y + 5} C 2 ${y + 9} ${w * 0.6} ${y + 7} ${w} ${y - 3}
    C ${w * 0.7} ${y - 13} 8 ${y * 0.5} 5 2 Z`;
  const base = path`M ${-w - wrinkle * 2} ${y - 5} C ${-w - 3} ${y + 4} ${-w * 0.55} ${y + 7} -5 ${y + 4}
    C -1 ${y + 8} 3 ${y + 8} 6 ${y + 4} C ${w * 0.6} ${y + 7} ${w + 3} ${y + 3} ${w + wrinkle * 2} ${y - 5}`;
  const nostril = (x: number): Shape =>
    drawn(plane, path`M ${x - 3} ${y + 3.5} Q ${x} ${y} ${x + 3} ${y + 3.5}`, {
      stroke: tones.line,
      width: 2.4,
      opacity: 0.6,
    });
  const crinkle = (s: number, row: number): Shape =>
    drawn(plane, path`M ${s * 6} ${6 + row * 9} Q ${s * 12} ${3 + row * 9} ${s * 16} ${8 + row * 9}`, {
      stroke: tones.crease,
      opacity: 0.55 * wrinkle,
    });
  return [
    drawn(plane, side, { fill: tones.shade, opacity: 0.2 }),
    drawn(plane, base, { stroke: tones.crease, width: 3, opacity: 0.75 }),
    nostril(-6),
    nostril(9),
    ...(wrinkle > 0.05 ? SIDES.flatMap((s) => [crinkle(s, 0), crinkle(s, 1)]) : []),
  ];
}
