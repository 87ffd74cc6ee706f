import { z } from 'zod';
import { Id, Moment, RANKED, ScenarioId, SPANS, Tenths } from './names.ts';

/** Which board: one scenario, how far back, what is ranked. Dates are of the server, UTC. */
export const BoardQuery = z.object({
  span: z.enum(SPANS).default('all'),
  ranked: z.enum(RANKED).default('overall'),
  /** An earlier season instead of the present one, such as `2026-W47` or `2026-Q4`. */
  season: z
    .string()
    .regex(/^\d{4}-(W\d{2}|Q[1-4])$/)
    .optional(),
});
export type BoardQuery = z.infer<typeof BoardQuery>;

/** Where a page of the whole list goes on: after this rank, as the server gave it. */
export const PageQuery = BoardQuery.extend({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** One line of a board. Equal points share a rank; among them the earlier stands first. */
export const Row = z.strictObject({
  rank: z.int().min(1),
  run: Id,
  nickname: z.string(),
  team: z.string().optional(),
  tenths: Tenths,
  achieved: Moment,
  /** Is it the reader's own? */
  mine: z.boolean(),
});
export type Row = z.infer<typeof Row>;

/** What one looks at first: oneself, those just above and below, one's team. */
export const Standing = z.strictObject({
  scenario: ScenarioId,
  span: z.enum(SPANS),
  season: z.string(),
  ranked: z.enum(RANKED),
  /** People on this board. */
  of: z.int().min(0),
  /** Rises with every change of this board; the live feed sends it. */
  version: z.int().min(0),
  mine: z
    .strictObject({
      row: Row,
      /** Own results over time, oldest first, at most 50. */
      trend: z.array(z.strictObject({ run: Id, tenths: Tenths, achieved: Moment })),
    })
    .optional(),
  /** Up to five above and five below, with oneself between; the first eleven for a reader who is not on the board. */
  neighbours: z.array(Row),
});
export type Standing = z.infer<typeof Standing>;

export const BoardPage = z.strictObject({
  of: z.int().min(0),
  version: z.int().min(0),
  rows: z.array(Row),
  /** Give this as `after` for the next page; absent at the end. */
  next: z.string().optional(),
});
export type BoardPage = z.infer<typeof BoardPage>;

/** Teams, by the mean of their members' bests over the scenarios of the season. */
export const TeamRow = z.strictObject({
  rank: z.int().min(1),
  team: z.string(),
  name: z.string(),
  /** Mean of the bests, whole tenths. */
  tenths: Tenths,
  members: z.int().min(0),
  /** Members who have at least one result. */
  taking: z.int().min(0),
  mine: z.boolean(),
});
export type TeamRow = z.infer<typeof TeamRow>;

/** A team takes part when at least this many members, and at least this share of them (percent), have a result. */
export const TEAM_MINIMUM = { members: 2, percent: 25 } as const;

export const TeamBoard = z.strictObject({
  span: z.enum(SPANS),
  season: z.string(),
  rows: z.array(TeamRow),
  /** Teams with too few who took part: by name, without points. */
  waiting: z.array(
    z.strictObject({ team: z.string(), name: z.string(), members: z.int(), taking: z.int(), mine: z.boolean() }),
  ),
});
export type TeamBoard = z.infer<typeof TeamBoard>;

/** The live feed: which scenario's boards to hear of. */
export const LiveQuery = z.object({ scenario: ScenarioId });

/** What the live feed sends as event `board` whenever a board of that scenario changed; never who or what, since that depends on the reader. */
export const BoardChange = z.strictObject({
  scenario: ScenarioId,
  span: z.enum(SPANS),
  season: z.string(),
  ranked: z.enum(RANKED),
  version: z.int().min(0),
});
export type BoardChange = z.infer<typeof BoardChange>;
