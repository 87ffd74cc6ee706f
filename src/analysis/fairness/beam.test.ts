import { expect, it } from 'vitest';
import { replay, scores, stepperOf, readMove } from '../../engine/index.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { SCORED } from './analysis.ts';
import { beamSearch } from './beam.ts';
import { boardOf } from './board.ts';
import { extremesIn, noFinds } from './finds.ts';

it.each(SHIPPED)(
  'finds nothing worse than the best that the playthroughs of $id show, and moves that reach it',
  ({ scenario, playthroughs }) => {
    const board = boardOf(stepperOf(scenario));
    const finds = noFinds();
    beamSearch(board, finds, 1, () => undefined);
    const extremes = extremesIn(board, finds, 'sampled');
    const shown = playthroughs
      .filter(({ timed }) => timed !== true)
      .map(({ moves, seed }) => scores(replay(scenario, { seed: seed ?? 1 }, moves.map(readMove))));
    for (const scored of SCORED) {
      const { best, worst } = extremes[scored];
      expect(best.points).toBeGreaterThanOrEqual(Math.max(...shown.map((one) => one[scored])));
      for (const { points, moves } of [best, worst]) expect(scores(replay(scenario, {}, moves))[scored]).toBe(points);
    }
  },
  120_000,
);
