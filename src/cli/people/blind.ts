import type { Face } from '../../stage/view.ts';

/** One picture: who, with which face. */
export interface Sitting {
  readonly person: string;
  readonly face: Face;
}

/**
 * `count` sittings in an order that nobody can guess, the same for the same seed. Every person and every face is dealt
 * once before any comes a second time.
 */
export function dealt(people: readonly string[], faces: readonly Face[], count: number, seed: number): Sitting[] {
  const draw = chance(seed);
  const who = deck(people, count, draw);
  const what = deck(faces, count, draw);
  return who.flatMap((person, index) => {
    const face = what[index];
    return face === undefined ? [] : [{ person, face }];
  });
}

function deck<T>(cards: readonly T[], count: number, draw: () => number): T[] {
  const out: T[] = [];
  while (out.length < count && cards.length > 0) out.push(...shuffled(cards, draw));
  return out.slice(0, count);
}

function shuffled<T>(cards: readonly T[], draw: () => number): T[] {
  return cards
    .map((card) => ({ card, place: draw() }))
    .sort((a, b) => a.place - b.place)
    .map(({ card }) => card);
}

/** Numbers 0..1 that look random and are the same for the same seed (mulberry32). */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
