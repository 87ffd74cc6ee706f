import type { Condition } from '../../scenario/condition.ts';
import type { Path } from '../../scenario/pointer.ts';
import { all, formulaOf, mayHold, not, type Formula } from './formula.ts';
import type { FlowGraph } from './graph.ts';
import { assuming, type Spot } from './spot.ts';
import { offerOf, worldOf, type Visit } from './visit.ts';

/** A condition, and every moment at which it is asked. */
export interface Use {
  readonly kind: 'reply' | 'segment' | 'variant';
  readonly condition: Condition;
  readonly formula: Formula;
  /** Of the condition. */
  readonly path: Path;
  readonly spots: Spot[];
  /** The same without what a hub asks besides: saying that again is no slip. */
  readonly plain: Spot[];
  /** What must hold besides for it to be asked: that the segment is said, and no earlier variant. */
  readonly given: Formula;
}

const uses = new WeakMap<FlowGraph, readonly Use[]>();

/** Every condition of the beats that can be reached. */
export function usesIn(graph: FlowGraph): readonly Use[] {
  const known = uses.get(graph);
  if (known) return known;
  const found = new Map<string, Use>();
  for (const visit of graph.visits.values()) {
    for (const one of [...segmentUses(graph, visit), ...replyUses(graph, visit)]) {
      const key = one.path.join('/');
      const before = found.get(key);
      if (before) {
        before.spots.push(...one.spots);
        before.plain.push(...one.plain);
      } else found.set(key, one);
    }
  }
  const list = [...found.values()];
  uses.set(graph, list);
  return list;
}

function segmentUses({ plan }: FlowGraph, visit: Visit): Use[] {
  const part = visit.again ? 'again' : 'says';
  return visit.segments.flatMap(({ segment: { segment, when, variants }, before }, index) => {
    const path = ['beats', visit.beat.name, part, index];
    const own: Use[] =
      segment.when === undefined
        ? []
        : [
            {
              kind: 'segment',
              condition: segment.when,
              formula: when,
              path: [...path, 'when'],
              ...at(before ? [before] : [], all()),
            },
          ];
    let said = before && mayHold(worldOf(plan, before), when) ? assuming(before, when) : undefined;
    const earlier: Formula[] = [when];
    const others = (segment.variants ?? []).map((variant, nth): Use => {
      const formula = variants[nth] ?? when;
      const given = all(...earlier);
      const here = said && mayHold(worldOf(plan, said), given) ? [said] : [];
      if (said) said = assuming(said, not(formula));
      earlier.push(not(formula));
      const place = [...path, 'variants', nth, 'when'];
      return { kind: 'variant', condition: variant.when, formula, path: place, ...at(here, given) };
    });
    return [...own, ...others];
  });
}

const at = (spots: readonly Spot[], given: Formula): Pick<Use, 'spots' | 'plain' | 'given'> => ({
  spots: [...spots],
  plain: [...spots],
  given,
});

function replyUses({ plan }: FlowGraph, visit: Visit): Use[] {
  return visit.beat.replies.flatMap((reply): Use[] => {
    if (reply.reply.when === undefined) return [];
    const spots = visit.moments.flatMap(({ spot }) => {
      const otherwise = offerOf(plan, spot, { ...reply, when: all() });
      return mayHold(worldOf(plan, spot), otherwise) ? [assuming(spot, otherwise)] : [];
    });
    const path = ['beats', visit.beat.name, 'replies', reply.number, 'when'];
    return [
      {
        kind: 'reply',
        condition: reply.reply.when,
        formula: reply.when,
        path,
        spots,
        plain: visit.moments.map(({ spot }) => spot),
        given: all(),
      },
    ];
  });
}

/** A condition inside a condition. */
export interface Part {
  readonly formula: Formula;
  readonly path: Path;
}

/** Every alternative of every `any` in a condition: each should be able to hold. */
export function alternativesIn(graph: FlowGraph, condition: Condition, path: Path): Part[] {
  const inside = (one: Condition, at: Path): Part[] => alternativesIn(graph, one, at);
  return [
    ...(condition.any ?? []).flatMap((one, index): Part[] => {
      const at = [...path, 'any', index];
      return [{ formula: formulaOf(one, graph.plan.atoms), path: at }, ...inside(one, at)];
    }),
    ...(condition.all ?? []).flatMap((one, index) => inside(one, [...path, 'all', index])),
  ];
}
