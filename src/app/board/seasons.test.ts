import { expect, it } from 'vitest';
import { earlierSeasons } from './seasons.ts';

it.each([
  [
    'week',
    '2026-11-22',
    ['2026-W46', '2026-W45', '2026-W44', '2026-W43', '2026-W42', '2026-W41', '2026-W40', '2026-W39'],
  ],
  [
    'week',
    '2021-01-05',
    ['2020-W53', '2020-W52', '2020-W51', '2020-W50', '2020-W49', '2020-W48', '2020-W47', '2020-W46'],
  ],
  ['quarter', '2026-11-22', ['2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4']],
  ['quarter', '2026-01-01', ['2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1']],
] as const)('before the %s of %s came %j', (span, day, seasons) => {
  expect(earlierSeasons(span, Date.parse(`${day}T12:00:00Z`))).toEqual(seasons);
});
