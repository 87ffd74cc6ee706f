import { z } from 'zod';
import { ContentHash, Id, Moment, RANKED, ScenarioId, Tenths } from './names.ts';

/** What the server signs when a run begins. The token is `base64url(JSON of this) + "." + base64url(HMAC-SHA-256)`. */
export const Ticket = z.strictObject({
  /** Also the id of the run: one ticket, one result. */
  id: Id,
  scenario: ScenarioId,
  hash: ContentHash,
  rules: z.int().min(1),
  seed: z.int().min(1).max(2_147_483_647),
  /** Whom it was issued to; absent for a guest, whose run goes to the one who sends it first. */
  person: Id.optional(),
  issued: Moment,
  expires: Moment,
  /** Which of the server's keys signed it. */
  key: z.string().max(40),
});
export type Ticket = z.infer<typeof Ticket>;

/** Longest list of moves that is looked at; the longest possible run of a shipped scenario has under 200. */
export const MOST_MOVES = 2000;
/** Tickets asked for at once, of all scenarios together. */
export const MOST_TICKETS = 60;
/** A ticket is good for a day, so that a run played offline counts. */
export const TICKET_LIFE_MS = 24 * 60 * 60 * 1000;

export const TicketRequest = z.strictObject({
  wanted: z
    .array(z.strictObject({ scenario: ScenarioId, hash: ContentHash, count: z.int().min(1).max(20) }))
    .min(1)
    .max(MOST_TICKETS),
});
export type TicketRequest = z.infer<typeof TicketRequest>;

export const Tickets = z.strictObject({
  tickets: z.array(z.strictObject({ token: z.string(), ticket: Ticket })),
  /** Asked for, but not published here in this revision. */
  unknown: z.array(z.strictObject({ scenario: ScenarioId, hash: ContentHash })),
});
export type Tickets = z.infer<typeof Tickets>;

/** A run as it is sent: the ticket and the moves (as `moveText` writes them). Never a score. */
export const Submission = z.strictObject({
  ticket: z.string().max(2000),
  timed: z.boolean(),
  moves: z.array(z.string().max(400)).max(MOST_MOVES),
});
export type Submission = z.infer<typeof Submission>;

const skills = { listening: z.int(), empathy: z.int(), solution: z.int(), overall: z.int() };

/** The answer to a submission; the same for the same run, however often it is sent. */
export const Receipt = z.strictObject({
  run: Id,
  scenario: ScenarioId,
  /** Whole points 0..100, as the debrief shows them. */
  scores: z.strictObject(skills),
  /** The same on the scale of boards. */
  tenths: z.strictObject({ listening: Tenths, empathy: Tenths, solution: Tenths, overall: Tenths }),
  /** False for guests and for people who opted out: counted for themselves only. */
  onBoard: z.boolean(),
  /** Was it the sender's best so far, over all time, overall? */
  best: z.boolean(),
  /** Rank overall of all time after this run, from 1; absent when not on the board. */
  rank: z.int().min(1).optional(),
  of: z.int().min(0).optional(),
});
export type Receipt = z.infer<typeof Receipt>;

/** A run of one's own, as it is listed. */
export const OwnRun = z.strictObject({
  run: Id,
  scenario: ScenarioId,
  hash: ContentHash,
  timed: z.boolean(),
  scores: z.strictObject(skills),
  tenths: z.strictObject({ listening: Tenths, empathy: Tenths, solution: Tenths, overall: Tenths }),
  achieved: Moment,
});
export type OwnRun = z.infer<typeof OwnRun>;

/** Which of one's own runs: of one scenario, or of all; those before this one, as the last page gave it. */
export const OwnRunsQuery = z.object({
  scenario: ScenarioId.optional(),
  after: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type OwnRunsQuery = z.infer<typeof OwnRunsQuery>;

export const OwnRuns = z.strictObject({
  /** Latest first. */
  runs: z.array(OwnRun),
  /** Give this as `after` for the next page; absent at the end. */
  next: Id.optional(),
});
export type OwnRuns = z.infer<typeof OwnRuns>;

/** The exact worst and best points (0..100) that a scenario allows: what normalises its scores. */
export const ScoreRange = z.strictObject(
  Object.fromEntries(
    RANKED.map((ranked) => [ranked, z.strictObject({ worst: z.int().min(0).max(100), best: z.int().min(0).max(100) })]),
  ) as Record<(typeof RANKED)[number], z.ZodObject<{ worst: z.ZodInt; best: z.ZodInt }>>, // fromEntries forgets the keys
);
export type ScoreRange = z.infer<typeof ScoreRange>;

/** Everything needed to work out a run's score again, for anyone: what `attune verify` reads. */
export const RunRecord = z.strictObject({
  format: z.literal(1),
  run: Id,
  scenario: ScenarioId,
  hash: ContentHash,
  rules: z.int().min(1),
  seed: z.int().min(1),
  timed: z.boolean(),
  moves: z.array(z.string()),
  scores: z.strictObject(skills),
  tenths: z.strictObject({ listening: Tenths, empathy: Tenths, solution: Tenths, overall: Tenths }),
  achieved: Moment,
  /** What the tenths were worked out by. */
  range: ScoreRange,
  /** Where the scenario can be had: the path of its revision on the same server. */
  scenarioAt: z.string(),
});
export type RunRecord = z.infer<typeof RunRecord>;
