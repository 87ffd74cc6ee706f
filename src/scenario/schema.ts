import { z } from 'zod';
import { beatSchema } from './beat.ts';
import { briefingSchema, customerSchema, emotionSchema } from './customer.ts';
import { METHOD_ID, slug } from './slug.ts';
import { AUTHORITIES, CHANNELS, COMPLAINTS, ENDINGS, LANGUAGES, LIMITS, REACTIONS, SLOTS } from './vocabulary.ts';

/** The scenario format this program reads and writes. Older files are migrated in memory, see migrate.ts. */
export const FORMAT = 1;

const short = z.string().min(1).max(LIMITS.short);
const text = z.string().min(1).max(LIMITS.text);

const factSchema = z
  .strictObject({
    slot: z.enum(SLOTS).meta({ description: 'Which line of the case record it belongs to.', examples: ['when'] }),
    text: short.meta({
      description: 'The fact, worded as a record: objective and short.',
      examples: ["Needs it by Friday, her daughter's birthday"],
    }),
    key: z
      .boolean()
      .default(false)
      .meta({ description: 'A fact without which the case cannot be solved well.', examples: [true] }),
    cause: z
      .boolean()
      .optional()
      .meta({ description: 'The real cause of the trouble.', examples: [true] }),
    decoys: z
      .array(
        z.strictObject({
          text: short.meta({ description: 'The wrong wording.', examples: ['Needs it on Saturday'] }),
          subjective: z
            .boolean()
            .optional()
            .meta({ description: 'Wrong because it judges rather than records.', examples: [true] }),
        }),
      )
      .max(4)
      .default([])
      .meta({
        description:
          'Wrong or subjective wordings offered beside it in the record form. Without decoys the form does not ask for this fact.',
        examples: [[{ text: 'Needs it on Saturday' }, { text: 'Makes a fuss about a birthday', subjective: true }]],
      }),
  })
  .meta({ id: 'Fact', description: 'Something that can come to light.' });

const concernSchema = z
  .strictObject({
    text: short.meta({ description: 'What the customer needs dealt with.', examples: ['The parcel has not come'] }),
    main: z
      .boolean()
      .default(true)
      .meta({ description: 'Must be solved for the call to count as resolved.', examples: [true] }),
    effect: z
      .boolean()
      .optional()
      .meta({
        description: 'An effect of the problem on the customer rather than the problem itself.',
        examples: [true],
      }),
  })
  .meta({ id: 'Concern', description: 'Something the customer needs dealt with.' });

const remedySchema = z
  .strictObject({
    text: short.meta({ description: 'What is done, in a few words.', examples: ['Send the gift again by courier'] }),
    authority: z
      .enum(AUTHORITIES)
      .meta({ description: 'Who can grant it: agent, supervisor, or nobody.', examples: ['agent'] }),
    solves: z
      .array(slug)
      .min(1)
      .max(12)
      .meta({ description: 'The concerns it solves.', examples: [['notThere']] }),
    needs: z
      .array(slug)
      .min(1)
      .max(6)
      .optional()
      .meta({
        description: 'Facts that must have come to light for it to work; without them it fails when due.',
        examples: [['newAddress']],
      }),
    by: short.optional().meta({ description: 'The concrete time.', examples: ['Thursday noon'] }),
  })
  .meta({ id: 'Remedy', description: 'Something that can be done about it.' });

const actSchema = z
  .strictObject({
    after: short.meta({ description: 'How much time passes before it.', examples: ['Two days later'] }),
    start: slug.meta({ description: 'Its first beat.', examples: ['callBack'] }),
  })
  .meta({ id: 'Act', description: 'What happens later, when promises come due.' });

const thoughtSchema = z.strictObject({
  id: slug.meta({ description: 'Its name.', examples: ['signal'] }),
  text: z
    .string()
    .min(1)
    .max(LIMITS.reply)
    .meta({ description: 'What one says to oneself.', examples: ['She shows me where we failed her.'] }),
  helps: z.boolean().meta({ description: 'Does thinking this way bring composure back?', examples: [true] }),
});

const endingSchema = z.strictObject({
  title: short.meta({ description: 'The ending in a few words.', examples: ['The party is saved'] }),
  text: text.meta({ description: 'What became of it.', examples: ['The courier rang on Thursday at eleven.'] }),
});

export const scenarioSchema = z
  .strictObject({
    $schema: z
      .string()
      .max(300)
      .optional()
      .meta({ description: 'Where editors find this schema.', examples: ['../scenario.schema.json'] }),
    format: z.literal(FORMAT).meta({ description: 'The version of this format.', examples: [1] }),
    id: slug.meta({ description: 'The name of the scenario and of its folder.', examples: ['late-parcel'] }),
    revision: z
      .int()
      .min(1)
      .max(1_000_000)
      .meta({ description: 'Goes up with every published change.', examples: [3] }),
    language: z.enum(LANGUAGES).meta({ description: 'The language this file is written in.', examples: ['en'] }),
    title: short.meta({ description: 'As on the library card.', examples: ['The birthday parcel'] }),
    summary: z
      .string()
      .min(1)
      .max(LIMITS.line)
      .meta({
        description: 'One or two sentences for the library card.',
        examples: ['A gift has not come, and the birthday is on Friday.'],
      }),
    author: short.meta({ description: 'Who wrote it.', examples: ['Attune contributors'] }),
    license: short.meta({ description: 'Under which terms it may be shared.', examples: ['CC-BY-4.0'] }),
    emotion: emotionSchema.meta({ description: 'The feeling that leads when the call begins.', examples: ['anger'] }),
    complaint: z.enum(COMPLAINTS).meta({ description: 'What it is about.', examples: ['logistics'] }),
    channel: z.enum(CHANNELS).meta({ description: 'Where the talk takes place.', examples: ['phone'] }),
    place: z
      .enum(['home', 'shop', 'office', 'street', 'cafe', 'workshop'])
      .default('home')
      .meta({ description: 'Where the customer is.', examples: ['home'] }),
    difficulty: z
      .int()
      .min(1)
      .max(5)
      .meta({ description: '1 gentle to 5 very hard.', examples: [2] }),
    minutes: z
      .int()
      .min(1)
      .max(60)
      .meta({ description: 'How long a call takes, about.', examples: [8] }),
    trains: z
      .array(z.string().regex(METHOD_ID))
      .min(1)
      .max(30)
      .meta({ description: 'Methods of the coverage table it trains.', examples: [['S1-56', 'S0-22']] }),
    customer: customerSchema,
    briefing: briefingSchema,
    facts: z.record(slug, factSchema).meta({
      description: 'Everything that can come to light, by name.',
      maxProperties: LIMITS.facts,
      examples: [{ needBy: { slot: 'when', text: "Friday, her daughter's birthday" } }],
    }),
    concerns: z.record(slug, concernSchema).meta({
      description: 'Everything the customer needs dealt with, by name.',
      maxProperties: LIMITS.concerns,
      examples: [{ notThere: { text: 'The parcel has not come' } }],
    }),
    remedies: z.record(slug, remedySchema).meta({
      description: 'Everything that can be done, by name.',
      maxProperties: LIMITS.remedies,
      examples: [{ reship: { text: 'Send it again', authority: 'agent', solves: ['notThere'] } }],
    }),
    start: slug.meta({ description: 'The first beat.', examples: ['opening'] }),
    beats: z.record(slug, beatSchema).meta({
      description: 'The steps of the talk, by name.',
      maxProperties: LIMITS.beats,
      examples: [{ thanks: { says: [{ text: 'Thank you.' }], replies: [] } }],
    }),
    acts: z
      .record(slug, actSchema)
      .default({})
      .meta({
        description: 'Later acts in their order, by name.',
        examples: [{ act2: { after: 'Two days later', start: 'callBack' } }],
      }),
    thoughts: z
      .array(thoughtSchema)
      .length(3)
      .optional()
      .meta({
        description: 'Three thoughts to reframe with, of which one helps; shared ones are used when left out.',
        examples: [
          [
            { id: 'signal', text: 'She shows me where we failed her.', helps: true },
            { id: 'attack', text: 'She attacks me personally.', helps: false },
            { id: 'endure', text: 'Just get it over with.', helps: false },
          ],
        ],
      }),
    reactions: z
      .partialRecord(z.enum(REACTIONS), z.string().min(1).max(LIMITS.line))
      .default({})
      .meta({
        description: 'What this customer says to moves any customer reacts to, in place of the shared lines.',
        examples: [{ holdAnnounced: "Fine. But don't forget me." }],
      }),
    endings: z
      .partialRecord(z.enum(ENDINGS), endingSchema)
      .default({})
      .meta({
        description: 'What the debrief says about each ending.',
        examples: [{ resolved: { title: 'The party is saved', text: 'The courier rang on Thursday at eleven.' } }],
      }),
  })
  .meta({ id: 'Scenario', title: 'Attune scenario', description: 'A conversation that a trainer wrote. Format 1.' });

/** A scenario whose form and references have been checked: whoever holds one may trust it. */
export type Scenario = z.infer<typeof scenarioSchema>;
/** A scenario as a trainer writes it, defaults left out. */
export type ScenarioInput = z.input<typeof scenarioSchema>;
export type Fact = Scenario['facts'][string];
export type Concern = Scenario['concerns'][string];
export type Remedy = Scenario['remedies'][string];
