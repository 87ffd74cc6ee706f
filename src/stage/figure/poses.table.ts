import type { Pose } from '../view.ts';
import type { Point } from './shape.ts';

/** How a hand is held. `none`: out of sight. */
export type HandShape = 'none' | 'loose' | 'fist' | 'spread' | 'flat' | 'upturned';

/** One arm. Points are measured from the middle of the body outwards (x) and in drawing units down (y, 0..760). */
export interface Arm {
  readonly elbow: Point;
  readonly hand: Point;
  /** Radians the hand is bent against the forearm: + outwards when it is held up, + upwards when it lies across. */
  readonly bend: number;
  readonly shape: HandShape;
  /** Which side of the hand we see; the thumb is then on the inside (palm) or the outside (back). */
  readonly shows: 'palm' | 'back';
}

export interface Arms {
  readonly left: Arm;
  readonly right: Arm;
  /** Which forearm lies on top. */
  readonly top: 'left' | 'right';
  /** Hands painted over the face, as when holding the cheeks. */
  readonly overFace: boolean;
  /** 0..1: how far the two hands hold each other. */
  readonly joined: number;
}

const arm = (
  [elbow, hand]: readonly [elbow: Point, hand: Point],
  shape: HandShape,
  bend = 0,
  shows: Arm['shows'] = 'back',
): Arm => ({
  elbow,
  hand,
  bend,
  shape,
  shows,
});
const both = (each: Arm, rest: Partial<Arms> = {}): Arms => ({
  left: each,
  right: each,
  top: 'right',
  overFace: false,
  joined: 0,
  ...rest,
});

/** Between two poses the arms come by here; also how the customer stands when nothing is the matter. */
export const ARMS_AT_REST: Arms = both(
  arm(
    [
      [176, 684],
      [52, 694],
    ],
    'loose',
  ),
);

export const POSE_ARMS: Readonly<Record<Pose, Arms>> = {
  rest: ARMS_AT_REST,
  crossed: {
    left: arm(
      [
        [172, 668],
        [-84, 626],
      ],
      'flat',
      0.2,
    ),
    right: arm(
      [
        [172, 672],
        [-72, 640],
      ],
      'none',
    ),
    top: 'left',
    overFace: false,
    joined: 0,
  },
  fists: {
    left: arm(
      [
        [186, 676],
        [84, 690],
      ],
      'fist',
    ),
    right: arm(
      [
        [204, 664],
        [182, 520],
      ],
      'fist',
      0.1,
      'palm',
    ),
    top: 'right',
    overFace: false,
    joined: 0,
  },
  hips: both(
    arm(
      [
        [232, 646],
        [138, 716],
      ],
      'fist',
      0.3,
    ),
  ),
  open: both(
    arm(
      [
        [168, 684],
        [212, 606],
      ],
      'upturned',
      0.5,
      'palm',
    ),
  ),
  palm: {
    left: arm(
      [
        [176, 684],
        [64, 694],
      ],
      'loose',
    ),
    right: arm(
      [
        [196, 676],
        [150, 566],
      ],
      'upturned',
      0.55,
      'palm',
    ),
    top: 'right',
    overFace: false,
    joined: 0,
  },
  wringing: both(
    arm(
      [
        [168, 690],
        [26, 650],
      ],
      'flat',
      -0.1,
    ),
    { joined: 1 },
  ),
  cheeks: both(
    arm(
      [
        [152, 640],
        [100, 436],
      ],
      'spread',
      0.12,
      'palm',
    ),
    { overFace: true },
  ),
  chest: {
    left: arm(
      [
        [176, 690],
        [60, 702],
      ],
      'loose',
    ),
    right: arm(
      [
        [168, 676],
        [28, 572],
      ],
      'flat',
      0.12,
    ),
    top: 'right',
    overFace: false,
    joined: 0,
  },
  clasped: both(
    arm(
      [
        [162, 682],
        [24, 606],
      ],
      'flat',
      0.05,
    ),
    { joined: 1 },
  ),
  slumped: both(
    arm(
      [
        [154, 712],
        [132, 792],
      ],
      'none',
    ),
  ),
  brow: {
    left: arm(
      [
        [168, 700],
        [40, 700],
      ],
      'loose',
    ),
    right: arm(
      [
        [214, 512],
        [88, 284],
      ],
      'flat',
      -0.75,
      'palm',
    ),
    top: 'right',
    overFace: true,
    joined: 0,
  },
};
