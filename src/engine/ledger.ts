import { LEVELS, type Level, type Reaction } from '../scenario/vocabulary.ts';
import type { Script } from './script.ts';
import type { State } from './state.ts';
import type { Cause } from './tactics.ts';
import type { Reason, Said } from './types.ts';

/** A piece of evidence for a score: which criterion this turn speaks to. */
export interface Mark {
  readonly criterion: string;
  readonly good: boolean;
}

/** The working copy of one turn: the state being changed, and everything that is written down about it. */
export class Ledger {
  readonly script: Script;
  readonly state: State;
  /** Is what happens written down? Whoever takes millions of steps wants only the state. */
  readonly quiet: boolean;
  reasons: Reason[] = [];
  said: Said[] = [];
  marks: Mark[] = [];

  // What this turn did, for the guards of the machines.
  harmed = 0;
  informed = false;
  concrete = false;
  acknowledgedNow = false;
  ownedNow = false;
  asked = false;
  repaired = false;
  /** Something was put on the table or done about it. */
  acted = false;
  deceived = false;
  solvedNow = 0;
  /** Effect on the leading feeling of what the trainee said, in points; negative calms. */
  landed = 0;
  /** Did the last tactic land as something worse than it is? */
  flipped = false;
  /** Points of trust gained. */
  trusted = 0;
  kept = 0;
  broken = 0;
  /** Steps of the handling chain taken without a gap, once they have been counted; -1 before. */
  stepsInARow = -1;

  /** Opens the ledger of a turn on this very state: whoever wants to keep it gives a copy. */
  constructor(script: Script, state: State, quiet = false) {
    this.script = script;
    this.state = state;
    this.quiet = quiet;
  }

  /** Begins another turn on the same state, with nothing written down. */
  turnOver(): void {
    this.harmed = 0;
    this.informed = false;
    this.concrete = false;
    this.acknowledgedNow = false;
    this.ownedNow = false;
    this.asked = false;
    this.repaired = false;
    this.acted = false;
    this.deceived = false;
    this.solvedNow = 0;
    this.landed = 0;
    this.flipped = false;
    this.trusted = 0;
    this.kept = 0;
    this.broken = 0;
    this.stepsInARow = -1;
  }
}

/** The place of each level in LEVELS, which is also its word in the state. */
const LEVEL = Object.fromEntries(LEVELS.map((level, place) => [level, place])) as Readonly<Record<Level, number>>; // fromEntries forgets the keys
const TRUST = LEVEL.trust;

/** Moves a level by whole points, kept in its range, and writes down why. Nothing is written where nothing moved. */
export const change = (ledger: Ledger, channel: Level, points: number, cause: Cause): number =>
  shift(ledger, LEVEL[channel], points, cause);

/**
 * The same by the level's place in LEVELS.
 * @returns the points it really moved
 */
export function shift(ledger: Ledger, place: number, points: number, cause: Cause): number {
  if (points === 0) return 0;
  const { words } = ledger.state;
  const before = words[place] ?? 0;
  const least = place === TRUST ? -100 : 0;
  const wanted = (before + points) | 0;
  const after = wanted < least ? least : wanted > 100 ? 100 : wanted;
  const delta = (after - before) | 0;
  if (delta === 0) return 0;
  words[place] = after;
  if (place === TRUST) ledger.trusted += delta;
  if (!ledger.quiet) writeDown(ledger, LEVELS[place] ?? 'trust', delta, cause);
  return delta;
}

const writeDown = (ledger: Ledger, channel: Level, delta: number, { rule, source, tactic }: Cause): void => {
  ledger.reasons.push(
    tactic === undefined ? { rule, source, channel, delta } : { rule, source, channel, delta, tactic },
  );
};

/** The customer reacts with one of the shared lines. */
export function react(ledger: Ledger, reaction: Reaction): void {
  if (!ledger.quiet) ledger.said.push({ by: 'customer', reaction });
}

/** A line of the scenario is said. */
export function sayLine(ledger: Ledger, by: Said['by'], line: string): void {
  if (!ledger.quiet) ledger.said.push({ by, line });
}

/** Writes down that this turn counts for or against a criterion. */
export function mark(ledger: Ledger, criterion: string, good: boolean): void {
  if (!ledger.quiet) ledger.marks.push({ criterion, good });
}
