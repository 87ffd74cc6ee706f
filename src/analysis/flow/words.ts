import { listed } from '../../scenario/lists.ts';
import { say, type Phrase } from '../../scenario/phrase.ts';
import { hasAll, bit } from './atoms.ts';
import { numbersIn, STATES, type Formula, type Literal } from './formula.ts';
import type { Plan } from './plan.ts';
import type { Spot } from './spot.ts';

/** Why a formula cannot hold at any of these moments, if one thing alone says it: `"known": "needBy" cannot hold by then`. */
export function whyNever(plan: Plan, formula: Formula, spots: readonly Spot[]): Phrase | undefined {
  for (const literal of literalsOf(formula)) {
    if (literal.kind === 'state' && !literal.states.some((state) => plan.states.includes(state)))
      return literal.states.length === 0 || literal.states.length === STATES.length
        ? undefined
        : say`nothing here can bring the customer into the state ${listed(literal.states)}`;
    if (literal.kind !== 'atoms') continue;
    for (const atom of numbersIn(literal.atoms)) {
      const asked = plan.atoms.asked(atom);
      if (literal.hold && spots.every(({ may }) => !hasAll(may, bit(atom)))) return say`${asked} cannot hold by then`;
      if (!literal.hold && spots.every(({ must }) => hasAll(must, bit(atom))))
        return say`${asked} always holds by then`;
    }
  }
  return undefined;
}

/** What a formula asks for outright, without alternatives. */
function literalsOf(formula: Formula): Literal[] {
  if (formula.kind === 'all') return formula.parts.flatMap(literalsOf);
  if (formula.kind === 'any') return formula.parts.length === 1 ? formula.parts.flatMap(literalsOf) : [];
  return [formula];
}
