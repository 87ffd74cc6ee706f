import { z } from 'zod';
import { CUSTOMER_STATES, TACTICS, type CustomerState } from './vocabulary.ts';
import { slug } from './slug.ts';

const STATES: readonly CustomerState[] = Object.values(CUSTOMER_STATES).flat();

const amount = z
  .union([
    z.enum(['low', 'mid', 'high']),
    z.strictObject({ min: z.int().min(-100).max(100).optional(), max: z.int().min(-100).max(100).optional() }),
  ])
  .meta({
    description: 'low is up to 33, mid 34 to 66, high from 67 (trust: low below -20, high above 20); or a range.',
  });

const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1).max(30)]);
const names = oneOrMore(slug);

/** When a segment, variant, reply or beat is on offer. Every key that is given must hold; data, never code. */
export interface Condition {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  anger?: z.infer<typeof amount> | undefined;
  anxiety?: z.infer<typeof amount> | undefined;
  disappointment?: z.infer<typeof amount> | undefined;
  trust?: z.infer<typeof amount> | undefined;
  composure?: z.infer<typeof amount> | undefined;
  state?: CustomerState | CustomerState[] | undefined;
  known?: string | string[] | undefined;
  unknown?: string | string[] | undefined;
  noted?: string | string[] | undefined;
  voiced?: string | string[] | undefined;
  addressed?: string | string[] | undefined;
  resolved?: string | string[] | undefined;
  unresolved?: string | string[] | undefined;
  offered?: string | string[] | undefined;
  agreed?: string | string[] | undefined;
  promised?: string | string[] | undefined;
  kept?: string | string[] | undefined;
  broken?: string | string[] | undefined;
  used?: (typeof TACTICS)[number] | (typeof TACTICS)[number][] | undefined;
  unused?: (typeof TACTICS)[number] | (typeof TACTICS)[number][] | undefined;
  visited?: string | string[] | undefined;
  unvisited?: string | string[] | undefined;
  lookedUp?: boolean | undefined;
}

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.strictObject({
      all: z.array(conditionSchema).min(1).max(10).optional(),
      any: z.array(conditionSchema).min(1).max(10).optional(),
      not: conditionSchema.optional(),
      anger: amount.optional(),
      anxiety: amount.optional(),
      disappointment: amount.optional(),
      trust: amount.optional(),
      composure: amount.optional(),
      state: oneOrMore(z.enum(STATES)).optional().meta({ description: 'The customer is in (one of) these states.' }),
      known: names.optional().meta({ description: 'All these facts have been said.' }),
      unknown: names.optional().meta({ description: 'None of these facts has been said.' }),
      noted: names.optional().meta({ description: 'All these facts have been noted by the trainee.' }),
      voiced: names.optional().meta({ description: 'All these concerns have been voiced.' }),
      addressed: names.optional().meta({ description: 'All these concerns have been taken up by a reply.' }),
      resolved: names.optional().meta({ description: 'All these concerns are solved by a remedy agreed or done.' }),
      unresolved: names.optional().meta({ description: 'None of these concerns is solved yet.' }),
      offered: names.optional().meta({ description: 'All these remedies have been put on the table.' }),
      agreed: names.optional().meta({ description: 'All these remedies have been agreed or carried out.' }),
      promised: names.optional().meta({ description: 'All these remedies have been promised.' }),
      kept: names.optional().meta({ description: 'All these promises came due and were kept.' }),
      broken: names.optional().meta({ description: 'All these promises came due and were broken.' }),
      used: oneOrMore(z.enum(TACTICS))
        .optional()
        .meta({ description: 'All these tactics have been used at least once.' }),
      unused: oneOrMore(z.enum(TACTICS)).optional().meta({ description: 'None of these tactics has been used.' }),
      visited: names.optional().meta({ description: 'All these beats have been reached before.' }),
      unvisited: names.optional().meta({ description: 'None of these beats has been reached before.' }),
      lookedUp: z.boolean().optional().meta({ description: 'The trainee has looked up the policy on hold.' }),
    }),
  )
  .meta({
    id: 'Condition',
    description: 'Every key that is given must hold.',
    examples: [{ anger: 'high' }, { known: ['needBy'] }],
  });
