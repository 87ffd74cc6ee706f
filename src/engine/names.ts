import { TACTICS, type Tactic } from '../scenario/vocabulary.ts';

/** The place of each tactic in TACTICS, where its uses are counted. */
export const TACTIC_INDEX = Object.fromEntries(TACTICS.map((tactic, index) => [tactic, index])) as Readonly<
  Record<Tactic, number>
>; // fromEntries forgets that every tactic is there

/** Looks names up as bits or numbers. */
export interface Names {
  readonly facts: readonly string[];
  readonly concerns: readonly string[];
  readonly remedies: readonly string[];
  readonly beats: readonly string[];
}

/** The mask with the bits of these names. A name that is not there cannot occur in a checked scenario. */
export const maskOf = (names: readonly string[], wanted: readonly string[] | undefined): number =>
  (wanted ?? []).reduce((mask, name) => mask | (1 << names.indexOf(name)), 0);
