import type { Reaction } from '../scenario/vocabulary.ts';
import { copyState } from './copy.ts';
import type { Script } from './script.ts';
import { levelIn, setLevel, type State } from './state.ts';
import type { Cause } from './tactics.ts';
import type { Reason, Said } from './types.ts';
import type { Level } from '../scenario/vocabulary.ts';

/** A piece of evidence for a score: which criterion this turn speaks to. */
export interface Mark {
  readonly criterion: string;
  readonly good: boolean;
}

/** The working copy of one turn: the state being changed, and everything that is written down about it. */
export interface Ledger {
  readonly script: Script;
  readonly state: State;
  readonly reasons: Reason[];
  readonly said: Said[];
  readonly marks: Mark[];
  /** What this turn did, for the guards of the machines. */
  harmed: number;
  informed: boolean;
  concrete: boolean;
  acknowledgedNow: boolean;
  ownedNow: boolean;
  asked: boolean;
  repaired: boolean;
  /** Something was put on the table or done about it. */
  acted: boolean;
  deceived: boolean;
  solvedNow: number;
  /** Effect on the leading feeling of what the trainee said, in points; negative calms. */
  landed: number;
  kept: number;
  broken: number;
  /** Steps of the handling chain taken without a gap, once they have been counted; -1 before. */
  stepsInARow: number;
}

/** Opens the ledger of a turn on a copy of the state, which stays as it was. */
export const openLedger = (script: Script, state: State): Ledger => ({
  script,
  state: copyState(state),
  reasons: [],
  said: [],
  marks: [],
  harmed: 0,
  informed: false,
  concrete: false,
  acknowledgedNow: false,
  ownedNow: false,
  asked: false,
  repaired: false,
  acted: false,
  deceived: false,
  solvedNow: 0,
  landed: 0,
  kept: 0,
  broken: 0,
  stepsInARow: -1,
});

/**
 * Moves a level by whole points, kept in its range, and writes down why. Nothing is written where nothing moved.
 * @returns the points it really moved
 */
export function change(ledger: Ledger, channel: Level, points: number, cause: Cause): number {
  const before = levelIn(ledger.state, channel);
  const after = Math.max(channel === 'trust' ? -100 : 0, Math.min(100, before + points));
  const delta = after - before;
  if (delta === 0) return 0;
  setLevel(ledger.state, channel, after);
  ledger.reasons.push(
    cause.tactic === undefined
      ? { rule: cause.rule, source: cause.source, channel, delta }
      : { rule: cause.rule, source: cause.source, channel, delta, tactic: cause.tactic },
  );
  return delta;
}

/** The customer reacts with one of the shared lines. */
export function react(ledger: Ledger, reaction: Reaction): void {
  ledger.said.push({ by: 'customer', reaction });
}

/** Writes down that this turn counts for or against a criterion. */
export function mark(ledger: Ledger, criterion: string, good: boolean): void {
  ledger.marks.push({ criterion, good });
}
