import { ARMS_AT_REST, POSE_ARMS, type Arm, type Arms } from '../figure/poses.table.ts';
import { along, between, clamp } from '../figure/shape.ts';
import type { Pose } from '../view.ts';

/**
 * The arms on their way from one pose to another. They always come down first and rise again: hand shapes and the
 * order of the forearms change only at the bottom, so no in-between picture has tangled arms.
 */
export interface ArmChange {
  readonly from: Arms;
  readonly to: Pose;
  /** 0 (start) .. 1 (there). */
  readonly progress: number;
}

/** Seconds for the whole way, at ease and at the height of arousal. */
const SLOW = 0.5;
const FAST = 0.35;
/** Where on the way the hands are at rest. */
const BOTTOM = 0.45;

export const settled = (pose: Pose): ArmChange => ({ from: POSE_ARMS[pose], to: pose, progress: 1 });

/** Turns towards another pose from wherever the arms are just now. */
export function towards(change: ArmChange, pose: Pose): ArmChange {
  return pose === change.to ? change : { from: armsOf(change), to: pose, progress: 0 };
}

/** `energy` 0..1 */
export function advanced(change: ArmChange, seconds: number, energy: number): ArmChange {
  if (change.progress >= 1) return change;
  return { ...change, progress: clamp(change.progress + seconds / between(SLOW, FAST, clamp(energy))) };
}

export function armsOf({ from, progress, to }: ArmChange): Arms {
  const target = POSE_ARMS[to];
  if (progress >= 1) return target;
  return progress < BOTTOM
    ? mixedArms(from, ARMS_AT_REST, smooth(progress / BOTTOM), from)
    : mixedArms(ARMS_AT_REST, target, smooth((progress - BOTTOM) / (1 - BOTTOM)), target);
}

const smooth = (share: number): number => share * share * (3 - 2 * share);

/** Points between two poses; shapes and order are those of `held`. */
function mixedArms(from: Arms, to: Arms, share: number, held: Arms): Arms {
  return {
    left: mixedArm(from.left, to.left, share, held.left),
    right: mixedArm(from.right, to.right, share, held.right),
    top: held.top,
    overFace: held.overFace,
    joined: clamp((between(from.joined, to.joined, share) - 0.7) / 0.3),
  };
}

function mixedArm(from: Arm, to: Arm, share: number, held: Arm): Arm {
  return {
    elbow: along(from.elbow, to.elbow, share),
    hand: along(from.hand, to.hand, share),
    bend: between(from.bend, to.bend, share),
    shape: held.shape,
    shows: held.shows,
  };
}
