import { brightness, drained, mix, type Colour } from './colour.ts';
import type { Identity } from './identity.ts';
import type { Params } from './params.ts';
import type { Arms } from './poses.table.ts';
import { clamp, combined, moved, path, type Matrix, type Shape, type Style } from './shape.ts';

/** The picture of a person is 600 wide and 760 high; the desk hides what is below 716. */
export const FIGURE = { width: 600, height: 760, desk: 716, middle: 300, face: 292 } as const;

/** What a customer does at one instant. */
export interface Look {
  readonly params: Params;
  readonly arms: Arms;
  /** Seconds since the start; only a running tear or drop of sweat depends on it. */
  readonly seconds: number;
}

export interface Tones {
  readonly skin: Colour;
  readonly shade: Colour;
  /** Lines drawn in the skin: soft, and nearly ink. */
  readonly crease: Colour;
  readonly line: Colour;
  readonly lips: Colour;
  readonly hair: Colour;
  readonly hairDark: Colour;
  readonly hairLight: Colour;
  readonly cloth: Colour;
  readonly clothDark: Colour;
  readonly clothLight: Colour;
  readonly second: Colour;
}

/** Everything the parts of the body need to agree on for one picture. */
export interface Frame extends Look {
  readonly who: Identity;
  readonly tones: Tones;
  readonly body: Matrix;
  readonly head: Matrix;
  /** The plane of the features, which slides over the skull when the head turns; the nose slides further. */
  readonly features: Matrix;
  readonly nose: Matrix;
  readonly hairBack: Matrix;
  readonly hairFront: Matrix;
  /** How far the shoulders are from their usual height, + down. */
  readonly shoulderY: number;
  /** Outline of the head, jaw dropped, in head coordinates. */
  readonly skull: string;
}

/** -1: left on the picture, +1: right. */
export type Side = -1 | 1;
export const SIDES: readonly [Side, Side] = [-1, 1];

export function frameOf(who: Identity, look: Look): Frame {
  const { params } = look;
  const head = headMatrix(params);
  return {
    ...look,
    who,
    head,
    tones: tonesOf(who, params),
    body: bodyMatrix(params.lean),
    features: combined(head, moved(params.yaw * 15, 0)),
    nose: combined(head, moved(params.yaw * 22, 0)),
    hairBack: combined(head, moved(-params.yaw * 5, 0)),
    hairFront: combined(head, moved(params.yaw * 5, 0)),
    shoulderY: -params.shoulder * 20 - params.breath * 2.5,
    skull: skullPath(who.head, params.open * 12),
  };
}

/** One shape in a plane. */
export const drawn = (plane: Matrix, d: string, style: Style): Shape => ({ d, m: plane, ...style });

function tonesOf(who: Identity, { flush, pale }: Params): Tones {
  const dark = brightness(who.skin) < 130;
  const flushed = mix(who.skin, dark ? '#b3122a' : '#c8102e', (dark ? 0.15 : 0.1) * flush);
  const skin = mix(flushed, drained(who.skin), (dark ? 0.26 : 0.42) * pale);
  const { colour: hair } = who.hair;
  const { main: cloth, second } = who.clothes;
  return {
    skin,
    shade: mix(skin, who.shadow ?? '#7a2e1d', 0.22),
    crease: dark ? mix(skin, '#120402', 0.72) : mix(skin, '#3a140c', 0.55),
    line: mix(skin, dark ? '#0c0302' : '#2a0f0a', dark ? 0.85 : 0.74),
    lips: mix(skin, who.mouth.colour, who.mouth.tint * (1 - 0.45 * pale)),
    hair,
    hairDark: mix(hair, '#000000', 0.25),
    hairLight: mix(hair, '#ffffff', brightness(hair) > 150 ? 0.4 : 0.16),
    cloth,
    clothDark: mix(cloth, '#101828', 0.28),
    clothLight: mix(cloth, '#ffffff', 0.12),
    second,
  };
}

function bodyMatrix(lean: number): Matrix {
  const scale = 1 + 0.07 * lean;
  return [scale, 0, 0, scale, 300 - 300 * scale, 760 - 760 * scale + lean * 2.8];
}

/** The head tilts round the neck, 130 units below the eyes. */
function headMatrix({ tilt, yaw, nod, shoulder, breath, lean }: Params): Matrix {
  const scale = 1 + 0.05 * lean;
  const turn = (tilt * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn) * scale, Math.sin(turn) * scale];
  const x = FIGURE.middle + yaw * 10;
  const y = FIGURE.face + nod * 12 - shoulder * 4 - breath * 1.6 + lean * 6;
  return [cos, sin, -sin, cos, x + sin * 130, y + 130 - cos * 130];
}

function skullPath({ temple, jaw, chin, down, up }: Identity['head'], drop: number): string {
  const low = down + drop;
  return path`M 0 ${-up} C ${temple * 0.62} ${-up} ${temple} ${-up * 0.66} ${temple} -18
    C ${temple} 28 ${temple * 0.97} 54 ${jaw} ${low * 0.66}
    C ${jaw * 0.9} ${low * 0.86} ${chin * 1.25} ${low} 0 ${low}
    C ${-chin * 1.25} ${low} ${-jaw * 0.9} ${low * 0.86} ${-jaw} ${low * 0.66}
    C ${-temple * 0.97} 54 ${-temple} 28 ${-temple} -18
    C ${-temple} ${-up * 0.66} ${-temple * 0.62} ${-up} 0 ${-up} Z`;
}

/** Lines of the face count less on the young. */
export const lined = (age: number, strength: number): number => clamp(strength * (0.16 + 0.84 * age));
