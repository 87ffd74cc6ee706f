import type { FindingOf, ProblemOf, Severity } from '../../scenario/problem.ts';

/** Every kind of problem that shows when one follows what can happen in a scenario, by a code that never changes. */
export const FLOW_PROBLEMS = {
  'unreachable-beat': { severity: 'warning', title: 'A beat is never reached' },
  'dead-end': { severity: 'error', title: 'The trainee may have nothing to say' },
  'reply-never-offered': { severity: 'warning', title: 'A reply is never on offer' },
  'segment-never-said': { severity: 'warning', title: 'A segment is never said' },
  'variant-never-said': { severity: 'warning', title: 'A variant is never said' },
  'condition-never': { severity: 'warning', title: 'A condition never holds' },
  'condition-always': { severity: 'warning', title: 'A condition always holds' },
  'fact-never-revealed': { severity: 'warning', title: 'A fact never comes to light' },
  'useless-fact': { severity: 'warning', title: 'Nothing depends on a fact' },
  'unsolvable-concern': { severity: 'error', title: 'A concern cannot be solved' },
  'remedy-never-offered': { severity: 'warning', title: 'No reply uses a remedy' },
  'promise-never-due': { severity: 'warning', title: 'A promise never falls due where the customer can see it' },
  'impossible-promise': { severity: 'error', title: 'A promise cannot be kept and is not marked' },
  'act-never-entered': { severity: 'error', title: 'A later act never begins' },
  'no-way-out': { severity: 'error', title: 'The talk cannot come to its end' },
  'endless-loop': { severity: 'warning', title: 'The talk may go round for ever' },
  'blocked-topic': { severity: 'error', title: 'A topic that must be done cannot be done' },
  'harmless-temptation': { severity: 'warning', title: 'A temptation does no harm' },
  'only-harm': { severity: 'error', title: 'The trainee may have nothing but harm to choose from' },
  'unmarked-insult': { severity: 'warning', title: 'An insult is offered to a steady trainee' },
  'effect-override': { severity: 'warning', title: "The model's own effect is changed" },
  'idle-override': { severity: 'warning', title: 'An effect is changed by nothing' },
  'few-replies': { severity: 'warning', title: 'There may be only one reply to choose' },
  'crowded-replies': { severity: 'warning', title: 'More than five replies may be on offer at once' },
  'uneven-length': { severity: 'warning', title: 'A translated line is much longer or shorter than the others' },
} as const satisfies Record<string, { readonly severity: Severity; readonly title: string }>;
export type FlowCode = keyof typeof FLOW_PROBLEMS;

/** A problem found by following the talk, before its place in the file was looked up. */
export type FlowFinding = FindingOf<FlowCode>;

export type FlowProblem = ProblemOf<FlowCode>;
