import type { HeldTicket } from './online/fate.ts';
import { isTrial } from './published/trial.ts';
import type { Shelf } from './shelf.ts';

/** A call that was played to its end, kept for the card and the debrief. */
export interface FinishedRun {
  readonly scenario: string;
  readonly revision: number;
  /** Milliseconds since 1970. */
  readonly endedAt: number;
  /** 0..100 */
  readonly overall: number;
  /** A second try: when the run ended that it was played on from. */
  readonly earlier?: number | undefined;
  /** Lets the run onto the boards; without one it was practice. */
  readonly ticket?: HeldTicket | undefined;
  /** Who was joined or signed in when it ended. */
  readonly person?: string | undefined;
  /** As the engine saved it: it alone plays this again, and the server replays its moves. */
  readonly saved: unknown;
}

/** A call that is still going on. */
export interface CallInProgress {
  readonly scenario: string;
  readonly revision: number;
  readonly turns: number;
  readonly saved: unknown;
  /** A second try: when the run ended that it is played on from. */
  readonly earlier?: number | undefined;
  readonly ticket?: HeldTicket | undefined;
  /** The call that was left for this one; it comes back when this one is over. */
  readonly interrupted?: CallInProgress | undefined;
}

const MOST_KEPT = 200;
const MOST_TRIALS = 20;

/** What a run is opened by: the server's id where it has one, and else when it ended. */
export const nameOf = ({ ticket, endedAt }: FinishedRun): string => ticket?.id ?? String(endedAt);

export async function finishedRuns(shelf: Shelf): Promise<readonly FinishedRun[]> {
  return runsIn(await shelf.get('runs'));
}
const runsIn = (kept: unknown): readonly FinishedRun[] => (Array.isArray(kept) ? kept.filter(isRun) : []);

/** Trials of scenarios that are not published yet: kept for their debriefs alone, apart from what somebody practised. */
export async function finishedTrials(shelf: Shelf): Promise<readonly FinishedRun[]> {
  return runsIn(await shelf.get('trials'));
}

export const keepRun = (shelf: Shelf, run: FinishedRun): Promise<void> =>
  isTrial(run.scenario)
    ? shelf.update('trials', (before) => [...runsIn(before), run].slice(-MOST_TRIALS))
    : shelf.update('runs', (before) => [...runsIn(before), run].slice(-MOST_KEPT));

/** The call in progress; 'broken' when something is kept but nobody can make sense of it. */
export async function callInProgress(shelf: Shelf): Promise<CallInProgress | 'broken' | undefined> {
  const kept = await shelf.get('call');
  if (kept === undefined || kept === null) return undefined;
  return isCall(kept) ? kept : 'broken';
}

export const keepCall = (shelf: Shelf, call: CallInProgress | undefined): Promise<void> =>
  shelf.set('call', call ?? null);

/** Sets a call aside that cannot be read, rather than throwing it away. */
export async function setCallAside(shelf: Shelf): Promise<void> {
  await shelf.set('call-set-aside', await shelf.get('call'));
  await shelf.set('call', null);
}

/** The run that this one was a second try at, if it is still there. */
export const earlierOf = (runs: readonly FinishedRun[], run: FinishedRun): FinishedRun | undefined =>
  run.earlier === undefined
    ? undefined
    : runs.find(({ scenario, endedAt }) => scenario === run.scenario && endedAt === run.earlier);

/** Whole calls only: a second try from the middle shows what could have been, not what somebody did. */
export const bestOf = (runs: readonly FinishedRun[], id: string): { readonly best: number; readonly times: number } => {
  const scores = runs.filter((run) => run.scenario === id && run.earlier === undefined).map((run) => run.overall);
  return { best: Math.max(0, ...scores), times: scores.length };
};

const named = (kept: object, fields: Readonly<Record<string, string>>): boolean =>
  Object.entries(fields).every(([field, type]) => typeof Reflect.get(kept, field) === type);

const isRun = (kept: unknown): kept is FinishedRun =>
  typeof kept === 'object' &&
  kept !== null &&
  named(kept, { scenario: 'string', revision: 'number', endedAt: 'number', overall: 'number' });

const isCall = (kept: unknown): kept is CallInProgress =>
  typeof kept === 'object' &&
  kept !== null &&
  'saved' in kept &&
  named(kept, { scenario: 'string', revision: 'number', turns: 'number' });
