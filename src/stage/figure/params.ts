import { between, clamp } from './shape.ts';

/**
 * What a face and a body can do, as numbers: [lowest, highest, at ease]. Names follow the muscles (AU = action unit
 * of the facial action coding system). The drawing is defined for every combination within these ranges.
 */
export const PARAMS = {
  /** Inner brow ends: + up as in grief (AU1), - down as in anger (AU4). */
  browInner: [-1.3, 1.3, 0],
  /** Outer brow ends, + up (AU2). */
  browOuter: [-0.8, 1, 0],
  /** Brows drawn together, with the crease between them (AU4). */
  browPinch: [0, 1, 0],
  /** One brow above the other. */
  browAsym: [-1, 1, 0],
  /** Upper lid: 0 shut, 1 usual, 1.6 wide (AU5). */
  lid: [0, 1.6, 1],
  /** Lower lid raised (AU6, AU7). */
  squint: [0, 1, 0],
  /** Slant of the upper lid: + angry, - sad. */
  lidSlant: [-1, 1, 0],
  gazeX: [-1.2, 1.2, 0],
  gazeY: [-1.2, 1.2, 0],
  pupil: [0.5, 1.4, 1],
  /** AU9 */
  noseWrinkle: [0, 1, 0],
  /** Corners of the mouth: -1 down (AU15), +1 up (AU12). */
  smile: [-1, 1, 0],
  /** Jaw dropped (AU26). */
  open: [0, 1, 0],
  /** Corners drawn apart. */
  wide: [-1, 1, 0],
  /** Lips squared, as when shouting. */
  square: [0, 1, 0],
  teethU: [0, 1, 0],
  teethL: [0, 1, 0],
  /** Lips pressed thin (AU24). */
  press: [0, 1, 0],
  /** Upper lip raised (AU10). */
  upperLip: [0, 1, 0],
  /** Lower lip pushed up, chin puckered (AU17). */
  pout: [0, 1, 0],
  /** Mouth pulled to one side. */
  skew: [-1, 1, 0],
  /** Cheeks raised: what makes a smile real (AU6). */
  cheek: [0, 1, 0],
  /** Fold from nose to mouth. */
  fold: [0, 1, 0],
  flush: [0, 1, 0],
  pale: [0, 1, 0],
  sweat: [0, 1, 0],
  /** Wet eyes from 0.1; a tear only above 0.8. */
  tear: [0, 1, 0],
  /** Head, degrees, + to the viewer's right. */
  tilt: [-14, 14, 0],
  /** Head turned, + to the viewer's right. */
  yaw: [-1, 1, 0],
  /** Head bowed, + down. */
  nod: [-1, 1.4, 0],
  /** Towards the trainee (+) or back (-). */
  lean: [-0.6, 1.2, 0],
  /** Shoulders: + drawn up, - sunk. */
  shoulder: [-1.3, 1.3, 0],
  /** -1 out .. +1 in; driven by the clock. */
  breath: [-2, 2, 0],
} as const satisfies Readonly<Record<string, readonly [low: number, high: number, ease: number]>>;

export type Param = keyof typeof PARAMS;
export type Params = Readonly<Record<Param, number>>;

/** In a fixed order; the keys of PARAMS are exactly the names of Param. */
export const PARAM_NAMES: readonly Param[] = Object.keys(PARAMS) as Param[];

export const AT_EASE: Params = paramsFrom((name) => PARAMS[name][2]);

export function paramsFrom(value: (name: Param) => number): Record<Param, number> {
  const out: Partial<Record<Param, number>> = {};
  for (const name of PARAM_NAMES) out[name] = value(name);
  return out as Record<Param, number>; // every name has just been set
}

/** `share` 0..1 of the way from one face to another; beyond the ends it stays at the ends. */
export function blended(from: Params, to: Params, share: number): Record<Param, number> {
  const held = clamp(share);
  return paramsFrom((name) => between(from[name], to[name], held));
}

export function inRange(params: Params): Record<Param, number> {
  return paramsFrom((name) => clamp(params[name], PARAMS[name][0], PARAMS[name][1]));
}
