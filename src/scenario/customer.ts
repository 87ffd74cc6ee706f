import { z } from 'zod';
import { slug } from './slug.ts';
import { EMOTIONS, LIMITS } from './vocabulary.ts';

const trait = (description: string) =>
  z
    .int()
    .min(-2)
    .max(2)
    .default(0)
    .meta({ description, examples: [1] });

/** How this person is, whatever happened: -2..2 each, 0 is like most people. */
const temperamentSchema = z
  .strictObject({
    volatility: trait('How strongly harm lands: +2 flares up, -2 keeps cool.'),
    patience: trait('How well they bear waiting and not knowing: +2 patient, -2 on edge.'),
    talkative: trait('How much being listened to does for them: +2 needs to tell it all, -2 wants it short.'),
  })
  .default({ volatility: 0, patience: 0, talkative: 0 })
  .meta({ description: 'The person behind the complaint.', examples: [{ volatility: 1, patience: 0, talkative: 1 }] });

/** What happened to them; the starting levels follow from it (rules A1-A4). */
const situationSchema = z
  .strictObject({
    fault: z
      .enum(['ours', 'shared', 'theirs', 'nobody'])
      .meta({ description: 'Whose fault it is.', examples: ['ours'] }),
    expected: z.boolean().meta({
      description: 'Did they count on it going well? What was counted on and lost disappoints.',
      examples: [true],
    }),
    repairable: z.enum(['yes', 'partly', 'no', 'unknown']).meta({
      description: 'Can it still be put right? Not knowing is what makes people anxious.',
      examples: ['partly'],
    }),
    stakes: z
      .enum(['low', 'mid', 'high'])
      .meta({ description: 'How much depends on it for them.', examples: ['high'] }),
    before: z
      .int()
      .min(0)
      .max(5)
      .meta({ description: 'How often this has happened to them with us before.', examples: [1] }),
  })
  .meta({
    description: 'What happened, as the customer sees it.',
    examples: [{ fault: 'ours', expected: true, repairable: 'partly', stakes: 'high', before: 1 }],
  });

const level = (feeling: string, example: number) =>
  z
    .int()
    .min(0)
    .max(100)
    .optional()
    .meta({ description: `${feeling} at the start, 0 to 100.`, examples: [example] });

export const customerSchema = z
  .strictObject({
    name: z
      .string()
      .min(1)
      .max(LIMITS.name)
      .meta({ description: 'The full name, as in the case file.', examples: ['Amara Okafor'] }),
    looks: slug.meta({ description: 'Which person the stage shows.', examples: ['amara'] }),
    voice: slug.optional().meta({ description: 'Which voice speaks; as looks when left out.', examples: ['amara'] }),
    vip: z
      .boolean()
      .default(false)
      .meta({ description: 'A customer with a manager of their own.', examples: [false] }),
    temperament: temperamentSchema,
    situation: situationSchema,
    levels: z
      .strictObject({
        anger: level('Anger', 78),
        anxiety: level('Anxiety', 30),
        disappointment: level('Disappointment', 20),
        trust: z
          .int()
          .min(-100)
          .max(100)
          .optional()
          .meta({ description: 'Trust in us at the start, -100 to 100.', examples: [-10] }),
      })
      .optional()
      .meta({
        description: 'Starting levels given outright, in place of those the situation implies.',
        examples: [{ anger: 78 }],
      }),
  })
  .meta({
    description: 'Who complains.',
    examples: [
      {
        name: 'Amara Okafor',
        looks: 'amara',
        situation: { fault: 'ours', expected: true, repairable: 'partly', stakes: 'high', before: 1 },
      },
    ],
  });

const text = z.string().min(1).max(LIMITS.text);

export const briefingSchema = z
  .strictObject({
    role: text.meta({
      description: 'Who the trainee is in this call.',
      examples: ['You answer the phone at Brightbox Gifts.'],
    }),
    goal: text.meta({
      description: 'What a good call would achieve.',
      examples: ['Find out what she needs and agree on something you can keep.'],
    }),
    casefile: z
      .array(text)
      .min(1)
      .max(12)
      .meta({
        description: 'What the system shows before the call.',
        examples: [['Order placed on the 3rd, express delivery paid.']],
      }),
    authority: z
      .array(text)
      .min(1)
      .max(12)
      .meta({
        description: 'What the agent may grant alone and what needs a supervisor.',
        examples: [['Refund of delivery: you. Vouchers above 20: supervisor.']],
      }),
    policy: z
      .array(
        z.strictObject({
          id: slug.meta({ description: 'Its name.', examples: ['express'] }),
          text: text.meta({
            description: 'The rule as it reads.',
            examples: ['Express fees are refunded when we deliver late.'],
          }),
        }),
      )
      .max(12)
      .default([])
      .meta({
        description: 'House rules that matter here; looking them up is a hold.',
        examples: [[{ id: 'express', text: 'Express fees are refunded when we deliver late.' }]],
      }),
  })
  .meta({
    description: 'What the trainee reads before the call.',
    examples: [
      {
        role: 'You answer the phone at Brightbox Gifts.',
        goal: 'Find out what she needs and agree on something you can keep.',
        casefile: ['Order placed on the 3rd, express delivery paid.'],
        authority: ['Refund of delivery: you. Vouchers above 20: supervisor.'],
      },
    ],
  });

export const emotionSchema = z.enum(EMOTIONS);
