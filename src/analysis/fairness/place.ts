import { pointerOf } from '../../scenario/pointer.ts';
import { byPlace } from '../../scenario/problem.ts';
import type { Places } from '../flow/index.ts';
import type { FairnessProblem } from './analysis.ts';
import { FAIRNESS_PROBLEMS, type FairnessFinding } from './problem.ts';

/** Gives findings their places in the file, where it is given, and puts them into its order. */
export const placed = (json: Places | undefined, findings: readonly FairnessFinding[]): readonly FairnessProblem[] =>
  findings
    .map(({ code, path, message, remedy }): FairnessProblem => ({
      code,
      severity: FAIRNESS_PROBLEMS[code].severity,
      file: json?.file ?? '',
      pointer: pointerOf(path),
      ...(json?.placeOf(path, 'value') ?? { line: 1, column: 1 }),
      message,
      remedy,
    }))
    .sort(byPlace);
