const DAY_MS = 24 * 60 * 60 * 1000;

/** How many earlier seasons can be looked at. */
const WEEKS = 8;
const QUARTERS = 4;

/** The seasons before the one of `now`, latest first: `2026-W46` and the like. Weeks are of ISO 8601, all of it UTC. */
export function earlierSeasons(span: 'week' | 'quarter', now: number): readonly string[] {
  return span === 'week'
    ? Array.from({ length: WEEKS }, (_, index) => weekOf(now - (index + 1) * 7 * DAY_MS))
    : Array.from({ length: QUARTERS }, (_, index) => quarterBefore(now, index + 1));
}

/** The week of a moment; the one with the year's first Thursday is number 1. */
export function weekOf(moment: number): string {
  const day = new Date(moment);
  const thursday = new Date(moment + (3 - ((day.getUTCDay() + 6) % 7)) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

function quarterBefore(now: number, count: number): string {
  const day = new Date(now);
  const quarters = day.getUTCFullYear() * 4 + Math.floor(day.getUTCMonth() / 3) - count;
  return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
}
