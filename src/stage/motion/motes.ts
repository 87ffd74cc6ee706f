import type { Colour } from '../figure/colour.ts';
import { circle, IDENTITY, path, type Shape } from '../figure/shape.ts';
import type { Moment } from '../view.ts';
import { chance } from './chance.ts';

/** What a moment sets free around the customer: never over the face, gone within two and a half seconds. */
interface Swarm {
  readonly count: number;
  readonly seconds: number;
  readonly colours: readonly [Colour, Colour];
  readonly drawn: (mote: Mote) => Shape;
}

interface Mote {
  /** 0..1, its own each. */
  readonly chance: number;
  readonly side: -1 | 1;
  /** 0..1 of its life. */
  readonly age: number;
  readonly colour: Colour;
}

const SWARMS: Readonly<Record<Moment, Swarm>> = {
  relief: { count: 8, seconds: 2.1, colours: ['#ffffff', '#cdeee6'], drawn: breath },
  touched: { count: 12, seconds: 2.4, colours: ['#ffd27a', '#fff0c4'], drawn: warmth },
  sting: { count: 8, seconds: 0.7, colours: ['#d8452f', '#f08a4b'], drawn: spark },
  flinch: { count: 6, seconds: 0.6, colours: ['#7f9fd8', '#c4d5f2'], drawn: spark },
};

/** Half width of the space beside the face that is never entered, in drawing units from its middle. */
export const CLEAR = 128;
/** How far from the face anything gets, to each side, up and down. */
export const SPREAD = { side: 260, up: 230, down: 210 } as const;

/** The shapes `seconds` after a moment began, around the middle of the face; undefined when all are gone. */
export function motesAt(moment: Moment, seconds: number): readonly Shape[] | undefined {
  const { colours, count, drawn, seconds: length } = SWARMS[moment];
  if (seconds >= length) return undefined;
  const draw = chance(moment.length * 97);
  return Array.from({ length: count }, (_, index) => {
    const [late, own] = [draw() * 0.35, draw()];
    const age = Math.min(1, Math.max(0, (seconds / length - late) / (1 - late)));
    return drawn({ chance: own, side: index % 2 === 0 ? -1 : 1, age, colour: colours[index % 3 === 0 ? 0 : 1] });
  });
}

/** In and out again. */
const shown = (age: number): number => Math.min(1, Math.sin(Math.PI * age) * 1.2);

/** A breath let go: pale rings that rise from the shoulders and widen. */
function breath({ age, chance: own, colour, side }: Mote): Shape {
  const x = side * (CLEAR + 36 + own * 60 + age * 14);
  const d = circle(x, 150 - age * (120 + own * 110), 5 + own * 5 + age * 7);
  return { d, m: IDENTITY, stroke: colour, width: 2.6, opacity: 0.8 * shown(age) };
}

/** Small lights that rise and sway. */
function warmth({ age, chance: own, colour, side }: Mote): Shape {
  const x = side * (CLEAR + 24 + own * 90 + Math.sin(age * 5 + own * 6) * 10);
  const y = 160 - age * (150 + own * 170);
  const radius = 7 + own * 7;
  return { d: '', m: IDENTITY, glow: [x, y, radius, radius], fill: colour, opacity: 0.95 * shown(age) };
}

/** Short strokes away from the head, as in a drawn story. */
function spark({ age, chance: own, colour, side }: Mote): Shape {
  const angle = -0.95 + own * 1.1;
  const from = CLEAR + 22 + age * 34;
  const [x, y] = [side * Math.cos(angle), Math.sin(angle)];
  const to = from + 24 * (1 - age * 0.5);
  return {
    d: path`M ${side * CLEAR + x * (from - CLEAR)} ${y * from} L ${side * CLEAR + x * (to - CLEAR)} ${y * to}`,
    m: IDENTITY,
    stroke: colour,
    width: 5,
    opacity: 0.9 * (1 - age),
  };
}
