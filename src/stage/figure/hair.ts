import { drawn, type Frame } from './frame.ts';
import { hijab, turban } from './hair/covered.ts';
import type { HairShape, Lock } from './hair/lock.ts';
import { bob, braids, bun, long, ponytail, waves } from './hair/long.ts';
import { balding, crop, curls, perm, pixie, sidepart, spiky } from './hair/short.ts';
import type { HairStyle, Identity } from './identity.ts';
import type { Matrix, Shape } from './shape.ts';

const HAIR: Readonly<Record<HairStyle, HairShape>> = {
  bob,
  long,
  bun,
  curls,
  balding,
  sidepart,
  crop,
  hijab,
  ponytail,
  waves,
  spiky,
  braids,
  pixie,
  turban,
  perm,
};

export const coversEars = (who: Identity): boolean => HAIR[who.hair.style].coversEars;

export const hairBehind = (frame: Frame): readonly Shape[] =>
  HAIR[frame.who.hair.style].back(frame.who.head).map((lock) => painted(frame, frame.hairBack, lock));

export const hairInFront = (frame: Frame): readonly Shape[] =>
  HAIR[frame.who.hair.style].front(frame.who.head).map((lock) => painted(frame, frame.hairFront, lock));

function painted({ tones }: Frame, plane: Matrix, { d, tone, line, opacity }: Lock): Shape {
  const colour = { hair: tones.hair, dark: tones.hairDark, light: tones.hairLight, skin: tones.shade }[tone];
  return line === undefined
    ? drawn(plane, d, { fill: colour, opacity })
    : drawn(plane, d, { stroke: colour, width: line, opacity });
}
