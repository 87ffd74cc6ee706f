import { ENDINGS, type Ending } from '../../scenario/vocabulary.ts';
import { SCORED, type PlayerFigures, type Scored, type Spread } from './analysis.ts';
import type { Board } from './board.ts';
import { curveOf } from './curve.ts';
import type { Player } from './player.ts';
import { runsOf } from './runs.ts';
import { perMille, spreadOf } from './whole.ts';

/** From here on a run counts as passed. The laws of the engine set it: no one-sided handling may come to more (law 6, law 12). */
export const PASS_MARK = 60;

/** How one player fares in so many runs. */
export function figuresOf(
  board: Board,
  player: Player,
  series: { readonly runs: number; readonly seed: number },
): PlayerFigures {
  const { stepper } = board;
  const beginning = stepper.open();
  const curve = curveOf(board);
  const points = Object.fromEntries(SCORED.map((scored) => [scored, []])) as unknown as Record<Scored, number[]>; // fromEntries forgets the keys
  const endings = new Map<Ending, number>();
  const turns: number[] = [];
  curve.begin(beginning);
  for (const end of runsOf(board, player, { ...series, witness: { onTurn: (position) => curve.pass(position) } })) {
    const scores = stepper.scores(end.position);
    for (const scored of SCORED) points[scored].push(scores[scored]);
    const { ending } = stepper.state(end.position);
    if (ending !== '') endings.set(ending, (endings.get(ending) ?? 0) + 1);
    if (end.turns >= 0) turns.push(end.turns);
    if (end.nth + 1 < series.runs) curve.begin(beginning);
  }
  const share = (count: number): number => perMille(count, series.runs);
  return {
    player: player.name,
    language: player.language,
    oneTrick: player.oneTrick,
    runs: series.runs,
    scores: Object.fromEntries(SCORED.map((scored) => [scored, spreadOf(points[scored])])) as Record<Scored, Spread>, // fromEntries forgets the keys
    passPerMille: share(points.overall.filter((overall) => overall >= PASS_MARK).length),
    endingsPerMille: Object.fromEntries(ENDINGS.map((ending) => [ending, share(endings.get(ending) ?? 0)])) as Record<
      Ending,
      number
    >, // fromEntries forgets the keys
    histogram: histogramOf(points.overall),
    turns: spreadOf(turns),
    curve: curve.points(),
  };
}

/** Counts in tens: 0-9, 10-19, ... 90-100. */
function histogramOf(overall: readonly number[]): readonly number[] {
  const counts = Array.from({ length: 10 }, () => 0);
  for (const points of overall) {
    const ten = Math.min(9, Math.trunc(points / 10));
    counts[ten] = (counts[ten] ?? 0) + 1;
  }
  return counts;
}
