import { describe, expect, it } from 'vitest';
import type { OwnRun } from '../../protocol/run.ts';
import type { FinishedRun } from '../runs.ts';
import { allRuns } from './all-runs.ts';

const skills = (overall: number) => ({ listening: 0, empathy: 0, solution: 0, overall });
const kept = (run: string, achieved: number): OwnRun => ({
  ...{ run, scenario: 'late-parcel', hash: 'aa', timed: false, achieved },
  ...{ scores: skills(70), tenths: skills(700) },
});
const local = (endedAt: number, id?: string): FinishedRun => ({
  ...{ scenario: 'late-parcel', revision: 1, endedAt, overall: 70, saved: {} },
  ticket: id === undefined ? undefined : { id, token: id, scenario: 's', hash: 'aa', rules: 1, seed: 1, until: 9 },
});
const names = (...given: Parameters<typeof allRuns>): readonly string[] => allRuns(...given).map(({ name }) => name);

describe('all runs', () => {
  it('of this device and the server are one list, latest first', () => {
    expect(names([local(1), local(5)], [kept('b', 4), kept('a', 2)], false)).toEqual(['5', 'b', 'a', '1']);
  });

  it('are shown once when both know them, as this device remembers them', () => {
    const run = local(3, 'a');
    expect(allRuns([run], [kept('a', 4)], false)).toEqual([expect.objectContaining({ name: 'a', at: 3, local: run })]);
  });

  it('that the server never had stay: practice, and what waits or was refused', () => {
    expect(names([local(3, 'refused'), local(4)], [kept('a', 2)], false)).toEqual(['4', 'refused', 'a']);
  });

  it('older than what has come from the server wait for the next page', () => {
    const runs = [local(1), local(9)];
    expect(names(runs, [kept('c', 8), kept('b', 5)], true)).toEqual(['9', 'c', 'b']);
    expect(names(runs, [kept('c', 8), kept('b', 5), kept('a', 3)], false)).toEqual(['9', 'c', 'b', 'a', '1']);
  });

  it('are those of this device as long as the server has said nothing', () => {
    expect(names([local(1), local(2)], [], false)).toEqual(['2', '1']);
  });
});
