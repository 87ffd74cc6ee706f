import { FIGURE } from '../figure/frame.ts';
import { SET } from './props.ts';

/** Where things stand in a picture of a given size, in its pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Top edge of the desk, phone or laptop in front. */
  readonly deskY: number;
  /** Pixels per drawing unit, and the middle of the customer. */
  readonly figure: { readonly scale: number; readonly x: number };
  /** Pixels per unit of the place, and where its top left corner lies. */
  readonly set: { readonly scale: number; readonly x: number; readonly y: number };
}

/** Units from the crown (or the bun on it) to the desk, and the widest the customer gets with arms spread. */
const TALL = FIGURE.desk - 92;
const BROAD = 500;

/** Fits the customer between the upper edge and the desk; a tall picture has a tall desk front below. */
export function layoutOf(width: number, height: number): Layout {
  const scale = Math.min((height * 0.8) / TALL, width / BROAD);
  const free = height - scale * TALL;
  const top = Math.min(free * 0.35, height * 0.06);
  const deskY = Math.round(top + scale * TALL);
  const setScale = Math.max(width / SET.width, deskY / SET.desk) * 1.03;
  return {
    width,
    height,
    deskY,
    figure: { scale, x: width / 2 },
    set: { scale: setScale, x: width / 2 - (SET.width / 2) * setScale, y: deskY - SET.desk * setScale },
  };
}
