import type { Problem as FormProblem } from '../../scenario/problem.ts';
import type { Unreadable } from '../files.ts';

/** Kinds of problems that only show when files are read and calls are played. */
export type CheckCode = Unreadable['code'] | 'no-scenario' | 'unknown-move' | 'illegal-move' | 'playthrough-differs';

/** A problem of a file, whoever found it. */
export type Problem = Omit<FormProblem, 'code'> & { readonly code: FormProblem['code'] | CheckCode };

/** A file that was looked at, and everything wrong with it. */
export interface Checked {
  readonly file: string;
  readonly problems: readonly Problem[];
}

/** What cannot be read is one problem, at the place where reading stopped. */
export const unreadableProblem = (file: string, { code, place, message, remedy }: Unreadable): Problem => ({
  ...{ code, severity: 'error', file, pointer: '', ...place, message, remedy },
});

export const countOf = (files: readonly Checked[], severity: Problem['severity']): number =>
  files.reduce((sum, { problems }) => sum + problems.filter((one) => one.severity === severity).length, 0);
