import type { OwnRun, Receipt, RunRecord, ScoreRange } from '../../protocol/run.ts';
import type { RunRow } from './store.ts';

const scoresOf = ({ listening, empathy, solution, overall }: RunRow) => ({ listening, empathy, solution, overall });

const tenthsOf = (row: RunRow) => ({
  ...{ listening: row.listening_tenths, empathy: row.empathy_tenths },
  ...{ solution: row.solution_tenths, overall: row.overall_tenths },
});

/** What the sender is told of a stored run: the same whenever it is asked for. */
export const receiptOf = (row: RunRow): Receipt => ({
  ...{ run: row.id, scenario: row.scenario, scores: scoresOf(row), tenths: tenthsOf(row) },
  ...{ onBoard: row.rank !== null, best: row.was_best === 1 },
  ...(row.rank !== null && row.rank_of !== null && { rank: row.rank, of: row.rank_of }),
});

/** Everything needed to play the run again, for anyone. */
export const recordOf = (row: RunRow, range: ScoreRange): RunRecord => ({
  ...{ format: 1, run: row.id, scenario: row.scenario, hash: row.hash, rules: row.rules, seed: row.seed },
  ...{ timed: row.timed === 1, moves: JSON.parse(row.moves) as string[] }, // as it was stored
  ...{ scores: scoresOf(row), tenths: tenthsOf(row), achieved: row.achieved_at, range },
  scenarioAt: `/api/scenarios/${row.scenario}/${row.hash}`,
});

export const ownRunOf = (row: RunRow): OwnRun => ({
  ...{ run: row.id, scenario: row.scenario, hash: row.hash, timed: row.timed === 1 },
  ...{ scores: scoresOf(row), tenths: tenthsOf(row), achieved: row.achieved_at },
});
