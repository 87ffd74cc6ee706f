import { drawn, SIDES, type Frame } from './frame.ts';
import { eyePlane } from './eyes.ts';
import { mouthOf } from './mouth.ts';
import { between, circle, clamp, path, type Shape } from './shape.ts';

/** The part of a beard that lies under the lips, cut to the head. */
export function beardUnderLips(frame: Frame): readonly Shape[] {
  const { beard } = frame.who;
  if (beard !== 'full' && beard !== 'stubble') return [];
  const { upper } = mouthOf(frame);
  const d = path`M -120 10 L -88 20 C -84 66 -58 70 -34 ${upper - 14}
    C -14 ${upper - 22} 14 ${upper - 22} 34 ${upper - 14} C 58 70 84 66 88 20 L 120 10 L 120 200 L -120 200 Z`;
  return [
    drawn(frame.head, d, {
      fill: frame.who.beardColour ?? frame.tones.hair,
      opacity: beard === 'full' ? 0.88 : 0.2,
      clip: frame.skull,
    }),
  ];
}

/** The part of a beard that lies over the lips. */
export function beardOverLips(frame: Frame): readonly Shape[] {
  const { beard, nose } = frame.who;
  if (beard !== 'moustache' && beard !== 'goatee') return [];
  const { half, left, right, upper, lower, lowerLip } = mouthOf(frame);
  const y = between(nose.length + 9, upper - 6, 0.65);
  const thick = beard === 'goatee' ? 4 : 0;
  const moustache = path`M -4 ${y - 6 + thick}
    C -18 ${y - 12 + thick} ${-half - 2} ${y - 4} ${left[0] - 6} ${left[1] + 4}
    C ${-half * 0.6} ${y + 10} -12 ${y + 9} 0 ${y + 5}
    C 12 ${y + 9} ${half * 0.6} ${y + 10} ${right[0] + 6} ${right[1] + 4}
    C ${half + 2} ${y - 4} 18 ${y - 12 + thick} 4 ${y - 6 + thick} Q 0 ${y - 4} -4 ${y - 6 + thick} Z`;
  const low = lower + lowerLip;
  const tuft = path`M -20 ${low + 8} C -26 ${low + 30} -14 ${low + 52} 0 ${low + 54}
    C 14 ${low + 52} 26 ${low + 30} 20 ${low + 8} Q 0 ${low + 16} -20 ${low + 8} Z`;
  return [
    drawn(frame.features, moustache, { fill: frame.who.beardColour ?? frame.tones.hair }),
    ...(beard === 'goatee' ? [drawn(frame.features, tuft, { fill: frame.who.beardColour ?? frame.tones.hair })] : []),
  ];
}

export function glasses({ features, params, who }: Frame): readonly Shape[] {
  if (who.glasses === undefined) return [];
  const { shape, colour } = who.glasses;
  const x = who.eyes.apart;
  const lens = (side: number): string =>
    shape === 'round'
      ? circle(side * x, 2, 27)
      : path`M ${side * x - 29} -16 q 0 -4 5 -4 h 48 q 5 0 5 4 v 26 q 0 14 -14 14 h -30 q -14 0 -14 -14 Z`;
  const line = { stroke: colour, width: shape === 'half' ? 2.6 : 4 };
  return [
    ...SIDES.flatMap((side) => [
      drawn(features, lens(side), { ...line, fill: '#ffffff', fillOpacity: 0.1 }),
      drawn(features, path`M ${side * (x + 28)} -6 L ${side * (who.head.temple - 2) - params.yaw * 22} -4`, line),
    ]),
    drawn(features, path`M -12 -2 Q 0 -9 12 -2`, line),
  ];
}

/** A tear, only when the eyes run over. One, on the far side: two would be a cartoon. */
export function tears(frame: Frame): readonly Shape[] {
  const amount = clamp((frame.params.tear - 0.8) / 0.2);
  if (amount === 0) return [];
  const plane = eyePlane(frame, -1);
  const run = (frame.seconds * 0.16 + 0.35) % 1;
  const y = between(14, 66, Math.min(1, run * 1.25));
  const fade = run > 0.8 ? (1 - run) * 5 : 1;
  const x = 6 + Math.sin(y * 0.07) * 2;
  const drop = path`M ${x} ${y - 8} C ${x + 5} ${y} ${x + 5} ${y + 7} ${x} ${y + 7}
    C ${x - 5} ${y + 7} ${x - 5} ${y} ${x} ${y - 8} Z`;
  return [
    drawn(plane, path`M 5 10 Q 9 ${(y + 10) / 2} ${x} ${y}`, {
      stroke: '#e4f3fc',
      width: 3,
      opacity: 0.5 * amount * fade,
    }),
    drawn(plane, drop, { fill: '#dcf0fb', stroke: '#9cc4de', width: 1.2, opacity: 0.9 * amount * fade }),
  ];
}

const BEADS = [
  [74, -58, 0],
  [-80, -34, 0.45],
  [60, -84, 0.7],
] as const;

/** Beads of sweat, only at the height of fear; before that the forehead shines. */
export function sweat(frame: Frame): readonly Shape[] {
  const { sweat: amount } = frame.params;
  if (amount < 0.6) return [];
  const beads = BEADS.flatMap(([x, y, phase], index) => {
    const shown = clamp((amount - 0.6) * 5 - index);
    if (shown === 0) return [];
    const run = (frame.seconds * 0.12 + phase) % 1;
    const top = y + run * 26;
    const d = path`M ${x} ${top - 8} C ${x + 6} ${top + 1} ${x + 6} ${top + 7} ${x} ${top + 7}
      C ${x - 6} ${top + 7} ${x - 6} ${top + 1} ${x} ${top - 8} Z`;
    return [
      drawn(frame.hairFront, d, {
        fill: '#dcf0fb',
        stroke: '#8fbcd8',
        width: 1.3,
        opacity: shown * (1 - Math.max(0, run - 0.75) * 4),
      }),
    ];
  });
  return beads;
}
