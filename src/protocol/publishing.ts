import { z } from 'zod';
import type { Scenario } from '../scenario/schema.ts';
import type { Translation } from '../scenario/translation.ts';
import { CHANNELS, COMPLAINTS, EMOTIONS, LANGUAGES } from '../scenario/vocabulary.ts';
import { ContentHash, Id, Moment, ScenarioId } from './names.ts';
import { ScoreRange } from './run.ts';

/** Largest upload: a scenario with its translations, packed or not. */
export const MOST_UPLOAD_BYTES = 2 * 1024 * 1024;

/** Problems listed of one upload; a broken file can have thousands. */
export const MOST_FOUND = 200;

/** A text in each language. */
const Texts = z.strictObject({ en: z.string(), 'zh-Hans': z.string(), 'zh-Hant': z.string() });

/** A problem that a check found, with its place, and what is said of it; `code` is the same as on the command line. */
export const Found = z.strictObject({
  severity: z.enum(['error', 'warning', 'info']),
  code: z.string(),
  message: Texts,
  fix: Texts.optional(),
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
  found: z.array(Found).max(MOST_FOUND),
  /** Problems that were found beyond those of the list. */
  more: z.int().min(0),
  publishable: z.boolean(),
  /** The exact range (an end that could not be proved is 0 or 100), and what the players come to; absent when there were errors. */
  range: ScoreRange.optional(),
  players: z
    .array(
      z.strictObject({
        player: z.string(),
        /** Whose words were measured, for players who go by the length of replies. */
        language: z.enum(LANGUAGES).optional(),
        /** Points 0..100: mean and standard deviation; and how many of a hundred runs pass. */
        mean: z.number(),
        spread: z.number(),
        passing: z.number(),
      }),
    )
    .optional(),
  /** Were all states seen, or a sample? */
  sampled: z.boolean().optional(),
  created: Moment,
});
export type Upload = z.infer<typeof Upload>;

const CardWords = z.strictObject({ title: z.string(), summary: z.string(), name: z.string() });

/** What the library knows of a scenario before anybody opens it; the page draws the portrait from `looks`. */
export const PublishedCard = z.strictObject({
  source: z.enum(LANGUAGES),
  emotion: z.enum(EMOTIONS),
  complaint: z.enum(COMPLAINTS),
  channel: z.enum(CHANNELS),
  difficulty: z.int().min(1).max(5),
  minutes: z.int(),
  looks: z.string(),
  words: z.strictObject({ en: CardWords, 'zh-Hans': CardWords, 'zh-Hant': CardWords }),
});
export type PublishedCard = z.infer<typeof PublishedCard>;

/** A published scenario, as the library lists it: the latest revision of each. */
export const Published = z.strictObject({
  id: ScenarioId,
  revision: z.int().min(1),
  hash: ContentHash,
  range: ScoreRange,
  card: PublishedCard,
  /** Comes with the pages, or was published on this server. */
  built: z.boolean(),
  /** Not for new runs any more; listed only for those who may publish it again. */
  withdrawn: z.boolean(),
  published: Moment,
  /** May the reader withdraw it? */
  mine: z.boolean(),
});
export type Published = z.infer<typeof Published>;

/** One revision, to play or to replay: what `hash` was made of, and the same in other words. */
export interface Revision {
  readonly scenario: Scenario;
  readonly translations: readonly Translation[];
}
