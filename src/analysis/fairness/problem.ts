import type { FindingOf, ProblemOf, Severity } from '../../scenario/problem.ts';

/** Every way in which a scenario can be unfair, by a code that never changes. */
export const FAIRNESS_PROBLEMS = {
  'one-trick-passes': { severity: 'warning', title: 'One thing done always passes' },
  'chance-scores-well': { severity: 'warning', title: 'Choosing by chance scores too well' },
  'skill-unrewarded': { severity: 'warning', title: 'An expert fares hardly better than a novice' },
  'low-best': { severity: 'warning', title: 'A full score is out of reach' },
  'length-gives-away': { severity: 'warning', title: 'The length of the replies gives the answer away' },
  'politeness-gives-away': { severity: 'warning', title: 'The only harmless reply gives the answer away' },
  'same-answer': { severity: 'warning', title: 'Too many choices have the same answer whatever happened' },
  'never-right': { severity: 'warning', title: 'A harmless reply is never right' },
  'unearnable-points': { severity: 'warning', title: 'Points cannot be earned' },
  'wrong-lead': { severity: 'error', title: 'Another feeling leads than the scenario says' },
  'ending-out-of-reach': { severity: 'warning', title: 'A kind of ending cannot be reached' },
  'hard-to-read': { severity: 'warning', title: 'The words are hard to read' },
  'unknown-method': { severity: 'warning', title: 'A method is named that the coverage table does not have' },
} as const satisfies Record<string, { readonly severity: Severity; readonly title: string }>;
export type FairnessCode = keyof typeof FAIRNESS_PROBLEMS;

/** A problem of fairness before its place in the file was looked up. */
export type FairnessFinding = FindingOf<FairnessCode>;

/** A finding that an author should act on; the same shape as a problem of form or flow. */
export type FairnessProblem = ProblemOf<FairnessCode>;
