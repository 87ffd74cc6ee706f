import { describe, expect, it } from 'vitest';
import { aState } from '../../testing/ledgers.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { scriptOf } from '../script.ts';
import type { Skill } from '../types.ts';
import { skillScores, type Points } from './score.ts';

const SCRIPT = scriptOf(aScenario());
const of = (skill: Skill, points: number, most: number): Points => ({ rule: 'X', skill, points, of: most });

describe('from points to scores', () => {
  const skills = (
    given: readonly Points[],
    ending: 'resolved' | 'hungUp' | 'leftPolitely' | 'escalated' = 'resolved',
  ) => skillScores(SCRIPT, aState({ ending }), given);

  it.each([
    { why: 'all of it', points: [of('listening', 30, 30)], listening: 100 },
    { why: 'the share is rounded down', points: [of('listening', 2, 3)], listening: 66 },
    { why: 'what a penalty leaves', points: [of('listening', 30, 30), of('listening', -6, 0)], listening: 80 },
    { why: 'W2 never below 0', points: [of('listening', 5, 30), of('listening', -60, 0)], listening: 0 },
    { why: 'nothing on offer', points: [], listening: 0 },
    { why: 'the points of other skills do not count', points: [of('empathy', 30, 30)], listening: 0 },
  ])('W1 $why: $listening', ({ points, listening }) => {
    expect(skills(points).listening).toBe(listening);
  });

  it.each([
    { listening: 100, empathy: 0, solution: 0, overall: 30 },
    { listening: 0, empathy: 100, solution: 0, overall: 30 },
    { listening: 0, empathy: 0, solution: 100, overall: 40 },
    { listening: 50, empathy: 51, solution: 49, overall: 50 }, // 49.9
    { listening: 1, empathy: 0, solution: 0, overall: 0 }, // 0.3
    { listening: 1, empathy: 0, solution: 3, overall: 2 }, // 1.5
    { listening: 99, empathy: 100, solution: 100, overall: 100 }, // 99.7
    { listening: 98, empathy: 98, solution: 99, overall: 98 }, // 98.4
    { listening: 100, empathy: 100, solution: 100, overall: 100 },
  ])('W1 overall of $listening, $empathy, $solution: $overall', ({ overall, ...parts }) => {
    const points = Object.entries(parts).map(([skill, one]) => of(skill as Skill, one, 100)); // the keys are skills
    expect(skills(points)).toEqual({ ...parts, overall });
  });

  it.each([
    { ending: 'resolved', solution: 81 },
    { ending: 'escalated', solution: 81 },
    { ending: 'hungUp', solution: 40 },
    { ending: 'leftPolitely', solution: 40 },
  ] as const)('W3 $ending: solution $solution of 81', ({ ending, solution }) => {
    const points = [of('listening', 81, 100), of('empathy', 81, 100), of('solution', 81, 100)];
    expect(skills(points, ending)).toMatchObject({ listening: 81, empathy: 81, solution });
  });
});
