import { z } from 'zod';
import { repeated } from './form.ts';
import { isReadable, placed, readJson } from './json.ts';
import { byPlace, isError, type Finding, type Problem } from './problem.ts';
import { fieldsOf, listOf, textOf } from './raw.ts';
import { unknownName, type Kind } from './references.ts';
import type { Scenario } from './schema.ts';
import { shapeOf } from './shape.ts';
import { slug } from './slug.ts';
import { CUSTOMER_STATES, EMOTIONS, ENDINGS, LEVELS, LIMITS, type CustomerState } from './vocabulary.ts';

const STATES: readonly CustomerState[] = Object.values(CUSTOMER_STATES).flat();

/** A number, or the ends of a range of numbers. */
const amount = (min: number, max: number) => {
  const whole = z.int().min(min).max(max);
  return z.union([whole, z.strictObject({ min: whole.optional(), max: whole.optional() })]).optional();
};
const score = amount(0, 100);
const name = z.string().min(1).max(LIMITS.short);
const names = z.array(slug).max(LIMITS.facts).optional();
const level = Object.fromEntries(LEVELS.map((key) => [key, amount(key === 'trust' ? -100 : 0, 100)])) as Record<
  (typeof LEVELS)[number],
  ReturnType<typeof amount>
>; // fromEntries forgets the keys

const endsSchema = z
  .strictObject({
    ending: z
      .enum(ENDINGS)
      .optional()
      .meta({ description: 'How the call ends.', examples: ['resolved'] }),
    state: z
      .enum(STATES)
      .optional()
      .meta({ description: 'How the customer is at the end.', examples: ['mollified'] }),
    emotion: z
      .enum(EMOTIONS)
      .optional()
      .meta({ description: 'Which feeling leads at the end.', examples: ['anger'] }),
    scores: z
      .strictObject({ listening: score, empathy: score, solution: score, overall: score })
      .optional()
      .meta({ description: 'Scores from 0 to 100, exact or as a range.', examples: [{ overall: { min: 90 } }] }),
    levels: z
      .strictObject(level)
      .optional()
      .meta({ description: 'Levels at the end, exact or as a range.', examples: [{ anger: { max: 20 }, trust: 40 }] }),
    failed: z
      .boolean()
      .optional()
      .meta({ description: 'The run failed by a fatal act.', examples: [false] }),
    kept: names.meta({ description: 'Remedies whose promise was kept.', examples: [['courier']] }),
    broken: names.meta({ description: 'Remedies whose promise was broken.', examples: [['courier']] }),
    known: names.meta({ description: 'Facts that came to light.', examples: [['needBy']] }),
  })
  .meta({ description: 'What must be true at the end; only what is written is compared.' });

const playthroughSchema = z
  .strictObject({
    name: name.meta({ description: 'Its name in the test report.', examples: ['listens, then solves'] }),
    why: z
      .string()
      .min(1)
      .max(LIMITS.line)
      .meta({ description: 'What it proves.', examples: ['Being heard first opens the door to the courier.'] }),
    seed: z
      .int()
      .min(0)
      .max(4_294_967_295)
      .optional()
      .meta({ description: 'Fixes the order of the replies; rarely needed.', examples: [1] }),
    timed: z
      .boolean()
      .optional()
      .meta({ description: 'Played in the timed form, with "silence".', examples: [false] }),
    moves: z
      .array(z.union([z.string().min(1).max(LIMITS.line), z.looseObject({ kind: z.string() })]))
      .min(1)
      .max(400)
      .meta({ description: 'What the trainee does, in order.', examples: [['wait', 'wait', 'reply(hear)', 'close']] }),
    ends: endsSchema,
  })
  .meta({ id: 'Playthrough', description: 'A way through a scenario, and how it must end.' });

export const playthroughsSchema = z
  .array(playthroughSchema)
  .max(100)
  .meta({ title: 'Attune playthroughs', description: 'Tests of a scenario, written by its trainer.' });

/** A way through a scenario, and how it must end. The engine reads the moves. */
export type Playthrough = z.infer<typeof playthroughSchema>;

export type ParsedPlaythroughs =
  | { readonly playthroughs: readonly Playthrough[]; readonly problems: readonly Problem[] }
  | { readonly playthroughs: undefined; readonly problems: readonly Problem[] };

/** Reads `playthroughs.json`, with every problem in it. With its scenario, the names it uses are checked too. */
export function parsePlaythroughs(file: string, text: string, scenario?: Scenario): ParsedPlaythroughs {
  const json = readJson(file, text);
  if (!isReadable(json)) return { playthroughs: undefined, problems: json.problems };

  const shape = shapeOf(playthroughsSchema, json.value);
  const list = listOf(json.value);
  const titles = list.map((one) => textOf(fieldsOf(one).name));
  const findings = [
    ...shape.findings,
    ...repeated(titles, [], 'name'),
    ...(scenario ? list.flatMap((one, index) => unknownNames(fieldsOf(one).ends, scenario, index)) : []),
  ];
  const problems = [...json.problems, ...placed(json, findings)].sort(byPlace);
  return shape.value === undefined || problems.some(isError)
    ? { playthroughs: undefined, problems }
    : { playthroughs: shape.value, problems };
}

const NAMED: Readonly<Record<string, Kind>> = { kept: 'remedy', broken: 'remedy', known: 'fact' };

const unknownNames = (ends: unknown, scenario: Scenario, index: number): Finding[] =>
  Object.entries(NAMED).flatMap(([key, kind]) => {
    const known = Object.keys(kind === 'remedy' ? scenario.remedies : scenario.facts);
    return listOf(fieldsOf(ends)[key]).flatMap((one, nth) =>
      typeof one === 'string' && !known.includes(one)
        ? [unknownName(kind, one, { names: known, path: [index, 'ends', key, nth] })]
        : [],
    );
  });
