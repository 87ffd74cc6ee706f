import { mix } from './colour.ts';
import { clothes } from './clothes.ts';
import { drawn, FIGURE, type Frame } from './frame.ts';
import { path, type Shape } from './shape.ts';

const X = FIGURE.middle;

/** Neck and trunk with what is worn on it; the arms come later. */
export function torso(frame: Frame): readonly Shape[] {
  const { body, tones } = frame;
  return [...neck(frame), drawn(body, trunkPath(frame), { fill: tones.cloth }), ...clothes(frame)];
}

function neck({ body, params, shoulderY: s, tones, who }: Frame): readonly Shape[] {
  const n = who.body.neck;
  const skin = path`M ${X - n} 380 C ${X - n + 2} 430 ${X - n - 6} 452 ${X - n - 30} ${474 + s * 0.4}
    L ${X - 20} 540 L ${X + 20} 540 L ${X + n + 30} ${474 + s * 0.4}
    C ${X + n + 6} 452 ${X + n - 2} 430 ${X + n} 380 Z`;
  const shadow = path`M ${X - n} 392
    C ${X - n * 0.6 + params.yaw * 6} ${446 + params.nod * 8} ${X + n * 0.6 + params.yaw * 6} ${446 + params.nod * 8} ${X + n} 392
    L ${X + n} 370 L ${X - n} 370 Z`;
  const collarbone = path`M ${X - n * 0.7} ${486 + s * 0.5} q ${n * 0.4} 4 ${n * 0.5} 12
    M ${X + n * 0.7} ${486 + s * 0.5} q ${-n * 0.4} 4 ${-n * 0.5} 12`;
  return [
    drawn(body, skin, { fill: tones.skin }),
    drawn(body, shadow, { fill: mix(tones.skin, tones.shade, 0.9), opacity: 0.85 }),
    drawn(body, collarbone, { stroke: tones.shade, width: 3, opacity: 0.7 }),
  ];
}

/** The trunk narrows to the waist, so that light shows between it and the arms. */
export function trunkPath({ shoulderY: s, who }: Pick<Frame, 'shoulderY' | 'who'>): string {
  const { neck: n, shoulders: w, waist } = who.body;
  return path`M ${X - waist - 8} 790 C ${X - waist} 710 ${X - w + 26} 650 ${X - w + 22} ${600 + s * 0.5}
    C ${X - w - 2} ${590 + s} ${X - w - 14} ${556 + s} ${X - w + 2} ${532 + s}
    C ${X - w + 20} ${506 + s * 0.95} ${X - n - 44} ${486 + s * 0.6} ${X - n - 16} ${462 + s * 0.35}
    C ${X - 20} 512 ${X + 20} 512 ${X + n + 16} ${462 + s * 0.35}
    C ${X + n + 44} ${486 + s * 0.6} ${X + w - 20} ${506 + s * 0.95} ${X + w - 2} ${532 + s}
    C ${X + w + 14} ${556 + s} ${X + w + 2} ${590 + s} ${X + w - 22} ${600 + s * 0.5}
    C ${X + w - 26} 650 ${X + waist} 710 ${X + waist + 8} 790 Z`;
}
