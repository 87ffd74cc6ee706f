import { Column } from './column.ts';
import type { Position, Stepper } from './stepper.ts';

/** A set of distinct positions, each with a number: what a search has seen. */
export interface Positions {
  readonly size: number;
  /** The number of this position, new or known; `isNew` tells which it was at the last call. */
  add(position: Position): number;
  readonly isNew: boolean;
  /** Makes `into` the position of this number. */
  load(number: number, into: Position): void;
}

const FREE = -1;

/** Positions as runs of words in one list, found again through a table with open addressing. */
export function positionsOf(stepper: Stepper): Positions {
  const words = new Column();
  const starts = new Column();
  const hashes = new Column();
  starts.push(0);
  let table = new Int32Array(4096).fill(FREE);
  let isNew = false;

  const isAt = (number: number, given: readonly number[]): boolean => {
    const from = starts.cells[number] ?? 0;
    if ((starts.cells[number + 1] ?? 0) - from !== given.length) return false;
    for (let place = 0; place < given.length; place += 1) if (words.cells[from + place] !== given[place]) return false;
    return true;
  };
  const slotOf = (hash: number, given: readonly number[] | undefined): number => {
    const last = table.length - 1;
    let slot = hash & last;
    for (let number = table[slot] ?? FREE; number !== FREE; number = table[slot] ?? FREE) {
      if (given && hashes.cells[number] === hash && isAt(number, given)) return slot;
      slot = (slot + 1) & last;
    }
    return slot;
  };
  const grow = (): void => {
    table = new Int32Array(table.length * 2).fill(FREE);
    for (let number = 0; number < hashes.length; number += 1)
      table[slotOf(hashes.cells[number] ?? 0, undefined)] = number;
  };

  return {
    get size() {
      return hashes.length;
    },
    get isNew() {
      return isNew;
    },
    add(position) {
      const given = stepper.state(position).words;
      const hash = hashOf(given);
      const slot = slotOf(hash, given);
      const known = table[slot] ?? FREE;
      isNew = known === FREE;
      if (!isNew) return known;
      const number = hashes.length;
      table[slot] = number;
      for (const word of given) words.push(word);
      starts.push(words.length);
      hashes.push(hash);
      if (hashes.length * 2 > table.length) grow();
      return number;
    },
    load(number, into) {
      const target = stepper.state(into).words;
      const from = starts.cells[number] ?? 0;
      const length = (starts.cells[number + 1] ?? 0) - from;
      for (let place = 0; place < length; place += 1) target[place] = words.cells[from + place] ?? 0;
      target.length = length;
    },
  };
}

/** A hash of whole numbers (FNV-1a over words, stirred). */
function hashOf(words: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const word of words) {
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) | 0;
}
