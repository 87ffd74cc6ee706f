import { say, type Phrase } from '../../../scenario/phrase.ts';
import type { FlowGraph } from '../graph.ts';
import { all, mayHold } from '../formula.ts';
import type { FlowFinding } from '../problem.ts';
import { usesIn, type Use } from '../uses.ts';
import { worldOf } from '../visit.ts';
import { whyNever } from '../words.ts';
import { contradictsItself, holdsSomewhere } from './conditions.ts';

/** Segments and variants of beats that can be reached, and that are said at no moment. */
export const neverSaidFindings = (graph: FlowGraph): FlowFinding[] =>
  usesIn(graph).flatMap((use): FlowFinding[] => {
    const { kind, formula, spots, given } = use;
    if (kind === 'reply' || contradictsItself(formula)) return [];
    if (kind === 'segment') return holdsSomewhere(graph, formula, spots) ? [] : [segment(graph, use)];
    if (spots.length === 0)
      return isCovered(graph, use) ? [variant(use, say`an earlier variant is always said instead`)] : [];
    if (holdsSomewhere(graph, all(given, formula), spots)) return [];
    if (holdsSomewhere(graph, formula, spots)) return [variant(use, say`an earlier variant is always said instead`)];
    return [variant(use, whyNever(graph.plan, formula, spots) ?? say`its condition cannot hold at any moment here`)];
  });

/** Is the segment itself said at all, so that only its other variants can be in the way? */
function isCovered(graph: FlowGraph, { path }: Use): boolean {
  const [, name, part, index] = path;
  return [...graph.visits.values()].some(
    ({ beat, again, segments }) =>
      beat.name === name && (again ? 'again' : 'says') === part && segments[Number(index)]?.said === true,
  );
}

const segment = (graph: FlowGraph, { formula, path, spots }: Use): FlowFinding => {
  const why = whyNever(graph.plan, formula, spots) ?? say`its condition cannot hold at any moment here`;
  const asked = spots.some((spot) => mayHold(worldOf(graph.plan, spot)));
  return {
    code: 'segment-never-said',
    path: path.slice(0, -1),
    message: say`This segment is never said: ${asked ? why : say`the talk never comes so far`}.`,
    remedy: say`Change its "when", add what it waits for earlier in the talk, or remove it.`,
  };
};

const variant = ({ path }: Use, why: Phrase): FlowFinding => ({
  code: 'variant-never-said',
  path: path.slice(0, -1),
  message: say`This variant is never said: ${why}.`,
  remedy: say`Change its "when", move it before the variant that hides it, or remove it.`,
});
