import type { OwnRun } from '../../protocol/run.ts';
import { nameOf, type FinishedRun } from '../runs.ts';

/** A run as a list shows it. */
export interface Listed {
  /** What it is opened by. */
  readonly name: string;
  readonly scenario: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly overall: number;
  /** As this device remembers it; absent when only the server does. */
  readonly local?: FinishedRun;
}

export const listedLocally = (run: FinishedRun): Listed => ({
  ...{ name: nameOf(run), scenario: run.scenario, at: run.endedAt, overall: run.overall, local: run },
});

/**
 * The runs of this device and those of the server in one list, latest first, each of them once.
 * @param hasMore the server has older ones: what is older than all it has sent waits for those, so that none comes in between later
 */
export function allRuns(local: readonly FinishedRun[], kept: readonly OwnRun[], hasMore: boolean): readonly Listed[] {
  const here = new Set(local.map(nameOf));
  const elsewhere = kept
    .filter(({ run }) => !here.has(run))
    .map(({ run, scenario, achieved, scores }) => ({ name: run, scenario, at: achieved, overall: scores.overall }));
  const all = [...local.map(listedLocally), ...elsewhere].sort((a, b) => b.at - a.at);
  const oldest = hasMore ? Math.min(...kept.map(({ achieved }) => achieved)) : Number.NEGATIVE_INFINITY;
  return all.filter(({ at }) => at >= oldest);
}
