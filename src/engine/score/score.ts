import { WEIGHTS } from '../numbers.ts';
import type { Script } from '../script.ts';
import type { State } from '../state.ts';
import type { Skill } from '../types.ts';
import { CRITERIA, PENALTIES } from './criteria.ts';
import { COSTS, EARNED, leftUnsolved } from './earned.ts';

/** Points of one criterion or penalty in this run. */
export interface Points {
  readonly rule: string;
  readonly skill: Skill;
  readonly points: number;
  /** Points on offer; 0 for a penalty. */
  readonly of: number;
}

/** Each criterion with how its share is counted, and each penalty with how often it is due, looked up once. */
const EARNS = CRITERIA.map((criterion) => ({ ...criterion, earned: EARNED[criterion.rule] }));
const LOSES = PENALTIES.map((penalty) => ({ ...penalty, times: COSTS[penalty.rule] }));

/** The points of a run, before anything is added up: every criterion the scenario offers, and every penalty that is due. */
export function pointsOf(script: Script, state: State): readonly Points[] {
  const all: Points[] = [];
  for (const { rule, skill, points, earned } of EARNS) {
    const share = earned?.(state, script);
    if (!share) continue;
    const [part, of] = share;
    all.push({ rule, skill, points: part >= of ? points : Math.trunc((points * part) / of), of: points });
  }
  for (const { rule, skill, points, times } of LOSES) {
    const due = times?.(state) ?? 0;
    if (due > 0) all.push({ rule, skill, points: points * due, of: 0 });
  }
  return all;
}

/** Whole points 0..100 per skill: the share of the points on offer (rule W1), less penalties (rule W2). */
export type SkillScores = Readonly<Record<Skill, number>> & { readonly overall: number };

/**
 * The scores of a state: each skill is `100 x earned / on offer`, rounded down, within 0..100;
 * overall is 30 % listening, 30 % empathy, 40 % solution, rounded to the nearest whole point.
 */
export function skillScores(
  script: Script,
  state: State,
  points: readonly Points[] = pointsOf(script, state),
): SkillScores {
  const sums = { listening: 0, empathy: 0, solution: 0 };
  const offered = { listening: 0, empathy: 0, solution: 0 };
  for (const { skill, points: got, of } of points) {
    sums[skill] += got;
    offered[skill] += of;
  }
  const listening = shareOf(sums.listening, offered.listening);
  const empathy = shareOf(sums.empathy, offered.empathy);
  const solved = shareOf(sums.solution, offered.solution);
  const solution = leftUnsolved(state) ? Math.trunc(solved / 2) : solved;
  const overall = Math.trunc(
    (WEIGHTS.listening * listening + WEIGHTS.empathy * empathy + WEIGHTS.solution * solution + 50) / 100,
  );
  return { listening, empathy, solution, overall };
}

const shareOf = (earned: number, offered: number): number =>
  offered === 0 ? 0 : Math.trunc((100 * Math.max(0, earned)) / offered);
