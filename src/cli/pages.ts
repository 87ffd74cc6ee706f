import { existsSync, readFileSync } from 'node:fs';
import { FAIRNESS_PROBLEMS } from '../analysis/fairness/index.ts';
import { FLOW_PROBLEMS } from '../analysis/flow/index.ts';
import { withExamples } from '../analysis/page.ts';
import { PROBLEMS } from '../scenario/problem.ts';
import type { Language } from '../scenario/vocabulary.ts';
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
export function pageOf(code: string, language: Language = 'en'): string {
  const english = readFileSync(new URL(`${code}.md`, FOLDER), 'utf8');
  const own = new URL(`${language}/${code}.md`, FOLDER);
  return withExamples(english, existsSync(own) ? readFileSync(own, 'utf8') : undefined);
}

/** What a problem is called: the title of its page. */
export const titleOf = (code: string, language: Language): string =>
  /^# (.*)$/m.exec(pageOf(code, language))?.[1] ?? code;
