import { useCallback, useMemo, useState } from 'preact/hooks';
import { speak } from '../i18n/index.ts';
import type { Desk } from './desk.ts';
import { loadHan } from './fonts.ts';
import { currentLine } from './online/line.ts';
import { online } from './online/online.ts';
import { isTrial } from './published/trial.ts';
import { hashOf } from './route.ts';
import { keepCall, keepRun, setCallAside, type CallInProgress, type FinishedRun } from './runs.ts';
import { showSettings, type Settings } from './settings.ts';
import type { Shelf } from './shelf.ts';

export interface First {
  readonly settings: Settings;
  readonly call: CallInProgress | 'broken' | undefined;
  readonly runs: readonly FinishedRun[];
  readonly trials: readonly FinishedRun[];
}

/** Holds what the pages share, and keeps every change on the shelf. */
export function useDeskState(shelf: Shelf, first: First): Desk {
  const [settings, setSettings] = useState(first.settings);
  const [call, setCall] = useState(first.call);
  const [runs, setRuns] = useState(first.runs);
  const [trials, setTrials] = useState(first.trials);

  const change = useCallback(
    (changes: Partial<Settings>) => {
      const next = { ...settings, ...changes };
      setSettings(next);
      void apply(next, settings, shelf);
    },
    [settings, shelf],
  );
  const keep = useCallback(
    (next: CallInProgress | undefined) => {
      setCall(next);
      void keepCall(shelf, next);
    },
    [shelf],
  );
  const finish = useCallback(
    (played: FinishedRun, next?: CallInProgress) => {
      const run = { ...played, person: currentLine().person?.id };
      (isTrial(run.scenario) ? setTrials : setRuns)((before) => [...before, run]);
      setCall(next);
      void keepFinished(shelf, run, next);
    },
    [shelf],
  );
  const setAside = useCallback(() => {
    setCall(undefined);
    void setCallAside(shelf);
  }, [shelf]);

  return useMemo(
    () => ({ shelf, settings, change, call, runs, trials, keep, finish, setAside, go }),
    [shelf, settings, change, call, runs, trials, keep, finish, setAside],
  );
}

async function keepFinished(shelf: Shelf, run: FinishedRun, next: CallInProgress | undefined): Promise<void> {
  await keepRun(shelf, run);
  await keepCall(shelf, next);
  if (run.ticket) await (await online(shelf)).send();
}

const go: Desk['go'] = (route) => {
  location.hash = hashOf(route);
};

async function apply(next: Settings, before: Settings, shelf: Shelf): Promise<void> {
  await shelf.set('settings', next);
  if (next.language !== before.language) {
    await speak(next.language);
    loadHan(next.language);
  }
  showSettings(next, document.documentElement);
}
