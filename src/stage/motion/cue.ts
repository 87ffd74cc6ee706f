import type { Face, Pose } from '../view.ts';

/** What the customer is asked to show. */
export interface Cue {
  readonly face: { readonly from: Face; readonly to: Face; readonly blend: number };
  readonly pose: Pose;
  readonly speaking: boolean;
  /** 0..1 */
  readonly energy: number;
}
