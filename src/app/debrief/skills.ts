import { SKILLS, type Evidence, type Scores, type Skill } from '../../engine/index.ts';

/** What each skill counts for in the overall score, in per cent. */
export const SKILL_WEIGHT: Readonly<Record<Skill, number>> = { listening: 30, empathy: 30, solution: 40 };

/** Medals are won at these points. */
export const MEDALS = [
  { medal: 'gold', from: 90 },
  { medal: 'silver', from: 75 },
  { medal: 'bronze', from: 50 },
] as const;
export type Medal = (typeof MEDALS)[number]['medal'];

export const medalOf = (points: number): Medal | undefined => MEDALS.find(({ from }) => points >= from)?.medal;

/** How much of a criterion was earned. */
export type Got = 'all' | 'some' | 'none' | 'penalty';

export interface Criterion extends Evidence {
  readonly got: Got;
  /** Points of the overall score that were left here, in hundredths: what it was worth to this run. */
  readonly lost: number;
}

export interface SkillReport {
  readonly skill: Skill;
  readonly points: number;
  readonly medal: Medal | undefined;
  /** Points on offer, points earned, and points taken off again (0 or less). */
  readonly of: number;
  readonly earned: number;
  readonly penalties: number;
  /** What was earned first, then what was missed, then what was taken off; the larger first in each. */
  readonly criteria: readonly Criterion[];
}

export const skillReports = (scores: Scores): SkillReport[] => SKILLS.map((skill) => skillReport(skill, scores));

function skillReport(skill: Skill, scores: Scores): SkillReport {
  const evidence = scores.evidence.filter((one) => one.skill === skill);
  const of = sum(evidence.map((one) => one.of));
  return {
    skill,
    points: scores[skill],
    medal: medalOf(scores[skill]),
    of,
    earned: sum(evidence.map(({ points }) => Math.max(0, points))),
    penalties: sum(evidence.map(({ points }) => Math.min(0, points))),
    criteria: evidence.map((one) => criterion(one, of)).sort(bySuccess),
  };
}

const criterion = (evidence: Evidence, of: number): Criterion => ({
  ...evidence,
  got: gotOf(evidence),
  lost: Math.round(((evidence.of - evidence.points) * SKILL_WEIGHT[evidence.skill] * 100) / Math.max(1, of)),
});

function gotOf({ points, of }: Evidence): Got {
  if (points < 0 || of === 0) return 'penalty';
  if (points === 0) return 'none';
  return points < of ? 'some' : 'all';
}

const ORDER: readonly Got[] = ['all', 'some', 'none', 'penalty'];
const bySuccess = (one: Criterion, other: Criterion): number =>
  ORDER.indexOf(one.got) - ORDER.indexOf(other.got) || other.of - one.of || one.points - other.points;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
