import { build } from './figure/build.ts';
import { blended } from './figure/params.ts';
import { FACE_PARAMS, USUAL_POSE } from './figure/faces.table.ts';
import { POSE_ARMS } from './figure/poses.table.ts';
import type { Shape } from './figure/shape.ts';
import { toSvg } from './figure/svg.ts';
import { personOf } from './people.table.ts';
import type { Face, Pose, StageView } from './view.ts';

export { paint } from './figure/paint.ts';
export { USUAL_POSE } from './figure/faces.table.ts';
export { PEOPLE } from './people.table.ts';
export type { Shape } from './figure/shape.ts';

export interface PortraitOptions {
  /** Head and shoulders (square) or the whole figure (600 by 760). */
  readonly crop?: 'bust' | 'figure';
  /** What the arms do; by default what is usual with this face. */
  readonly pose?: Pose;
  /** Any CSS colour behind the person; none by default. */
  readonly background?: string;
  /** Text for screen readers. Without it the picture is decoration and hidden from them. */
  readonly label?: string;
  /** Keeps ids apart when several portraits stand on one page; derived from person and face by default. */
  readonly idPrefix?: string;
}

/** A still picture of a customer as an SVG document, without Phaser. An unknown person gets a stand-in. */
export function portraitSvg(person: string, face: Face | StageView['face'], options: PortraitOptions = {}): string {
  const { background, crop = 'bust', label } = options;
  const usual = usualPose(face);
  const pose = options.pose ?? (crop === 'bust' && CUT_OFF.has(usual) ? 'rest' : usual);
  const shapes = portrait(person, face, pose);
  const prefix =
    options.idPrefix ?? `p-${escaped(person)}-${typeof face === 'string' ? face : `${face.from}-${face.to}`}-`;
  const [x, y, width, height] = crop === 'bust' ? [80, 80, 440, 440] : [0, 0, 600, 760];
  const ground =
    background === undefined
      ? ''
      : `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${escaped(background)}"/>`;
  const access = label === undefined ? 'aria-hidden="true"' : `role="img" aria-label="${escaped(label)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x} ${y} ${width} ${height}" ${access}>${ground}${toSvg(shapes, prefix)}</svg>`;
}

/** Poses whose hands the edge of head and shoulders would cut off. */
const CUT_OFF: ReadonlySet<Pose> = new Set(['fists', 'palm']);

/** The same picture as a list of shapes, for `paint`. */
export function portrait(person: string, face: Face | StageView['face'], pose?: Pose): readonly Shape[] {
  const { blend, from, to } = typeof face === 'string' ? { from: face, to: face, blend: 0 } : face;
  const params = blended(FACE_PARAMS[from], FACE_PARAMS[to], blend);
  return build(personOf(person), { params, arms: POSE_ARMS[pose ?? usualPose(face)], seconds: 0 });
}

function usualPose(face: Face | StageView['face']): Pose {
  return USUAL_POSE[typeof face === 'string' ? face : face.blend < 0.5 ? face.from : face.to];
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
