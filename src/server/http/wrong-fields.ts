import type { z } from 'zod';
import type { WrongField } from './problem.ts';

/** At most this many are listed: a long list helps nobody, and costs. */
const MOST_LISTED = 50;

/**
 * Every field that a schema refused, as JSON pointers (RFC 6901).
 * @param part where the value stood: pointers into the query begin with `/query`, into the path with `/path`, into the body with nothing
 */
export function wrongFields(error: z.ZodError, part: 'body' | 'query' | 'path'): readonly WrongField[] {
  const start = part === 'body' ? '' : `/${part}`;
  return error.issues
    .flatMap((issue): readonly WrongField[] => {
      const pointer = start + pointerOf(issue.path);
      if (issue.code !== 'unrecognized_keys') return [{ pointer, detail: issue.message }];
      return issue.keys.map((key) => ({
        pointer: pointer + pointerOf([key]),
        detail: 'There is no such field. Leave it out.',
      }));
    })
    .slice(0, MOST_LISTED);
}

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
