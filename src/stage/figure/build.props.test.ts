import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PEOPLE, personOf } from '../people.table.ts';
import { FACES, POSES } from '../view.ts';
import { build } from './build.ts';
import { brows, eyePlane, eyes } from './eyes.ts';
import { FACE_PARAMS } from './faces.table.ts';
import { frameOf, type Look } from './frame.ts';
import { blended, inRange, PARAM_NAMES, PARAMS, paramsFrom } from './params.ts';
import { POSE_ARMS } from './poses.table.ts';
import type { Shape } from './shape.ts';
import { toSvg } from './svg.ts';

const person = fc.constantFrom(...Object.keys(PEOPLE)).map(personOf);
const face = fc.constantFrom(...FACES);
const pose = fc.constantFrom(...POSES);
const anyParams = fc
  .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: PARAM_NAMES.length, maxLength: PARAM_NAMES.length })
  .map((shares) => {
    let index = 0;
    return paramsFrom((name) => {
      const [low, high] = PARAMS[name];
      const share = shares[index] ?? 0;
      index += 1;
      return low + (high - low) * share;
    });
  });

/** Far outside the picture, something has gone wrong even if it is a number. */
const FAR = 4000;

function expectSound(shapes: readonly Shape[]): void {
  for (const shape of shapes) {
    const words = `${shape.d} ${shape.clip ?? ''} ${shape.m.join(' ')}`;
    const numbers = (words.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    expect(words).not.toMatch(/NaN|Infinity|undefined/);
    expect(numbers.every((value) => Math.abs(value) < FAR)).toBe(true);
    expect(shape.opacity ?? 1).toBeGreaterThanOrEqual(0);
    expect(shape.opacity ?? 1).toBeLessThanOrEqual(1);
    expect(shape.width ?? 1).toBeGreaterThan(0);
  }
}

describe('for every person', () => {
  it('any blend of any two faces in any pose is a sound picture', () => {
    fc.assert(
      fc.property(
        person,
        fc.tuple(face, face),
        pose,
        fc.double({ min: -1, max: 2, noNaN: true }),
        (who, [from, to], arms, blend) => {
          const params = blended(FACE_PARAMS[from], FACE_PARAMS[to], blend);
          const look: Look = { params, arms: POSE_ARMS[arms], seconds: 1.5 };
          expectSound(build(who, look));
          for (const name of PARAM_NAMES) expect(Math.abs(params[name] - inRange(params)[name])).toBeLessThan(1e-9);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('every combination of parameters within their ranges is a sound picture', () => {
    fc.assert(
      fc.property(person, anyParams, pose, (who, params, arms) => {
        expectSound(build(who, { params, arms: POSE_ARMS[arms], seconds: 9 }));
      }),
      { numRuns: 150 },
    );
  });

  it('a face that looks straight ahead is the same on both sides', () => {
    fc.assert(
      fc.property(person, anyParams, (who, any) => {
        const params = { ...any, tilt: 0, yaw: 0, gazeX: 0, browAsym: 0, skew: 0, tear: 0 };
        const frame = frameOf(who, { params, arms: POSE_ARMS.rest, seconds: 0 });
        const [left, right] = [eyePlane(frame, -1), eyePlane(frame, 1)];
        expect(left[0]).toBeCloseTo(-right[0]);
        expect(left[4] + right[4]).toBeCloseTo(600);
        const halves = (shapes: readonly Shape[]): readonly [readonly string[], readonly string[]] => {
          const outlines = shapes.map(({ d }) => d);
          return [outlines.slice(0, outlines.length / 2), outlines.slice(outlines.length / 2)];
        };
        const [leftBrow, rightBrow] = halves(brows(frame));
        expect(leftBrow).toEqual(rightBrow);
        const lids = (side: readonly string[]): readonly string[] => side.filter((d) => !d.includes('a ')); // irises carry a highlight
        const [leftEye, rightEye] = halves(eyes(frame));
        expect(lids(leftEye)).toEqual(lids(rightEye));
      }),
      { numRuns: 60 },
    );
  });
});

it('every keyframe keeps its parameters in range', () => {
  for (const name of FACES) expect(FACE_PARAMS[name]).toEqual(inRange(FACE_PARAMS[name]));
});

it('ids in an SVG are all defined and all used once', () => {
  fc.assert(
    fc.property(person, face, (who, name) => {
      const svg = toSvg(build(who, { params: FACE_PARAMS[name], arms: POSE_ARMS.rest, seconds: 0 }), 'x');
      const defined = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      const used = [...svg.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
      expect(new Set(defined).size).toBe(defined.length);
      expect(used.toSorted()).toEqual(defined.toSorted());
    }),
    { numRuns: 30 },
  );
});
