import type { Moment } from '../view.ts';

/** How the camera looks: 1 is the whole picture; x and y are shares of its size by which it is moved aside. */
export interface Shot {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const AT_REST: Shot = { zoom: 1, x: 0, y: 0 };

interface Move {
  /** Seconds to go nearer, to stay, to come back. */
  readonly near: number;
  readonly stay: number;
  readonly back: number;
  /** How much nearer, as a share. */
  readonly closer: number;
  /** Swings a second, in a move that shakes. */
  readonly shake?: number;
}

const MOVES: Readonly<Record<Moment, Move>> = {
  relief: { near: 0.9, stay: 0.3, back: 1.5, closer: 0.018 },
  touched: { near: 1.2, stay: 0.8, back: 1.9, closer: 0.035 },
  sting: { near: 0.12, stay: 0.08, back: 0.8, closer: 0.02, shake: 5.5 },
  flinch: { near: 0.1, stay: 0.05, back: 0.7, closer: 0.012, shake: 4 },
};

/** The camera `seconds` after a moment began: a gentle move and back again; undefined when it is over. */
export function shotAt(moment: Moment, seconds: number): Shot | undefined {
  const { back, closer, near, shake, stay } = MOVES[moment];
  if (seconds >= near + stay + back) return undefined;
  const share = seconds < near ? seconds / near : Math.min(1, 1 - (seconds - near - stay) / back);
  const zoom = 1 + closer * share * share * (3 - 2 * share);
  // So far the picture can be moved aside without showing what is beyond its edge.
  const room = (1 - 1 / zoom) / 2;
  return {
    zoom,
    x: shake === undefined ? 0 : Math.sin(seconds * shake * 2 * Math.PI) * room * 0.8,
    y: -room * 0.5,
  };
}
