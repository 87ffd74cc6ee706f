import { beardOverLips, beardUnderLips, glasses, sweat, tears } from './adornments.ts';
import { arms } from './arms.ts';
import { brows, eyes } from './eyes.ts';
import { ears, marks, nose, skin } from './face.ts';
import { frameOf, type Look } from './frame.ts';
import { coversEars, hairBehind, hairInFront } from './hair.ts';
import type { Identity } from './identity.ts';
import { folds, mouth } from './mouth.ts';
import type { Shape } from './shape.ts';
import { torso } from './torso.ts';

/** One customer at one instant, as a list of things to paint, back to front. Pure: the same look, the same picture. */
export function build(who: Identity, look: Look): readonly Shape[] {
  const frame = frameOf(who, look);
  const limbs = arms(frame);
  const face = [
    ...(coversEars(who) ? [] : ears(frame)),
    ...skin(frame),
    ...marks(frame),
    ...nose(frame),
    ...folds(frame),
    ...beardUnderLips(frame),
    ...mouth(frame),
    ...beardOverLips(frame),
    ...eyes(frame),
    ...brows(frame),
    ...tears(frame),
    ...glasses(frame),
    ...hairInFront(frame),
    ...sweat(frame),
  ];
  return [...hairBehind(frame), ...torso(frame), ...(look.arms.overFace ? [...face, ...limbs] : [...limbs, ...face])];
}
