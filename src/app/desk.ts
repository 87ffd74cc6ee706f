import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CallInProgress, FinishedRun } from './runs.ts';
import type { Target } from './route.ts';
import type { Settings } from './settings.ts';
import type { Shelf } from './shelf.ts';

/** What every page of the trainee can reach. */
export interface Desk {
  readonly shelf: Shelf;
  readonly settings: Settings;
  readonly change: (changes: Partial<Settings>) => void;
  readonly call: CallInProgress | 'broken' | undefined;
  readonly runs: readonly FinishedRun[];
  /** Of scenarios that are only tried out; they count nowhere and stand in no list. */
  readonly trials: readonly FinishedRun[];
  /** Keeps a call after every move; undefined when it is over or dropped. */
  readonly keep: (call: CallInProgress | undefined) => void;
  readonly setAside: () => void;
  /** The call is over; `next` is the one it had interrupted. */
  readonly finish: (run: FinishedRun, next?: CallInProgress) => void;
  readonly go: (to: Target) => void;
}

export const DeskContext = createContext<Desk | undefined>(undefined);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This part of the page must stand inside <App>.');
  return desk;
}
