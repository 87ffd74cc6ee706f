import { readFileSync } from 'node:fs';
import { FAIRNESS_PROBLEMS } from '../analysis/fairness/index.ts';
import { FLOW_PROBLEMS } from '../analysis/flow/index.ts';
import { PROBLEMS } from '../scenario/problem.ts';
import { CHECK_PROBLEMS } from './check/problem.ts';

/** Every kind of problem that `check` and `analyse` may name, by its code: reading and playing first, then form, flow and fairness. */
export const ALL_PROBLEMS: Readonly<
  Record<string, { readonly severity: 'error' | 'warning'; readonly title: string }>
> = {
  ...CHECK_PROBLEMS,
  ...PROBLEMS,
  ...FLOW_PROBLEMS,
  ...FAIRNESS_PROBLEMS,
};

const FOLDER = new URL('../analysis/problems/', import.meta.url);

/** The page about a code: what it means, an example of it and one without it, and what to do. */
export const pageOf = (code: string): string => readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');
