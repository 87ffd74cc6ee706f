import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TACTICS } from '../scenario/vocabulary.ts';
import { RULES, TACTIC_TABLE } from './index.ts';
import { CRITERIA, PENALTIES } from './score/criteria.ts';
import { COSTS, EARNED } from './score/earned.ts';
import { SKILLS } from './types.ts';

const spec = readFileSync(new URL('./SPEC.md', import.meta.url), 'utf8');
const inSpec = (rule: string): boolean => {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(rule) ?? [];
  if (spec.includes(`**${rule}**`)) return true;
  return [...spec.matchAll(/\*\*([A-Z]+)(\d+)\*\*(?: to |-)\*\*\1(\d+)\*\*/g)].some(
    ([, stem, from, to]) => stem === letters && Number(from) <= Number(digits) && Number(digits) <= Number(to),
  );
};

describe('the rules', () => {
  it('that can move a number or give points all stand in SPEC.md, with a source', () => {
    for (const [rule, { title, source }] of Object.entries(RULES)) {
      expect(inSpec(rule), `${rule} (${title}) in SPEC.md`).toBe(true);
      expect(source.length, `source of ${rule}`).toBeGreaterThan(3);
    }
  });

  it('number the tactics in the order of the vocabulary', () => {
    expect(TACTICS.map((tactic) => TACTIC_TABLE[tactic].rule)).toEqual(TACTICS.map((_, index) => `T${index + 1}`));
    expect(spec).toContain(`**T1** to **T${TACTICS.length}**`);
  });

  it.each(SKILLS)('W1 the criteria of %s add up to 100', (skill) => {
    expect(CRITERIA.filter((one) => one.skill === skill).reduce((sum, { points }) => sum + points, 0)).toBe(100);
  });

  it('give every criterion a way to earn it, every penalty a way to cost, and nothing else', () => {
    expect(Object.keys(EARNED).sort()).toEqual(CRITERIA.map(({ rule }) => rule).sort());
    expect(Object.keys(COSTS).sort()).toEqual(PENALTIES.map(({ rule }) => rule).sort());
  });
});
