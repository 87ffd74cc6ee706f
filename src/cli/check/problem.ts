import type { Problem as AnyProblem } from '../../analysis/check.ts';
import { PLAYTHROUGH_PROBLEMS } from '../../analysis/playthroughs/problem.ts';
import { worded, type Unphrased } from '../../scenario/problem.ts';
import { meantInstead, type Unreadable } from '../files.ts';

/** Kinds of problems that only show when files are read and calls are played, with their titles. */
export const CHECK_PROBLEMS = {
  'no-such-file': { severity: 'error', title: 'There is no such file' },
  'cannot-read': { severity: 'error', title: 'A file cannot be read' },
  'not-text': { severity: 'error', title: 'A file is not text' },
  'no-scenario': { severity: 'error', title: 'A folder holds no scenario' },
  ...PLAYTHROUGH_PROBLEMS,
} as const satisfies Record<string, { readonly severity: 'error'; readonly title: string }>;
export type CheckCode = keyof typeof CHECK_PROBLEMS | Unreadable['code'];

/** A problem of a file, whoever found it. */
export type Problem = Omit<AnyProblem, 'code'> & { readonly code: AnyProblem['code'] | CheckCode };

/** A file that was looked at, and everything wrong with it, in one language. */
export interface Checked {
  readonly file: string;
  readonly problems: readonly Unphrased<Problem>[];
}

/** What cannot be read is one problem, at the place where reading stopped. */
export const unreadableProblem = (file: string, { place, ...why }: Unreadable): Problem => ({
  ...{ severity: 'error', file, pointer: '', ...place, ...why },
});

/** Says what was probably meant by whoever named a file that is not there, if anything is near. */
export function withHint(why: Unreadable, given: string): Unreadable {
  const hint = why.code === 'no-such-file' ? meantInstead(given) : undefined;
  return hint === undefined ? why : { ...why, ...worded({ message: why.phrases.message, remedy: hint }) };
}

export const countOf = (files: readonly Checked[], severity: Problem['severity']): number =>
  files.reduce((sum, { problems }) => sum + problems.filter((one) => one.severity === severity).length, 0);
