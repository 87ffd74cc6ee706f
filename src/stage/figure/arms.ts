import { darken, lighten, mix, type Colour } from './colour.ts';
import { drawn, FIGURE, SIDES, type Frame, type Side } from './frame.ts';
import { HANDS, JOINED } from './hands.ts';
import type { Arm } from './poses.table.ts';
import { along, applied, between, combined, path, type Matrix, type Point, type Shape } from './shape.ts';

/** One arm where it is drawn: in the coordinates of the body. */
export interface PlacedArm {
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly hand: Point;
}

/** Both arms, the upper one last, and what the hands do together. */
export function arms(frame: Frame): readonly Shape[] {
  const order: readonly Side[] = frame.arms.top === 'left' ? [1, -1] : [-1, 1];
  const apart = frame.arms.joined < 1 ? order.flatMap((side) => hand(frame, side)) : [];
  return frame.arms.joined > 0
    ? [...order.flatMap((side) => sleeve(frame, side)), ...apart, ...joinedHands(frame)]
    : order.flatMap((side) => [...sleeve(frame, side), ...hand(frame, side)]);
}

/** Broad people hold their elbows further out. */
export function placed(
  { arms: held, shoulderY: s, who }: Pick<Frame, 'arms' | 'shoulderY' | 'who'>,
  side: Side,
): PlacedArm {
  const arm = armOf(held, side);
  const broad = who.body.shoulders - 148;
  return {
    shoulder: [FIGURE.middle + side * (who.body.shoulders - 22), 556 + s],
    elbow: [FIGURE.middle + side * (arm.elbow[0] + broad), arm.elbow[1] + s * 0.5],
    hand: [FIGURE.middle + side * (arm.hand[0] + broad * reach(arm)), arm.hand[1] + s * 0.3],
  };
}

const armOf = (held: Frame['arms'], side: Side): Arm => (side < 0 ? held.left : held.right);

/** Hands that touch the face or each other stay where they are; those held out move with the elbow. */
const reach = (arm: Arm): number => (Math.abs(arm.hand[0]) > 110 ? 1 : 0);

function radii({ who }: Frame): readonly [shoulder: number, elbow: number, wrist: number] {
  const { arm } = who.body;
  return [arm * 0.56, arm * 0.46, arm * 0.35];
}

/** A limb that tapers from one round end to the other. */
function limb(from: Point, r0: number, to: Point, r1: number): string {
  const [ux, uy] = across(from, to);
  return path`M ${from[0] + ux * r0} ${from[1] + uy * r0}
    A ${r0} ${r0} 0 0 1 ${from[0] - ux * r0} ${from[1] - uy * r0} L ${to[0] - ux * r1} ${to[1] - uy * r1}
    A ${r1} ${r1} 0 0 1 ${to[0] + ux * r1} ${to[1] + uy * r1} Z`;
}

/** Unit vector across the line from one point to another. */
function across(from: Point, to: Point): Point {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  return [-dy / length, dx / length];
}

function sleeve(frame: Frame, side: Side): readonly Shape[] {
  return frame.who.clothes.sleeves === 'short' ? shortSleeve(frame, side) : longSleeve(frame, side);
}

function longSleeve(frame: Frame, side: Side): readonly Shape[] {
  const { body, tones, who } = frame;
  const { elbow, hand: end, shoulder } = placed(frame, side);
  const [r0, r1, r2] = radii(frame);
  const edge = darken(who.clothes.main, 0.34);
  const cuff = along(elbow, end, 0.8);
  const past = along(elbow, end, 0.86);
  const fore = openLimb(elbow, r1, cuff, r2 + 2);
  return [
    drawn(body, limb(shoulder, r0, elbow, r1), { fill: who.clothes.main }),
    underside(frame, side, edge),
    drawn(body, limb(cuff, r2 - 5, end, r2 - 6), { fill: tones.skin }),
    drawn(body, limb(cuff, r2 + 1, past, r2), { fill: cuffColour(frame) }),
    drawn(body, fore, { fill: lighten(who.clothes.main, 0.04), stroke: edge, width: 2.6 }),
    // The elbow's outline must not cut across the upper arm.
    drawn(body, limb(along(elbow, shoulder, 0.02), r1 - 1.4, along(elbow, shoulder, 0.3), r1 - 1.2), {
      fill: who.clothes.main,
    }),
    drawn(body, elbowFold(elbow, cuff), { stroke: edge, width: 2.4, opacity: 0.5 }),
  ];
}

const cuffColour = ({ tones, who }: Frame): Colour =>
  who.clothes.style === 'blazer' || who.clothes.style === 'suit'
    ? lighten(tones.second, 0.3)
    : darken(who.clothes.main, 0.16);

/** A forearm with a round elbow and a straight end at the wrist. */
function openLimb(from: Point, r0: number, to: Point, r1: number): string {
  const [ux, uy] = across(from, to);
  return path`M ${to[0] + ux * r1} ${to[1] + uy * r1} L ${from[0] + ux * r0} ${from[1] + uy * r0}
    A ${r0} ${r0} 0 0 1 ${from[0] - ux * r0} ${from[1] - uy * r0} L ${to[0] - ux * r1} ${to[1] - uy * r1} Z`;
}

/** The line under an upper arm that parts it from the trunk; the shoulder itself stays without a seam. */
function underside(frame: Frame, side: Side, edge: Colour): Shape {
  const { elbow, shoulder } = placed(frame, side);
  const [r0, r1] = radii(frame);
  const [ux, uy] = across(shoulder, elbow);
  const inward = ux * side < 0 ? 1 : -1;
  const from = along(shoulder, elbow, 0.3);
  const d = path`M ${from[0] + ux * inward * r0 * 0.9} ${from[1] + uy * inward * r0 * 0.9}
    L ${elbow[0] + ux * inward * r1} ${elbow[1] + uy * inward * r1}`;
  return drawn(frame.body, d, { stroke: edge, width: 3, opacity: 0.7 });
}

function elbowFold(elbow: Point, wrist: Point): string {
  const [ux, uy] = across(elbow, wrist);
  const [dx, dy] = [uy, -ux];
  return path`M ${between(elbow[0], wrist[0], 0.12) + ux * 4} ${between(elbow[1], wrist[1], 0.12) + uy * 4}
    q ${dx * 10 + ux * 10} ${dy * 10 + uy * 10} ${dx * 26 + ux * 12} ${dy * 26 + uy * 12}`;
}

function shortSleeve(frame: Frame, side: Side): readonly Shape[] {
  const { body, tones, who } = frame;
  const { elbow, hand: end, shoulder } = placed(frame, side);
  const [r0, r1, r2] = radii(frame);
  const hem = along(shoulder, elbow, 0.7);
  const edge = darken(who.clothes.main, 0.34);
  const outline = mix(tones.skin, '#3a140c', 0.3);
  const [ux, uy] = across(shoulder, elbow);
  const hemLine = path`M ${hem[0] + ux * (r1 + 3)} ${hem[1] + uy * (r1 + 3)}
    L ${hem[0] - ux * (r1 + 3)} ${hem[1] - uy * (r1 + 3)}`;
  return [
    drawn(body, limb(hem, r1 - 3, elbow, r1 - 8), { fill: tones.skin }),
    drawn(body, openLimb(shoulder, r0, hem, r1 + 4), { fill: who.clothes.main }),
    underside(frame, side, edge),
    drawn(body, hemLine, { stroke: edge, width: 3, opacity: 0.7 }),
    drawn(body, limb(elbow, r1 - 8, end, r2 - 4), { fill: tones.skin, stroke: outline, width: 2.2 }),
    drawn(body, limb(elbow, r1 - 9.2, along(elbow, hem, 0.5), r1 - 8), { fill: tones.skin }),
  ];
}

function hand(frame: Frame, side: Side): readonly Shape[] {
  const arm = armOf(frame.arms, side);
  if (arm.shape === 'none') return [];
  const { elbow, hand: at } = placed(frame, side);
  const drawing = HANDS[arm.shape];
  const turn = Math.atan2(at[1] - elbow[1], at[0] - elbow[0]) + arm.bend * side;
  const size = (frame.who.body.arm / 58) * 1.14;
  const mirror = arm.shows === 'palm' ? side : -side;
  const [cos, sin] = [Math.cos(turn) * size, Math.sin(turn) * size];
  const plane = combined(frame.body, [cos, sin, -sin * mirror, cos * mirror, at[0], at[1]]);
  return handShapes(frame, plane, drawing);
}

function handShapes({ tones }: Frame, plane: Matrix, { lines, outline }: (typeof HANDS)['fist']): readonly Shape[] {
  const edge = mix(tones.skin, '#3a140c', 0.34);
  return [
    ...outline.map((d) => drawn(plane, d, { fill: tones.skin, stroke: edge, width: 2 })),
    drawn(plane, lines, { stroke: tones.crease, width: 2, opacity: 0.5 }),
  ];
}

function joinedHands(frame: Frame): readonly Shape[] {
  const [left, right] = SIDES.map((side) => placed(frame, side).hand);
  if (left === undefined || right === undefined) return [];
  const middle = along(left, right, 0.5);
  const size = (frame.who.body.arm / 58) * 1.06;
  const [x, y] = applied(frame.body, middle);
  const plane: Matrix = [frame.body[0] * size, 0, 0, frame.body[3] * size, x, y];
  return handShapes(frame, plane, JOINED).map((shape) => ({
    ...shape,
    opacity: (shape.opacity ?? 1) * frame.arms.joined,
  }));
}
