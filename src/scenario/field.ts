import { z } from 'zod';
import type { Path } from './pointer.ts';

/** What the schema says about one place of a file. */
export interface Field {
  readonly schema: z.core.$ZodType;
  readonly description?: string;
  readonly example?: unknown;
}

/** The field a path leads to, so far as the schema knows it. */
export function fieldAt(schema: z.core.$ZodType, path: Path): Field | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return described(schema);
  for (const inner of insides(schema)) {
    const next = childOf(inner, step);
    const found = next && fieldAt(next, rest);
    if (found) return found;
  }
  return undefined;
}

/** The names that may stand in the object a path leads to. */
export function namesAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  const field = fieldAt(schema, path);
  if (!field) return [];
  return insides(field.schema).flatMap((inner) => {
    const { def } = (inner as z.core.$ZodTypes)._zod; // every schema of ours is one of zod's own types
    if (def.type === 'object') return Object.keys(def.shape);
    if (def.type !== 'record') return [];
    const key = (def.keyType as z.core.$ZodTypes)._zod.def; // as above
    return key.type === 'enum' ? Object.values(key.entries).map(String) : [];
  });
}

/** The smallest and the largest number that a schema allows, so far as it says so. */
export function rangeOf(schema: z.core.$ZodType): { readonly minimum: number | null; readonly maximum: number | null } {
  const number = insides(schema).find((inner) => inner instanceof z.ZodNumber);
  return { minimum: number?.minValue ?? null, maximum: number?.maxValue ?? null };
}

/** The first description and example among a schema and what it wraps. */
function described(schema: z.core.$ZodType): Field {
  for (const inner of wrappings(schema)) {
    const meta = z.globalRegistry.get(inner);
    if (meta?.description === undefined && meta?.examples === undefined) continue;
    return {
      schema,
      ...(meta.description === undefined ? {} : { description: meta.description }),
      ...(Array.isArray(meta.examples) ? { example: meta.examples[0] as unknown } : {}),
    };
  }
  return { schema };
}

/** A schema without its wrappings; of a union, every branch. */
function insides(schema: z.core.$ZodType): z.core.$ZodType[] {
  const innermost = wrappings(schema).at(-1) ?? schema;
  const { def } = (innermost as z.core.$ZodTypes)._zod; // every schema of ours is one of zod's own types
  return def.type === 'union' ? def.options.flatMap(insides) : [innermost];
}

/** The schema itself, then what it wraps (an optional, a default, a lazy one), from the outside in. */
function wrappings(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod; // every schema of ours is one of zod's own types
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'nullable':
      return [schema, ...wrappings(def.innerType)];
    case 'lazy':
      return [schema, ...wrappings(def.getter())];
    default:
      return [schema];
  }
}

function childOf(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType | undefined {
  const { def } = (schema as z.core.$ZodTypes)._zod; // every schema of ours is one of zod's own types
  if (def.type === 'object') return Object.hasOwn(def.shape, step) ? def.shape[String(step)] : undefined;
  if (def.type === 'record') return def.valueType;
  if (def.type === 'array') return typeof step === 'number' ? def.element : undefined;
  return undefined;
}
