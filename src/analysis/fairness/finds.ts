import { RULES, type Position } from '../../engine/index.ts';
import { ENDINGS, type Ending } from '../../scenario/vocabulary.ts';
import {
  SCORED,
  type CriterionFigures,
  type Endings,
  type Extreme,
  type Extremes,
  type How,
  type Reached,
  type Scored,
} from './analysis.ts';
import { ENDING_FAMILIES } from './analysis.ts';
import type { Board } from './board.ts';
import { bestScores, desksAt, withBestDesk, withEmptyDesk, worstScores } from './desk.ts';

/** The moves of a talk, worked out only for the few that are kept. */
type Way = () => readonly number[];

/** Where a score stands at one end, and the talk that came to it. */
interface Found {
  readonly points: number;
  readonly ending: Ending;
  readonly way: readonly number[];
}

/** What has been found at the ends of talks, however they were searched. The first of equals stays: it took the fewest moves. */
export interface Finds {
  readonly best: Partial<Record<Scored, Found>>;
  readonly worst: Partial<Record<Scored, Found>>;
  readonly endings: Map<Ending, readonly number[]>;
  /** By rule: the most points, and the points on offer. */
  readonly criteria: Map<string, { most: number; readonly of: number; readonly skill: CriterionFigures['skill'] }>;
}

export const noFinds = (): Finds => ({ best: {}, worst: {}, endings: new Map(), criteria: new Map() });

/** Takes note of a talk that has ended. */
export function takeNote(board: Board, finds: Finds, position: Position, way: Way): void {
  const { ending } = board.stepper.state(position);
  if (ending === '') return;
  if (!finds.endings.has(ending)) finds.endings.set(ending, way());
  const best = bestScores(board, position);
  const worst = worstScores(board, position);
  for (const scored of SCORED) {
    if (best[scored] > (finds.best[scored]?.points ?? -1))
      finds.best[scored] = { points: best[scored], ending, way: way() };
    if (worst[scored] < (finds.worst[scored]?.points ?? 101))
      finds.worst[scored] = { points: worst[scored], ending, way: way() };
  }
  noteCriteria(board, finds, position);
}

function noteCriteria(board: Board, finds: Finds, position: Position): void {
  if (finds.criteria.size > 0 && [...finds.criteria.values()].every(({ most, of }) => most >= of)) return;
  for (const { rule, skill, points, of } of board.stepper.points(position, desksAt(board, position).best)) {
    if (of === 0) continue;
    const known = finds.criteria.get(rule);
    if (!known) finds.criteria.set(rule, { most: points, of, skill });
    else if (points > known.most) known.most = points;
  }
}

/** The extremes that were found: exact where every state was seen, or where the scale goes no further. */
export function extremesIn(board: Board, finds: Finds, how: How): Readonly<Record<Scored, Extremes>> {
  const extreme = (found: Found | undefined, limit: 0 | 100): Extreme => ({
    points: found?.points ?? 0,
    how: found?.points === limit ? 'exact' : how,
    moves: limit === 100 ? withBestDesk(board, found?.way ?? []) : withEmptyDesk(board, found?.way ?? []),
    ending: found?.ending ?? 'hungUp',
  });
  return Object.fromEntries(
    SCORED.map((scored) => [
      scored,
      { best: extreme(finds.best[scored], 100), worst: extreme(finds.worst[scored], 0) },
    ]),
  ) as Record<Scored, Extremes>; // fromEntries forgets the keys
}

/** Which endings were reached, one by one and by family. */
export function endingsIn(board: Board, { endings }: Finds, how: How): Endings {
  const reached = (wanted: readonly Ending[]): Reached => {
    const ways = wanted.flatMap((ending) => {
      const way = endings.get(ending);
      return way ? [way] : [];
    });
    const [shortest] = ways.sort((one, other) => one.length - other.length);
    return shortest
      ? { reached: true, how: 'exact', moves: withEmptyDesk(board, shortest) }
      : { reached: false, how, moves: null };
  };
  return {
    each: Object.fromEntries(ENDINGS.map((ending) => [ending, reached([ending])])) as Endings['each'], // fromEntries forgets the keys
    families: Object.fromEntries(
      Object.entries(ENDING_FAMILIES).map(([family, members]) => [family, reached(members)]),
    ) as Endings['families'], // fromEntries forgets the keys
  };
}

/** What was earned of each criterion, in the order of the scores. */
export const criteriaIn = ({ criteria }: Finds, how: How): readonly CriterionFigures[] =>
  [...criteria].map(([rule, { most, of, skill }]) => ({
    rule,
    title: RULES[rule]?.title ?? rule,
    skill,
    of,
    most,
    how: most >= of ? 'exact' : how,
  }));
