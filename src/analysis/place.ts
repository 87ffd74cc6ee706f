import type { JsonFile } from '../scenario/json.ts';
import { pointerOf } from '../scenario/pointer.ts';
import { byPlace, worded, type FindingOf, type ProblemOf, type Severity } from '../scenario/problem.ts';

/** What tells where something stands in a file. */
export type Places = Pick<JsonFile, 'file' | 'placeOf'>;

/**
 * Gives findings their places in a file, where it is given, and puts them into its order.
 * @param kinds every kind of problem that may be among them, by its code
 */
export const placed = <Code extends string>(
  kinds: Readonly<Record<Code, { readonly severity: Severity }>>,
  json: Places | undefined,
  findings: readonly FindingOf<Code>[],
): readonly ProblemOf<Code>[] =>
  findings
    .map(({ code, path, onName, severity, ...phrases }): ProblemOf<Code> => ({
      code,
      severity: severity ?? kinds[code].severity,
      file: json?.file ?? '',
      pointer: pointerOf(path),
      ...(json?.placeOf(path, onName === true ? 'name' : 'value') ?? { line: 1, column: 1 }),
      ...worded(phrases),
    }))
    .sort(byPlace);
