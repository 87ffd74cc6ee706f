import type { Problem as FormProblem } from '../../scenario/problem.ts';

/** Kinds of problems that only show when calls are really played, with their titles. */
export const PLAYTHROUGH_PROBLEMS = {
  'unknown-move': { severity: 'error', title: 'A playthrough has a move that does not exist' },
  'illegal-move': { severity: 'error', title: 'A playthrough has a move that is not possible there' },
  'playthrough-differs': { severity: 'error', title: 'A playthrough does not end as it says' },
} as const satisfies Record<string, { readonly severity: 'error'; readonly title: string }>;
export type PlaythroughCode = keyof typeof PLAYTHROUGH_PROBLEMS;

/** A problem of a file of playthroughs: of its form, or of how its calls really go. */
export type PlaythroughProblem = Omit<FormProblem, 'code'> & { readonly code: FormProblem['code'] | PlaythroughCode };
