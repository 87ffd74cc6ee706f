import { expect, it } from 'vitest';
import type { Condition } from '../../scenario/condition.ts';
import { aScenario } from '../../testing/scenarios.ts';
import { notedInConditions } from './noted.ts';

const goodbye = { id: 'bye', text: 'Goodbye.', does: ['thank' as const], goto: 'end' };
const withWhen = (when: Condition) =>
  aScenario({ beats: { opening: { says: [{ text: 'Well?' }], replies: [{ ...goodbye, when }, goodbye] } } });

// The facts of the tiny call are `ordered` (bit 0) and `needBy` (bit 1).
it('no note belongs to the talk where no condition asks for one', () => {
  expect(notedInConditions(aScenario())).toBe(0);
  expect(notedInConditions(withWhen({ known: 'needBy' }))).toBe(0);
});

it.each([
  { why: 'by name', when: { noted: 'needBy' }, mask: 2 },
  { why: 'in a list', when: { noted: ['ordered', 'needBy'] }, mask: 3 },
  { why: 'inside all, any and not', when: { all: [{ any: [{ not: { noted: 'ordered' } }] }] }, mask: 1 },
])('found $why', ({ when, mask }) => {
  expect(notedInConditions(withWhen(when))).toBe(mask);
});
