import { describe, expect, it } from 'vitest';
import {
  bestOf,
  earlierOf,
  callInProgress,
  finishedRuns,
  finishedTrials,
  keepCall,
  keepRun,
  setCallAside,
  type FinishedRun,
} from './runs.ts';
import { isTrial, trialOf } from './published/trial.ts';
import { memoryShelf } from './shelf.ts';

const run = (overall: number, scenario = 'late-parcel'): FinishedRun => ({
  scenario,
  revision: 1,
  endedAt: 1,
  overall,
  saved: {},
});

describe('what is kept', () => {
  it('knows the best of a scenario and how often it was taken', async () => {
    const shelf = memoryShelf();
    for (const kept of [run(40), run(72), run(90, 'other')]) await keepRun(shelf, kept);
    expect(bestOf(await finishedRuns(shelf), 'late-parcel')).toEqual({ best: 72, times: 2 });
  });

  it('counts a second try towards no best, and finds what it was a second try at', () => {
    const first = { ...run(40), endedAt: 7 };
    const second = { ...run(90), endedAt: 8, earlier: 7 };
    expect(bestOf([first, second], 'late-parcel')).toEqual({ best: 40, times: 1 });
    expect(earlierOf([first, second], second)).toBe(first);
    expect(earlierOf([second], second)).toBeUndefined();
    expect(earlierOf([first, second], first)).toBeUndefined();
  });

  it('leaves out runs that were damaged and keeps the others', async () => {
    const shelf = memoryShelf();
    await shelf.set('runs', [run(40), null, 'x', { scenario: 3 }]);
    expect(await finishedRuns(shelf)).toEqual([run(40)]);
    await shelf.set('runs', 'nonsense');
    expect(await finishedRuns(shelf)).toEqual([]);
  });

  it('keeps trials apart, so that they stand in no list and count towards no best', async () => {
    const shelf = memoryShelf();
    const trial = run(90, trialOf('late-parcel'));
    for (const kept of [run(40), trial]) await keepRun(shelf, kept);
    expect(await finishedRuns(shelf)).toEqual([run(40)]);
    expect(await finishedTrials(shelf)).toEqual([trial]);
    expect(isTrial('trial-by-fire')).toBe(false);
  });

  it('gives a call back as it was, and nothing after it is over', async () => {
    const shelf = memoryShelf();
    const call = { scenario: 'late-parcel', revision: 1, turns: 3, saved: { moves: [] } };
    await keepCall(shelf, call);
    expect(await callInProgress(shelf)).toEqual(call);
    await keepCall(shelf, undefined);
    expect(await callInProgress(shelf)).toBeUndefined();
  });

  it('says that a damaged call is broken, and sets it aside without losing it', async () => {
    const shelf = memoryShelf();
    await shelf.set('call', { scenario: 12 });
    expect(await callInProgress(shelf)).toBe('broken');
    await setCallAside(shelf);
    expect(await callInProgress(shelf)).toBeUndefined();
    expect(await shelf.get('call-set-aside')).toEqual({ scenario: 12 });
  });
});
