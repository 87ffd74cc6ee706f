import { z } from 'zod';
import { ContentHash, Id, Moment, ScenarioId } from './names.ts';
import { ScoreRange } from './run.ts';

/** Largest upload: a scenario with its translations, packed or not. */
export const MOST_UPLOAD_BYTES = 2 * 1024 * 1024;

/** A problem that a check found, with its place; the page words `code` by the same names as the command line. */
export const Found = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  message: z.string(),
  fix: z.string().optional(),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  pointer: z.string(),
});
export type Found = z.infer<typeof Found>;

/** An uploaded scenario that was checked and can be published if there are no errors. Kept for a week. */
export const Upload = z.strictObject({
  id: Id,
  scenario: ScenarioId.optional(),
  revision: z.int().optional(),
  title: z.string().optional(),
  hash: ContentHash.optional(),
  found: z.array(Found),
  publishable: z.boolean(),
  /** The exact range, and what the players come to; absent when there were errors. */
  range: ScoreRange.optional(),
  players: z
    .array(z.strictObject({ player: z.string(), mean: z.number(), spread: z.number(), passing: z.number() }))
    .optional(),
  /** Were all states seen, or a sample? */
  sampled: z.boolean().optional(),
  created: Moment,
});
export type Upload = z.infer<typeof Upload>;

/** A published scenario, as the library lists it. */
export const Published = z.strictObject({
  id: ScenarioId,
  revision: z.int().min(1),
  hash: ContentHash,
  range: ScoreRange,
  /** Everything else the card shows, as src/app/card.ts describes it; worked out at publishing. */
  card: z.unknown(),
  /** Comes with the pages, or was published on this server. */
  built: z.boolean(),
  withdrawn: z.boolean(),
  published: Moment,
});
export type Published = z.infer<typeof Published>;
