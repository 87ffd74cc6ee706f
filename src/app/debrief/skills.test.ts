import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SKILLS, type Evidence, type Scores } from '../../engine/index.ts';
import { medalOf, SKILL_WEIGHT, skillReports } from './skills.ts';

const scoresOf = (evidence: readonly Evidence[]): Scores => ({
  listening: 80,
  empathy: 50,
  solution: 20,
  overall: 47,
  wouldHaveBeen: 47,
  evidence,
});
const shown = (rule: string, points: number, of: number): Evidence => ({
  rule,
  skill: 'listening',
  points,
  of,
  turns: [],
});

it.each([
  [100, 'gold'],
  [90, 'gold'],
  [89, 'silver'],
  [75, 'silver'],
  [74, 'bronze'],
  [50, 'bronze'],
  [49, undefined],
  [0, undefined],
] as const)('%i points win %s', (points, medal) => {
  expect(medalOf(points)).toBe(medal);
});

describe('a skill', () => {
  const [listening, empathy] = skillReports(
    scoresOf([
      shown('LP1', -6, 0),
      shown('LI1', 10, 25),
      shown('LI2', 10, 10),
      shown('LI3', 0, 20),
      shown('LI4', 20, 20),
    ]),
  );

  it('adds up what was on offer, earned and taken off', () => {
    expect(listening).toMatchObject({ of: 75, earned: 40, penalties: -6, points: 80, medal: 'silver' });
  });

  it('lists what was earned, then what was missed, then what was taken off; the larger first', () => {
    expect(listening?.criteria.map(({ rule, got }) => `${rule} ${got}`)).toEqual([
      'LI4 all',
      'LI2 all',
      'LI1 some',
      'LI3 none',
      'LP1 penalty',
    ]);
  });

  it('says what a missed criterion was worth to the overall score, in hundredths of a point', () => {
    expect(listening?.criteria.find(({ rule }) => rule === 'LI3')?.lost).toBe(800); // 20 of 75 of 30 %
  });

  it('is empty where the call offered nothing', () => {
    expect(empathy).toMatchObject({ of: 0, earned: 0, criteria: [] });
  });
});

it('the weights make a whole', () => {
  expect(SKILLS.reduce((sum, skill) => sum + SKILL_WEIGHT[skill], 0)).toBe(100);
});

it('no evidence is lost, whatever it is', () => {
  const arbEvidence = fc.array(
    fc.record({
      rule: fc.string({ minLength: 1, maxLength: 4 }),
      skill: fc.constantFrom(...SKILLS),
      points: fc.integer({ min: -30, max: 35 }),
      of: fc.integer({ min: 0, max: 35 }),
      turns: fc.array(fc.nat({ max: 40 }), { maxLength: 4 }),
    }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(arbEvidence, (evidence) => {
      const reports = skillReports(scoresOf(evidence));
      expect(reports.flatMap(({ criteria }) => criteria).length).toBe(evidence.length);
      const total = reports.reduce((sum, { earned, penalties }) => sum + earned + penalties, 0);
      expect(total).toBe(evidence.reduce((sum, { points }) => sum + points, 0));
    }),
  );
});
