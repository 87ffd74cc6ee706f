import { z } from 'zod';

/** The words that people, boards and routes share. */

/** What a person may do; each may do what the ones before may. A guest has joined no team and is on no board. */
export const ROLES = ['guest', 'trainee', 'trainer', 'lead', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export { RANKED, SPANS, type Ranked, type Span } from './ranked.ts';

/** Ids made by the application: UUID version 7, which sort by when they were made. */
export const Id = z.uuid({ version: 'v7' });

/** The name of a scenario, as in its file. */
export const ScenarioId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/)
  .max(60);

/** SHA-256 of the scenario as it is played, in hexadecimal: tells two revisions apart whatever they call themselves. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/);

/** Shown to others. No line breaks or invisible characters, 2 to 24 characters as people count them; checked further by the server. */
export const Nickname = z
  .string()
  .trim()
  .min(2)
  .max(48)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u);

/** Points on boards: whole tenths of a percent between the worst (0) and the best (1000) that the scenario allows. */
export const Tenths = z.int().min(0).max(1000);

/** A moment: milliseconds since 1970, UTC. */
export const Moment = z.int().min(0);
