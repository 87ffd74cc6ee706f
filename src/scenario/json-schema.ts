import { z } from 'zod';
import { scenarioSchema } from './schema.ts';
import { translationSchema } from './translation.ts';

/** The JSON Schema (draft 2020-12) by which an editor completes and checks a scenario while it is typed. */
export const scenarioJsonSchema = (): object => jsonSchema(scenarioSchema, 'scenario.schema.json');

/** The same for translations. */
export const translationJsonSchema = (): object => jsonSchema(translationSchema, 'translation.schema.json');

const jsonSchema = (schema: z.ZodType, id: string): object => ({
  $id: id,
  ...z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }),
});
