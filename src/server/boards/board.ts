import { createHash } from 'node:crypto';
import { RANKED, type Ranked, type Span } from '../../protocol/ranked.ts';
import { seasonOf, seasonsOf } from '../../protocol/season.ts';

/** One board: the bests of one scenario in one season, by one of the things that are ranked. */
export interface Board {
  readonly id: number;
  readonly scenario: string;
  readonly span: Span;
  /** `2026-W47`, `2026-Q4`, or `all`. */
  readonly season: string;
  readonly ranked: Ranked;
}

/**
 * The board of a scenario, whether anybody is on it yet or not. Its id follows from its name, so that no server has to ask another
 * for it: 52 bits of a hash, of which two of ten thousand boards are the same once in ninety million times.
 */
export function boardOf(scenario: string, span: Span, season: string, ranked: Ranked): Board {
  const name = `${scenario} ${season} ${ranked}`;
  const known = ids.get(name);
  if (known !== undefined) return { id: known, scenario, span, season, ranked };
  const id = Number.parseInt(createHash('sha256').update(name).digest('hex').slice(0, 13), 16);
  if (ids.size >= MOST_IDS) ids.clear();
  ids.set(name, id);
  return { id, scenario, span, season, ranked };
}

const MOST_IDS = 10_000;
const ids = new Map<string, number>();

/** All boards that a run of this moment counts for: three spans, each by everything that is ranked. */
export const boardsOf = (scenario: string, moment: number): readonly Board[] =>
  seasonsOf(moment).flatMap(({ span, season }) => RANKED.map((ranked) => boardOf(scenario, span, season, ranked)));

/** The overall board of all time: the one that receipts speak of. */
export const mainBoardOf = (scenario: string): Board => boardOf(scenario, 'all', seasonOf('all', 0), 'overall');
