import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PEOPLE } from '../people.table.ts';
import { FACES, POSES } from '../view.ts';
import { build } from './build.ts';
import { FACE_PARAMS, USUAL_POSE } from './faces.table.ts';
import { POSE_ARMS } from './poses.table.ts';
import { AT_EASE } from './params.ts';
import { identity } from './identity.ts';
import { toSvg } from './svg.ts';

const fingerprint = (svg: string): string => createHash('sha256').update(svg).digest('hex').slice(0, 10);

describe('the picture of a customer', () => {
  it.each(Object.entries(PEOPLE))('does not change unnoticed: %s', (_, who) => {
    const cells = FACES.map((face) => {
      const look = { params: FACE_PARAMS[face], arms: POSE_ARMS[USUAL_POSE[face]], seconds: 0 };
      return `${face} ${fingerprint(toSvg(build(who, look)))}`;
    });
    expect(cells.join('\n')).toMatchSnapshot();
  });

  it('is drawn shape by shape as recorded, for one plain person at rest', () => {
    const plain = identity({
      age: 0.5,
      skin: '#c98d62',
      hair: { style: 'crop', colour: '#231a17' },
      clothes: { style: 'tee', main: '#c8882e', second: '#a86f1f' },
    });
    const picture = build(plain, { params: AT_EASE, arms: POSE_ARMS.rest, seconds: 0 });
    expect(toSvg(picture).replaceAll('><', '>\n<')).toMatchSnapshot();
  });

  it('looks different for every face', () => {
    const who = PEOPLE.mei;
    if (who === undefined) throw new Error('Mei is missing from PEOPLE.');
    const pictures = FACES.map((face) =>
      toSvg(build(who, { params: FACE_PARAMS[face], arms: POSE_ARMS.rest, seconds: 0 })),
    );
    expect(new Set(pictures).size).toBe(FACES.length);
  });

  it('looks different for every pose', () => {
    const who = PEOPLE.mei;
    if (who === undefined) throw new Error('Mei is missing from PEOPLE.');
    const pictures = POSES.map((pose) => toSvg(build(who, { params: AT_EASE, arms: POSE_ARMS[pose], seconds: 0 })));
    expect(new Set(pictures).size).toBe(POSES.length);
  });
});
