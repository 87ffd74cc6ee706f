import { mark, type Ledger } from './ledger.ts';
import type { Script } from './script.ts';

/**
 * Writes the case record: for each fact the form asks for, 0 is the true and objective wording. A fact that never came to
 * light counts neither way when left open, and is wrong when guessed (rule LI6).
 */
export function record(ledger: Ledger, slots: Readonly<Record<string, number>>): void {
  const { state, script } = ledger;
  state.recorded = 1;
  script.facts.forEach((fact, index) => {
    const bit = 1 << index;
    if ((script.askedFacts & bit) === 0) return;
    const choice = slots[fact];
    const known = (state.revealed & bit) !== 0;
    if (known && choice === 0) state.recordRight += 1;
    else if (choice !== undefined) state.recordWrong += 1;
  });
  mark(ledger, 'LI6', state.recordWrong === 0);
}

/** Are these answers the form can hold? Every fact is one it asks for, every choice one it offers. */
export const fitsForm = (script: Script, slots: Readonly<Record<string, number>>): boolean =>
  Object.entries(slots).every(([fact, choice]) => {
    const decoys = script.scenario.facts[fact]?.decoys;
    return (
      Object.hasOwn(script.scenario.facts, fact) &&
      decoys !== undefined &&
      decoys.length > 0 &&
      Number.isInteger(choice) &&
      choice >= 0 &&
      choice <= decoys.length
    );
  });

/** How many facts the form asks for. */
export const askedCount = (script: Script): number => countBits(script.askedFacts);

/** How many bits are set. */
export function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
