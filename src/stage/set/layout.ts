import { FIGURE } from '../figure/frame.ts';
import { between, clamp } from '../figure/shape.ts';
import type { Reach } from './desk.ts';
import { SET } from './props.ts';

/** Where things stand in a picture of a given size, in its pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Top edge of the desk, phone or laptop in front. */
  readonly deskY: number;
  /** Pixels per drawing unit, the middle of the customer, and the height (in drawing units) at which the desk hides them. */
  readonly figure: { readonly scale: number; readonly x: number; readonly cut: number };
  /** Pixels per unit of the place, and where its top left corner lies. */
  readonly set: { readonly scale: number; readonly x: number; readonly y: number };
}

/** Height of the crown (or the bun on it) in drawing units, and the widest the customer gets with arms spread. */
const CROWN = 92;
const BROAD = 500;
/** CSS pixels: in a picture lower than the first the face matters most, from the second on there is room for the hands. */
const LOW = 200;
const ROOMY = 360;

/**
 * Fits the customer between the upper edge and the desk; a tall picture has a tall desk front below, a low one has
 * little desk and stands closer. `grain` is device pixels per CSS pixel.
 */
export function layoutOf(width: number, height: number, grain = 1): Layout {
  const room = clamp((height / grain - LOW) / (ROOMY - LOW));
  const cut = Math.round(between(636, FIGURE.desk, room));
  const tall = cut - CROWN;
  const scale = Math.min((height * between(0.9, 0.8, room)) / tall, width / BROAD);
  const free = height - scale * tall;
  const top = Math.min(free * 0.35, height * 0.06);
  const deskY = Math.round(top + scale * tall);
  const setScale = Math.max(width / SET.width, deskY / SET.desk) * 1.03;
  return {
    width,
    height,
    deskY,
    figure: { scale, x: width / 2, cut },
    set: { scale: setScale, x: width / 2 - (SET.width / 2) * setScale, y: deskY - SET.desk * setScale },
  };
}

/** The picture in drawing units around the middle of the desk's edge. */
export function reachOf({ deskY, figure, height, width }: Layout): Reach {
  const { scale } = figure;
  return { side: width / 2 / scale + 2, down: (height - deskY) / scale + 2, up: deskY / scale + 2 };
}
