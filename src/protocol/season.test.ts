import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seasonOf, seasonsOf, spanOf } from './season.ts';

describe('seasons', () => {
  it.each([
    ['1970-01-01T00:00:00.000Z', '1970-W01', '1970-Q1'],
    ['2020-12-31T23:59:59.999Z', '2020-W53', '2020-Q4'],
    ['2021-01-03T23:59:59.999Z', '2020-W53', '2021-Q1'],
    ['2021-01-04T00:00:00.000Z', '2021-W01', '2021-Q1'],
    ['2024-02-29T12:00:00.000Z', '2024-W09', '2024-Q1'],
    ['2024-12-30T00:00:00.000Z', '2025-W01', '2024-Q4'],
    ['2026-03-31T23:59:59.999Z', '2026-W14', '2026-Q1'],
    ['2026-04-01T00:00:00.000Z', '2026-W14', '2026-Q2'],
    ['2026-11-22T10:00:00.000Z', '2026-W47', '2026-Q4'],
    ['2026-11-23T00:00:00.000Z', '2026-W48', '2026-Q4'],
  ])('%s is in %s and %s', (date, week, quarter) => {
    expect(seasonsOf(Date.parse(date)).map(({ season }) => season)).toEqual([week, quarter, 'all']);
  });

  it('are those of the calendar, whatever the moment', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('2400-01-01'), noInvalidDate: true }), (date) => {
        const quarter = `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
        expect(seasonOf('quarter', date.getTime())).toBe(quarter);
        // A week's Thursday is in its year, and is the n-th Thursday of it.
        const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 86_400_000);
        const nth = Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / 604_800_000) + 1;
        expect(seasonOf('week', date.getTime())).toBe(`${thursday.getUTCFullYear()}-W${String(nth).padStart(2, '0')}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('say which span they belong to', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000_000_000_000 }), (moment) => {
        for (const { span, season } of seasonsOf(moment)) expect(spanOf(season)).toBe(span);
      }),
    );
    expect(['2026-W00', '2026-W54', '2025-W53', '2026-Q5', '26-Q1', 'week', ''].map(spanOf)).toEqual(
      Array.from({ length: 7 }),
    );
    expect(spanOf('2020-W53')).toBe('week');
  });
});
