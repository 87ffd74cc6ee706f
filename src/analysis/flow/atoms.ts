import type { Scenario } from '../../scenario/schema.ts';
import { TACTICS } from '../../scenario/vocabulary.ts';

/** What a condition can ask about besides levels and states: things that have happened or not. */
export const ASPECTS = [
  'known',
  'noted',
  'voiced',
  'addressed',
  'resolved',
  'offered',
  'agreed',
  'promised',
  'kept',
  'broken',
  'used',
  'visited',
  'lookedUp',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A set of atoms: bit i is the i-th. */
export type Bits = bigint;
export const NONE: Bits = 0n;

/** Numbers for everything that can have happened in a scenario, such as "needBy is known". */
export interface Atoms {
  /** Atoms of names: the set of them. A name that is not in the scenario has an atom of its own, about which nothing is known. */
  readonly of: (aspect: Aspect, names: readonly string[] | string | undefined) => Bits;
  /** `"known": "needBy"`, as a condition would ask for it. */
  readonly asked: (atom: number) => string;
  /** How many there are; new ones may come with names nobody knows. */
  readonly count: () => number;
  /** Atoms about names that are not in the scenario: they may hold or not, anywhere. */
  readonly unknown: () => Bits;
}

export const bit = (index: number): Bits => 1n << BigInt(index);
export const hasAll = (set: Bits, wanted: Bits): boolean => (set & wanted) === wanted;
export const without = (set: Bits, taken: Bits): Bits => set & ~taken;

/** Numbers the atoms of a scenario. */
export function atomsOf(scenario: Scenario): Atoms {
  const numbers = new Map<string, number>();
  const labels: string[] = [];
  const number = (aspect: Aspect, name: string): number => {
    const key = `${aspect} ${name}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, labels.length);
    labels.push(aspect === 'lookedUp' ? '"lookedUp": true' : `"${aspect}": "${name}"`);
    return labels.length - 1;
  };
  for (const aspect of ASPECTS) for (const name of namesFor(aspect, scenario)) number(aspect, name);
  const declared = labels.length;
  return {
    of: (aspect, names) =>
      (typeof names === 'string' ? [names] : (names ?? [])).reduce(
        (set, name) => set | bit(number(aspect, name)),
        NONE,
      ),
    asked: (atom) => labels[atom] ?? '',
    count: () => labels.length,
    unknown: () => bit(labels.length) - bit(declared),
  };
}

function namesFor(aspect: Aspect, scenario: Scenario): readonly string[] {
  switch (aspect) {
    case 'known':
    case 'noted':
      return Object.keys(scenario.facts);
    case 'voiced':
    case 'addressed':
    case 'resolved':
      return Object.keys(scenario.concerns);
    case 'used':
      return TACTICS;
    case 'visited':
      return Object.keys(scenario.beats);
    case 'lookedUp':
      return [''];
    default:
      return Object.keys(scenario.remedies);
  }
}
