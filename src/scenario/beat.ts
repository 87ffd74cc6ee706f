import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { slug } from './slug.ts';
import { EMOTIONS, LEVELS, LIMITS, TACTICS, TACTIC_FAMILIES, type Level } from './vocabulary.ts';

const line = z.string().min(1).max(LIMITS.line);
const reference = (description: string, example: string) => slug.optional().meta({ description, examples: [example] });
const references = (description: string, example: string) =>
  z
    .array(slug)
    .min(1)
    .max(12)
    .optional()
    .meta({ description, examples: [[example]] });

/** One thing the customer says in one breath. Replying before the last one is an interruption. */
export const segmentSchema = z
  .strictObject({
    text: line.meta({ description: 'What the customer says.', examples: ['It was supposed to be here on Tuesday.'] }),
    reveals: references('Facts that are known once this has been said.', 'needBy'),
    voices: references('Concerns that the customer brings up here.', 'party'),
    when: conditionSchema.optional().meta({ description: 'Said only when this holds.', examples: [{ anger: 'high' }] }),
    ifAsked: z
      .boolean()
      .optional()
      .meta({
        description: 'A withdrawn or betrayed customer keeps this back unless the last reply asked a question.',
        examples: [true],
      }),
    strikes: z
      .int()
      .min(1)
      .max(3)
      .optional()
      .meta({ description: 'How hard these words hit the trainee: 1 sharp, 2 hurtful, 3 an insult.', examples: [2] }),
    variants: z
      .array(
        z.strictObject({
          when: conditionSchema.meta({ description: 'Said when this holds.', examples: [{ anger: 'high' }] }),
          text: line.meta({ description: 'The other words.', examples: ['TUESDAY. You said Tuesday.'] }),
        }),
      )
      .min(1)
      .max(8)
      .optional()
      .meta({
        description: 'Other words for the same segment; the first whose condition holds is said.',
        examples: [[{ when: { anger: 'high' }, text: 'TUESDAY. You said Tuesday.' }]],
      }),
  })
  .meta({ id: 'Segment', description: 'One thing the customer says in one breath.' });

/** Tactics a reply may carry. Interrupting, silence and the like are things the trainee does, not lines a trainer writes. */
const AUTHORED = TACTICS.filter(
  (tactic) => !['letFinish', 'backchannel', 'interrupt', 'deadAir', 'hold', 'escalate'].includes(tactic),
);

const dueInAct = z.strictObject({
  act: slug.meta({ description: 'The act that begins when it falls due.', examples: ['act2'] }),
});
const dueInTurns = z.strictObject({
  turns: z
    .int()
    .min(1)
    .max(12)
    .meta({ description: 'After how many replies it falls due.', examples: [3] }),
});

const promiseSchema = z
  .strictObject({
    remedy: slug.meta({ description: 'What is promised.', examples: ['reship'] }),
    due: z.union([dueInAct, dueInTurns]).meta({
      description: 'When it falls due: at a later act, or when so many further replies have gone by.',
      examples: [{ act: 'act2' }, { turns: 3 }],
    }),
  })
  .optional()
  .meta({
    description: 'A promise that will be kept or broken where the customer can see it.',
    examples: [{ remedy: 'reship', due: { act: 'act2' } }],
  });

const shift = (level: Level) =>
  z
    .int()
    .min(-30)
    .max(30)
    .optional()
    .meta({ description: `Points added to ${level}, -30 to 30.`, examples: [-5] });

export const replySchema = z
  .strictObject({
    id: slug.meta({ description: 'Its name inside the beat.', examples: ['hear'] }),
    text: z
      .string()
      .min(1)
      .max(LIMITS.reply)
      .meta({ description: 'What the trainee says.', examples: ['Tell me what happened, from the start.'] }),
    does: z
      .array(z.enum(AUTHORED))
      .min(1)
      .max(2)
      .meta({
        description: `What it does, whatever its words. Families: ${Object.keys(TACTIC_FAMILIES).join(', ')}.`,
        examples: [['validate', 'openQuestion']],
      }),
    about: references(
      'Facts it states, or asks for where "asks" is left out. Stating one that was not said is a wrong paraphrase.',
      'needBy',
    ),
    asks: references('Facts its question is after. Asking for what was already said is deafness.', 'ordered'),
    addresses: references('Concerns it takes up.', 'party'),
    names: z
      .enum(EMOTIONS)
      .optional()
      .meta({ description: 'The feeling it names; the wrong one does harm.', examples: ['disappointment'] }),
    vague: z
      .boolean()
      .optional()
      .meta({ description: 'It gives a time or step nobody could hold us to ("soon").', examples: [true] }),
    offers: references('Remedies it puts on the table.', 'reship'),
    agrees: reference('The remedy it settles on with the customer.', 'reship'),
    gives: reference('The remedy it carries out now.', 'refundDelivery'),
    promises: promiseSchema,
    fulfils: reference('The promised remedy it makes good.', 'callCourier'),
    fatal: z
      .enum(['falsePromise', 'privacy'])
      .optional()
      .meta({
        description:
          "A promise known to be false, or somebody else's data given away: fails the run whatever else happens.",
        examples: ['privacy'],
      }),
    temptation: z
      .boolean()
      .optional()
      .meta({
        description: 'Appears only when the trainee is strained: what one would love to say.',
        examples: [true],
      }),
    when: conditionSchema
      .optional()
      .meta({ description: 'Offered only when this holds.', examples: [{ known: ['needBy'] }] }),
    goto: slug.meta({
      description: 'The beat that follows; "back" returns from a topic to its hub, "end" closes this act\'s talk.',
      examples: ['story'],
    }),
    better: z
      .string()
      .min(1)
      .max(LIMITS.text)
      .optional()
      .meta({
        description: 'For the debrief: better words and why.',
        examples: ['Say what you see first: "Two calls and no parcel, I would be angry too."'],
      }),
    effect: z
      .strictObject(
        Object.fromEntries(LEVELS.map((level) => [level, shift(level)])) as Record<
          (typeof LEVELS)[number],
          z.ZodOptional<z.ZodInt>
        >,
      ) // fromEntries forgets the keys
      .optional()
      .meta({
        description: 'Changes the model\'s own effect by these points. Rarely right; needs "because".',
        examples: [{ trust: -5 }],
      }),
    because: line.optional().meta({
      description: 'Why the model is wrong here.',
      examples: ['He has been told this by three colleagues already.'],
    }),
  })
  .meta({ id: 'Reply', description: 'One thing the trainee can say.' });

export const beatSchema = z
  .strictObject({
    says: z
      .array(segmentSchema)
      .min(1)
      .max(LIMITS.segments)
      .meta({
        description: 'What the customer says on arriving here, in segments.',
        examples: [[{ text: 'It was supposed to be here on Tuesday.', reveals: ['ordered'] }]],
      }),
    again: z
      .array(segmentSchema)
      .max(LIMITS.segments)
      .optional()
      .meta({
        description: 'What the customer says when the talk comes back here; nothing when left out.',
        examples: [[{ text: 'So, where were we?' }]],
      }),
    topics: z
      .array(
        z.strictObject({
          beat: slug.meta({ description: 'The first beat of the topic.', examples: ['whatHappened'] }),
          optional: z
            .boolean()
            .optional()
            .meta({ description: 'The talk may move on without it.', examples: [true] }),
        }),
      )
      .min(1)
      .max(8)
      .optional()
      .meta({
        description:
          'Makes this beat a hub: topics in any order, each once. Replies that lead elsewhere wait until those not optional are done.',
        examples: [[{ beat: 'whatHappened' }, { beat: 'forWhom', optional: true }]],
      }),
    replies: z
      .array(replySchema)
      .max(12)
      .meta({
        description: 'What the trainee can say; 2 to 5 are on offer at a time.',
        examples: [[{ id: 'hear', text: 'Tell me what happened.', does: ['openQuestion'], goto: 'story' }]],
      }),
  })
  .meta({ id: 'Beat', description: 'A step of the talk.' });

export type Segment = z.infer<typeof segmentSchema>;
export type Reply = z.infer<typeof replySchema>;
export type Beat = z.infer<typeof beatSchema>;
