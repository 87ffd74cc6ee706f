import { z } from 'zod';
import { RANKED, type Ranked } from './names.ts';
import type { ScoreRange } from './run.ts';

/** One end of the scale: the points, and moves (as `moveText` writes them) from the beginning of a call to its end that come to them. */
const End = z.strictObject({
  points: z.int().min(0).max(100),
  moves: z.array(z.string().max(400)).min(1),
});
const Ends = z.strictObject({ worst: End, best: End });

/**
 * What lies beside a published scenario as `range.json`: the exact worst and best points of each skill and overall, which
 * normalise its scores. Good only for a scenario of this content (see `contentHash`) under rules of this version.
 */
export const StoredRange = z.strictObject({
  scenario: z.string(),
  revision: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  rules: z.int().min(1),
  listening: Ends,
  empathy: Ends,
  solution: Ends,
  overall: Ends,
});
export type StoredRange = z.infer<typeof StoredRange>;

/** The points alone. */
export const rangeIn = (stored: StoredRange): ScoreRange =>
  Object.fromEntries(
    RANKED.map((ranked) => [ranked, { worst: stored[ranked].worst.points, best: stored[ranked].best.points }]),
  ) as Record<Ranked, ScoreRange[Ranked]>; // fromEntries forgets the keys
