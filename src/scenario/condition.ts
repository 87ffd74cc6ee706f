import { z } from 'zod';
import { CUSTOMER_STATES, TACTICS, type CustomerState, type Tactic } from './vocabulary.ts';
import { slug } from './slug.ts';

const STATES: readonly CustomerState[] = Object.values(CUSTOMER_STATES).flat();

const end = (description: string, example: number) =>
  z
    .int()
    .min(-100)
    .max(100)
    .optional()
    .meta({ description, examples: [example] });

const amount = z.union([
  z.enum(['low', 'mid', 'high']),
  z.strictObject({ min: end('This much or more.', 30), max: end('This much or less.', 60) }),
]);
type Amount = z.infer<typeof amount>;

/** Feelings and composure are counted from 0 to 100, trust from -100 to 100. */
const THIRDS = 'low up to 33, mid 34 to 66, high from 67, or a range';

const level = (description: string, example: Amount) =>
  amount.optional().meta({ description, examples: [example, { min: 30 }] });

const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1).max(30)]);
const names = (description: string, example: string) =>
  oneOrMore(slug)
    .optional()
    .meta({ description, examples: [example, [example]] });
const tactics = (description: string, example: Tactic) =>
  oneOrMore(z.enum(TACTICS))
    .optional()
    .meta({ description, examples: [example, [example]] });

/** When a segment, variant, reply or beat is on offer. Every key that is given must hold; data, never code. */
export interface Condition {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  anger?: Amount | undefined;
  anxiety?: Amount | undefined;
  disappointment?: Amount | undefined;
  trust?: Amount | undefined;
  composure?: Amount | undefined;
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
  used?: Tactic | Tactic[] | undefined;
  unused?: Tactic | Tactic[] | undefined;
  visited?: string | string[] | undefined;
  unvisited?: string | string[] | undefined;
  lookedUp?: boolean | undefined;
}

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() =>
    z.strictObject({
      all: z
        .array(conditionSchema)
        .min(1)
        .max(10)
        .optional()
        .meta({ description: 'Every one of these holds.', examples: [[{ anger: 'high' }, { known: 'needBy' }]] }),
      any: z
        .array(conditionSchema)
        .min(1)
        .max(10)
        .optional()
        .meta({ description: 'At least one of these holds.', examples: [[{ anger: 'high' }, { trust: 'low' }]] }),
      not: conditionSchema.optional().meta({ description: 'This does not hold.', examples: [{ known: 'needBy' }] }),
      anger: level(`How angry the customer is: ${THIRDS}.`, 'high'),
      anxiety: level(`How anxious the customer is: ${THIRDS}.`, 'high'),
      disappointment: level(`How disappointed the customer is: ${THIRDS}.`, 'high'),
      trust: level('How much the customer trusts us: low below -20, high above 20, mid between, or a range.', 'low'),
      composure: level(`How composed the trainee is: ${THIRDS}.`, 'low'),
      state: oneOrMore(z.enum(STATES))
        .optional()
        .meta({
          description: 'The customer is in (one of) these states.',
          examples: ['venting', ['mollified', 'hopeful']],
        }),
      known: names('All these facts have been said.', 'needBy'),
      unknown: names('None of these facts has been said.', 'needBy'),
      noted: names('All these facts have been noted by the trainee.', 'needBy'),
      voiced: names('All these concerns have been voiced.', 'party'),
      addressed: names('All these concerns have been taken up by a reply.', 'party'),
      resolved: names('All these concerns are solved by a remedy agreed or done.', 'notThere'),
      unresolved: names('None of these concerns is solved yet.', 'notThere'),
      offered: names('All these remedies have been put on the table.', 'courier'),
      agreed: names('All these remedies have been agreed or carried out.', 'courier'),
      promised: names('All these remedies have been promised.', 'courier'),
      kept: names('All these promises came due and were kept.', 'courier'),
      broken: names('All these promises came due and were broken.', 'courier'),
      used: tactics('All these tactics have been used at least once.', 'apologise'),
      unused: tactics('None of these tactics has been used.', 'apologise'),
      visited: names('All these beats have been reached before.', 'story'),
      unvisited: names('None of these beats has been reached before.', 'story'),
      lookedUp: z
        .boolean()
        .optional()
        .meta({ description: 'The trainee has looked up the policy on hold.', examples: [true] }),
    }),
  )
  .meta({
    id: 'Condition',
    description: 'Every key that is given must hold.',
    examples: [{ anger: 'high' }, { known: ['needBy'] }],
  });
