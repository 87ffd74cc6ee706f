import { WEIGHTS } from '../numbers.ts';
import type { Script } from '../script.ts';
import type { State } from '../state.ts';
import { SKILLS, type Skill } from '../types.ts';
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

/** The points of a run, before anything is added up: every criterion the scenario offers, and every penalty that is due. */
export function pointsOf(script: Script, state: State): readonly Points[] {
  const earned = CRITERIA.flatMap(({ rule, skill, points }): Points[] => {
    const share = EARNED[rule]?.(state, script);
    return share
      ? [{ rule, skill, points: Math.trunc((points * Math.min(share[0], share[1])) / share[1]), of: points }]
      : [];
  });
  const lost = PENALTIES.flatMap(({ rule, skill, points }): Points[] => {
    const times = COSTS[rule]?.(state) ?? 0;
    return times > 0 ? [{ rule, skill, points: points * times, of: 0 }] : [];
  });
  return [...earned, ...lost];
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
  const [listening = 0, empathy = 0, solution = 0] = SKILLS.map((skill) => {
    const ours = points.filter((one) => one.skill === skill);
    const sum = ours.reduce((total, one) => total + one.points, 0);
    const offered = ours.reduce((total, one) => total + one.of, 0);
    const share = offered === 0 ? 0 : Math.trunc((100 * Math.max(0, sum)) / offered);
    return skill === 'solution' && leftUnsolved(state) ? Math.trunc(share / 2) : share;
  });
  const overall = Math.trunc(
    (WEIGHTS.listening * listening + WEIGHTS.empathy * empathy + WEIGHTS.solution * solution + 50) / 100,
  );
  return { listening, empathy, solution, overall };
}
