import { NONE, without, type Bits } from './atoms.ts';
import type { Formula } from './formula.ts';

/** Everything that the runs which come to a moment of the talk may have, and must have, in common. */
export interface Spot {
  /** What may have happened by then. What is not in it has not, in any run. */
  readonly may: Bits;
  /** What has happened in every run. */
  readonly must: Bits;
  /** The hubs that "back" may lead to, by number; `1 << number of beats` is "none". */
  readonly hubs: Bits;
  /** The acts it may be in: bit 0 is the first talk. */
  readonly acts: Bits;
}

/** What holds for the runs of either. */
export const joined = (one: Spot | undefined, other: Spot | undefined): Spot | undefined => {
  if (!one || !other) return one ?? other;
  return {
    may: one.may | other.may,
    must: one.must & other.must,
    hubs: one.hubs | other.hubs,
    acts: one.acts | other.acts,
  };
};

/** Do these runs add nothing to those of the spot? */
export const covers = (spot: Spot, { may, must, hubs, acts }: Spot): boolean =>
  (spot.may | may) === spot.may &&
  (spot.must & must) === spot.must &&
  (spot.hubs | hubs) === spot.hubs &&
  (spot.acts | acts) === spot.acts;

/** The runs among those of a spot in which a formula holds, as far as that can be said. */
export function assuming(spot: Spot, formula: Formula): Spot {
  if (formula.kind === 'all') return formula.parts.reduce(assuming, spot);
  const [only] = formula.kind === 'any' ? formula.parts : [];
  if (formula.kind === 'any') return only && formula.parts.length === 1 ? assuming(spot, only) : spot;
  if (formula.kind !== 'atoms') return spot;
  return formula.hold
    ? { ...spot, must: spot.must | formula.atoms }
    : { ...spot, may: without(spot.may, formula.atoms) };
}

/** Something has happened for certain. */
export const happened = (spot: Spot, atoms: Bits): Spot => ({
  ...spot,
  may: spot.may | atoms,
  must: spot.must | atoms,
});
/** Something may have happened, or not. */
export const mayHappen = (spot: Spot, atoms: Bits): Spot => ({ ...spot, may: spot.may | atoms });
/** Something may have been undone. */
export const mayBeUndone = (spot: Spot, atoms: Bits): Spot =>
  atoms === NONE ? spot : { ...spot, must: without(spot.must, atoms) };
