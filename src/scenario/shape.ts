import { z } from 'zod';
import { fieldAt } from './field.ts';
import { pointerOf, type Path } from './pointer.ts';
import type { Finding } from './problem.ts';
import { listOf, valueAt } from './raw.ts';
import { findingsFor, type Issue } from './wording.ts';

/** A value that has the shape of a schema, or everything that keeps it from having it. */
export type Shape<T> =
  { readonly value: T; readonly findings: [] } | { readonly value: undefined; readonly findings: Finding[] };

/** Holds a value against a schema and words every difference for the person who wrote it. */
export function shapeOf<S extends z.ZodType>(schema: S, raw: unknown): Shape<z.output<S>> {
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, findings: [] };
  const issues = withHidden(schema, raw, withoutEchoes(result.error.issues));
  return { value: undefined, findings: issues.flatMap((issue) => findingsFor(issue, schema, raw)) };
}

/** Zod measures whatever has a length: a text that should be a list is also called a list too long. */
function withoutEchoes(issues: readonly Issue[]): Issue[] {
  const wrong = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => pointerOf(path)));
  return issues.filter(({ code, path }) => (code !== 'too_big' && code !== 'too_small') || !wrong.has(pointerOf(path)));
}

/**
 * Zod looks neither into a list that is too long nor behind a name that is malformed. A trainer who mends the one should
 * not then be told of the next, so we look there.
 */
function withHidden(schema: z.core.$ZodType, raw: unknown, issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => [issue, ...hiddenPaths(issue, raw).flatMap((path) => issuesAt(schema, raw, path))]);
}

function hiddenPaths(issue: Issue, raw: unknown): Path[] {
  if (issue.code === 'invalid_key') return [issue.path];
  if (issue.code !== 'too_big' || issue.origin !== 'array') return [];
  return listOf(valueAt(raw, issue.path))
    .slice(0, MOST_ENTRIES)
    .map((_, index) => [...issue.path, index]);
}

/** Of a list that is far too long, the first entries say enough. */
const MOST_ENTRIES = 50;

function issuesAt(schema: z.core.$ZodType, raw: unknown, path: Path): Issue[] {
  const field = fieldAt(schema, path);
  const result = field && z.safeParse(field.schema, valueAt(raw, path));
  if (!result || result.success) return [];
  const issues = result.error.issues.map((issue) => ({ ...issue, path: [...path, ...issue.path] })); // same issue, longer path
  return withHidden(schema, raw, withoutEchoes(issues));
}
