import { say, type Phrase } from '../../../scenario/phrase.ts';
import type { Path } from '../../../scenario/pointer.ts';
import { all, mayHold, not, STATES, type Formula, type World } from '../formula.ts';
import type { FlowGraph } from '../graph.ts';
import type { FlowFinding } from '../problem.ts';
import type { Spot } from '../spot.ts';
import { alternativesIn, usesIn, type Use } from '../uses.ts';
import { worldOf } from '../visit.ts';
import { whyNever } from '../words.ts';

/** Conditions that contradict themselves, hold at every moment they are asked, or have an alternative that never holds. */
export function conditionFindings(graph: FlowGraph): FlowFinding[] {
  return usesIn(graph).flatMap((use) => {
    const { formula, path, spots, plain, given } = use;
    if (contradictsItself(formula)) return [never(path, say`It contradicts itself.`, SELF)];
    if (!mayHold(ANYTHING, not(formula))) return [always(use, say`It holds whatever happens.`)];
    if (spots.length === 0 || !holdsSomewhere(graph, all(given, formula), spots)) return []; // what carries it says so
    if (!holdsSomewhere(graph, all(given, not(formula)), plain))
      return [always(use, say`By then it holds in every call.`)];
    return alternativesIn(graph, use.condition, path)
      .filter((part) => !holdsSomewhere(graph, part.formula, spots))
      .map((part) => {
        const why = whyNever(graph.plan, part.formula, spots) ?? say`nothing leads to it`;
        return never(part.path, say`This alternative never holds: ${why}.`, OTHER);
      });
  });
}

/** A moment of which nothing is known. */
const ANYTHING: World = { may: -1n, must: 0n, states: STATES };

export const contradictsItself = (formula: Formula): boolean => !mayHold(ANYTHING, formula);

/** May it hold at one of these moments? */
export const holdsSomewhere = ({ plan }: FlowGraph, formula: Formula, spots: readonly Spot[]): boolean =>
  spots.some((spot) => mayHold(worldOf(plan, spot), formula));

const SELF = say`Look for two lines that cannot both hold, such as the same fact under "known" and "unknown"; remove one.`;
const OTHER = say`Remove the alternative, or add what leads to it.`;

const never = (path: Path, why: Phrase, remedy: Phrase): FlowFinding => ({
  code: 'condition-never',
  path,
  message: say`This condition never holds. ${why}`,
  remedy,
});

const always = ({ kind, path }: Use, why: Phrase): FlowFinding => ({
  code: 'condition-always',
  path,
  message: say`This condition always holds. ${why}`,
  remedy:
    kind === 'variant'
      ? say`Make these the words of the segment itself, or ask for something that is not always so.`
      : say`Remove the "when", or ask for something that is not always so.`,
});
