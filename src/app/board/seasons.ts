import { seasonOf } from '../../protocol/season.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** How many earlier seasons can be looked at. */
const COUNT = { week: 8, quarter: 4 } as const;

/** The seasons before the one of `now`, latest first: `2026-W46` and the like. */
export function earlierSeasons(span: 'week' | 'quarter', now: number): readonly string[] {
  const names = new Set<string>();
  for (let moment = now; names.size <= COUNT[span]; moment -= WEEK_MS) names.add(seasonOf(span, moment));
  return [...names].slice(1);
}
