import { say, type Phrase } from '../../../scenario/phrase.ts';
import { numbersIn, type Formula } from '../formula.ts';
import type { Bits } from '../atoms.ts';
import type { FlowGraph, Step } from '../graph.ts';
import type { Plan, PlanReply } from '../plan.ts';
import type { FlowFinding } from '../problem.ts';
import { listed } from '../../../scenario/lists.ts';

/** Places from which the talk cannot come to its end, and rounds in which nothing runs out. */
export function loopFindings(graph: FlowGraph): FlowFinding[] {
  const trapped = trappedVisits(graph);
  const rounds = roundsIn(graph).filter((round) => !round.some(({ from }) => trapped.has(from)));
  return [...noWayOut(graph, trapped), ...rounds.flatMap((round) => endlessLoop(graph, round))];
}

/** Visits from which no replies lead to the end, nor to a beat where the customer has the last word. */
function trappedVisits({ visits, steps }: FlowGraph): ReadonlySet<number> {
  const before = new Map<number, number[]>();
  for (const { from, to } of steps) for (const one of to) before.set(one, [...(before.get(one) ?? []), from]);
  const free = new Set<number>();
  const waiting = [
    ...steps.filter(({ ends }) => ends).map(({ from }) => from),
    ...[...visits].filter(([, { beat }]) => beat.replies.length === 0).map(([number]) => number),
  ];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (free.has(number)) continue;
    free.add(number);
    waiting.push(...(before.get(number) ?? []));
  }
  return new Set([...visits.keys()].filter((number) => !free.has(number)));
}

/** One finding for each group of beats that lead to each other and nowhere else; where nothing can be said is told apart. */
function noWayOut({ visits, steps }: FlowGraph, trapped: ReadonlySet<number>): FlowFinding[] {
  const talking = steps.filter(({ from }) => trapped.has(from));
  const names = [
    ...new Set(talking.filter(({ to }) => to.length > 0).map(({ from }) => visits.get(from)?.beat.name ?? '')),
  ];
  const rounds = knots(talking);
  if (rounds.length === 0) return [];
  const [first = ''] = names;
  return [
    {
      code: 'no-way-out',
      path: ['beats', first],
      onName: true,
      message: say`From ${listed(names)} no reply leads on to the end of the talk.`,
      remedy: say`Let a reply lead to "end", or to a beat from which the end can be reached.`,
    },
  ];
}

/** Rounds of steps that can be gone through again and again: each may be taken every time, and nothing stops it. */
const roundsIn = ({ plan, steps }: FlowGraph): Step[][] => knots(steps.filter((step) => !runsOut(plan, step)));

/** A reply that makes its own condition false can be said once only. */
function runsOut({ atoms, beats }: Plan, { reply }: Step): boolean {
  const target = typeof reply.to === 'number' ? (beats[reply.to]?.visited ?? 0n) : 0n;
  const { does, addresses, offers, agrees, gives, promises } = reply.reply;
  const questions = does.some((tactic) => tactic === 'openQuestion' || tactic === 'closedQuestion');
  const settled = [agrees, gives].filter((name) => name !== undefined);
  const makes =
    target |
    (questions ? 0n : atoms.of('used', does)) |
    atoms.of('addressed', addresses) |
    atoms.of('offered', [...(offers ?? []), ...settled]) |
    atoms.of('agreed', settled) |
    atoms.of('promised', promises?.remedy);
  return [reply.when, reply.hubAsks].some((formula) => asksFor(formula, makes));
}

/** Does a formula want one of these not to have happened? */
function asksFor(formula: Formula, atoms: Bits): boolean {
  if (formula.kind === 'all') return formula.parts.some((part) => asksFor(part, atoms));
  if (formula.kind === 'any') return formula.parts.length > 0 && formula.parts.every((part) => asksFor(part, atoms));
  return (
    formula.kind === 'atoms' && !formula.hold && (formula.atoms & atoms) !== 0n && numbersIn(formula.atoms).length > 0
  );
}

/** The groups of steps that lead round (the strongly connected ones), each in the order of the talk. */
function knots(steps: readonly Step[]): Step[][] {
  const group = groupsOf(steps);
  const inside = new Map<number, Step[]>();
  for (const step of steps)
    for (const to of step.to) {
      const id = group.get(step.from);
      if (id === undefined || group.get(to) !== id) continue;
      const known = inside.get(id) ?? [];
      if (!known.includes(step)) inside.set(id, [...known, step]);
    }
  return [...inside.values()];
}

/** Kosaraju's way: number each visit by the group of visits that can all reach each other. */
function groupsOf(steps: readonly Step[]): ReadonlyMap<number, number> {
  const forth = new Map<number, number[]>();
  const back = new Map<number, number[]>();
  for (const { from, to } of steps)
    for (const one of to) {
      forth.set(from, [...(forth.get(from) ?? []), one]);
      back.set(one, [...(back.get(one) ?? []), from]);
    }
  const seen = new Set<number>();
  const order = [...forth.keys()].flatMap((start) => finished(start, forth, seen));
  const group = new Map<number, number>();
  const grouped = new Set<number>();
  for (const start of order.reverse()) for (const one of finished(start, back, grouped)) group.set(one, start);
  return group;
}

/** Everything not seen yet that can be reached, each after all that it leads to. */
function finished(start: number, next: ReadonlyMap<number, readonly number[]>, seen: Set<number>): number[] {
  if (seen.has(start)) return [];
  const done: number[] = [];
  const stack = [{ at: start, rest: [...(next.get(start) ?? [])] }];
  seen.add(start);
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const to = top.rest.pop();
    if (to === undefined) {
      done.push(top.at);
      stack.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      stack.push({ at: to, rest: [...(next.get(to) ?? [])] });
    }
  }
  return done;
}

function endlessLoop({ visits }: FlowGraph, round: readonly Step[]): FlowFinding[] {
  const [first] = round;
  const names = [...new Set(round.map(({ from }) => visits.get(from)?.beat.name ?? ''))];
  if (!first) return [];
  return [
    {
      code: 'endless-loop',
      path: ['beats', names[0] ?? '', 'replies', first.reply.number, 'goto'],
      message:
        round.length === 1
          ? say`The reply "${first.reply.reply.id}" can go round through ${listed(names)} as often as one likes.`
          : say`The talk can go round through ${listed(names)} as often as one likes.`,
      remedy: goesOnce(first.reply),
    },
  ];
}

const goesOnce = ({ reply }: PlanReply): Phrase =>
  say`Let it lead on, or let it run out, for example with "when": { "unused": "${reply.does[0] ?? ''}" }.`;
