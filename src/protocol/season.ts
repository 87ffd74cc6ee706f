import { SPANS, type Span } from './ranked.ts';

/**
 * Seasons of the boards, in whole numbers: which week, which quarter. Dates are UTC and of the Gregorian calendar; weeks are those
 * of ISO 8601, which begin on Monday and belong to the year that has their Thursday.
 */

const DAY_MS = 86_400_000;

/**
 * The season a moment belongs to: `2026-W47`, `2026-Q4`, or `all`.
 * @param moment whole milliseconds since 1970, UTC, not negative
 */
export function seasonOf(span: Span, moment: number): string {
  const day = Math.floor(moment / DAY_MS);
  if (span === 'all') return 'all';
  if (span === 'quarter') {
    const { year, month } = dateOf(day);
    return `${year}-Q${Math.floor((month - 1) / 3) + 1}`;
  }
  const thursday = day - weekdayOf(day) + 3;
  const { year } = dateOf(thursday);
  const week = Math.floor((thursday - firstDayOf(year)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** The span that a season's name belongs to; undefined when it names none, such as week 54. */
export function spanOf(season: string): Span | undefined {
  if (season === 'all') return 'all';
  const [, year = '', quarter, week] = /^(\d{4})-(?:Q([1-4])|W(\d{2}))$/.exec(season) ?? [];
  if (quarter !== undefined) return 'quarter';
  const number = Number(week);
  return number >= 1 && number <= weeksIn(Number(year)) ? 'week' : undefined;
}

/** The seasons that a moment belongs to, one for each span. */
export const seasonsOf = (moment: number): readonly { readonly span: Span; readonly season: string }[] =>
  SPANS.map((span) => ({ span, season: seasonOf(span, moment) }));

/** 0 is Monday. Day 0, the first of 1970, was a Thursday. */
const weekdayOf = (day: number): number => (day + 3) % 7;

/** The last week of a year is the one that has the 28th of December. */
const weeksIn = (year: number): number => {
  const late = firstDayOf(year + 1) - 4;
  return Math.floor((late - weekdayOf(late) + 3 - firstDayOf(year)) / 7) + 1;
};

/** Days from 1970 to the first of January of a year. */
const firstDayOf = (year: number): number => {
  const before = year - 1;
  return 365 * before + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 719_162;
};

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Year and month (from 1) of a day counted from 1970. */
function dateOf(day: number): { readonly year: number; readonly month: number } {
  let year = 1970 + Math.floor(day / 365.2425);
  while (firstDayOf(year) > day) year -= 1;
  while (firstDayOf(year + 1) <= day) year += 1;
  let rest = day - firstDayOf(year);
  for (const [index, days] of [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].entries()) {
    if (rest < days) return { year, month: index + 1 };
    rest -= days;
  }
  return { year, month: 12 };
}
