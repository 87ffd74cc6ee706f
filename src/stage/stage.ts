import type { StageView } from './view.ts';

/** The picture of a conversation. It only ever does what it is told. */
export interface Stage {
  /** Shows this from now on; the way there is animated. May be called as often as you like. */
  readonly show: (view: StageView) => void;
  /** Reduced motion. */
  readonly setCalm: (calm: boolean) => void;
  /** Loudness of the voice that is heard, 0..1; undefined when there is none and the mouth keeps its own time. */
  readonly hear: (level: number | undefined) => void;
  /** Kept once the first view can be seen: until then the canvas is empty. */
  readonly painted: Promise<void>;
  /** Takes the picture down and frees everything. */
  readonly close: () => void;
}

export interface StageOptions {
  readonly renderer: 'auto' | 'canvas' | 'webgl';
  /** Reduced motion: no tremble, sway, lean or parallax. */
  readonly calm: boolean;
  /** For slow devices: a coarser grain, no particles, nothing behind the customer moves. */
  readonly light?: boolean;
}
