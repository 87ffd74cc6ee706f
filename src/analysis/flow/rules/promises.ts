import { say, type Phrase } from '../../../scenario/phrase.ts';
import type { FlowGraph, Step } from '../graph.ts';
import { repliesIn, revealed, type Placed } from '../mentions.ts';
import type { Plan } from '../plan.ts';
import type { FlowFinding } from '../problem.ts';
import { numbersIn } from '../formula.ts';
import { listed } from '../../../scenario/lists.ts';

type Promise = NonNullable<Placed['reply']['promises']>;

/** Promises that nobody can keep and that look honest, and promises that never fall due in front of the customer. */
export function promiseFindings(graph: FlowGraph): FlowFinding[] {
  const longest = longestWays(graph);
  return repliesIn(graph.plan.scenario).flatMap(({ beat, index, reply }) => {
    const { promises } = reply;
    if (!promises) return [];
    const path = ['beats', beat, 'replies', index, 'promises'];
    const marked = reply.does.includes('overPromise') || reply.fatal === 'falsePromise';
    const impossible = marked ? undefined : whyImpossible(graph.plan, promises);
    const steps = graph.steps.filter(
      (step) => step.from >> 1 === graph.plan.numberOf(beat) && step.reply.reply === reply,
    );
    const late = steps.length === 0 ? undefined : whyNeverDue(graph, promises, steps, longest);
    return [
      ...(impossible === undefined ? [] : [impossibleFinding(path, promises, impossible)]),
      ...(late === undefined ? [] : [neverDueFinding(path, promises, late)]),
    ];
  });
}

function whyImpossible({ scenario }: Plan, { remedy: name, due }: Promise): Phrase | undefined {
  const remedy = Object.hasOwn(scenario.remedies, name) ? scenario.remedies[name] : undefined;
  if (!remedy) return undefined; // a name that leads nowhere is said elsewhere
  if (remedy.authority === 'nobody') return say`nobody may grant it`;
  const said = revealed(scenario);
  const missing = (remedy.needs ?? []).filter((fact) => !said.has(fact) && Object.hasOwn(scenario.facts, fact));
  if (missing.length > 0) return say`it needs ${listed(missing)}, which never comes to light`;
  if ('turns' in due && !repliesIn(scenario).some(({ reply }) => reply.fulfils === name))
    return say`it falls due in this talk, and no reply "fulfils" it`;
  return undefined;
}

function whyNeverDue(
  { plan, acts, visits }: FlowGraph,
  { due }: Promise,
  steps: readonly Step[],
  longest: ReadonlyMap<number, number>,
): Phrase | undefined {
  if ('act' in due) {
    const number = Object.keys(plan.scenario.acts).indexOf(due.act) + 1;
    if (number === 0 || !acts.has(number)) return undefined; // the act itself is what is wrong
    const made = steps.flatMap(({ from }) => numbersIn(visits.get(from)?.entry.acts ?? 0n));
    return made.every((act) => act >= number) ? say`"${due.act}" has begun before it is made` : undefined;
  }
  const further = Math.max(...steps.flatMap(({ to }) => to.map((visit) => longest.get(visit) ?? Infinity)), 0);
  if (further >= due.turns) return undefined;
  const after =
    due.turns === 1 ? say`it falls due after 1 further reply` : say`it falls due after ${due.turns} further replies`;
  return further === 1 ? say`${after}, but at most 1 follows` : say`${after}, but at most ${further} follow`;
}

/** On from a visit: by a reply, or by closing the call, which takes none. */
interface Way {
  readonly replies: 0 | 1;
  readonly to: readonly number[];
}

/** How many replies there can be at most from each visit on; Infinity where the talk can go round. */
function longestWays({ visits, steps, closings }: FlowGraph): ReadonlyMap<number, number> {
  const after = new Map<number, Way[]>();
  const add = (from: number, way: Way): void => {
    after.set(from, [...(after.get(from) ?? []), way]);
  };
  for (const { from, to } of steps) add(from, { replies: 1, to });
  for (const [from, to] of closings) add(from, { replies: 0, to });
  const longest = new Map<number, number>();
  const open = new Set<number>();
  const visit = (start: number): void => {
    const stack = [start];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const ways = after.get(top) ?? [];
      const unknown = ways.flatMap(({ to }) => to).find((to) => !longest.has(to) && !open.has(to));
      open.add(top);
      if (unknown !== undefined) {
        stack.push(unknown);
        continue;
      }
      const lengths = ways.map(
        ({ replies, to }) => replies + Math.max(0, ...to.map((one) => longest.get(one) ?? Infinity)), // still open: a round
      );
      longest.set(top, Math.max(0, ...lengths));
      open.delete(top);
      stack.pop();
    }
  };
  for (const number of visits.keys()) if (!longest.has(number)) visit(number);
  return longest;
}

const impossibleFinding = (path: FlowFinding['path'], { remedy }: Promise, why: Phrase): FlowFinding => ({
  code: 'impossible-promise',
  path: [...path, 'remedy'],
  message: say`"${remedy}" is promised but cannot be kept: ${why}.`,
  remedy: say`Add "overPromise" to what the reply "does", make it possible to keep, or promise something else.`,
});

const neverDueFinding = (path: FlowFinding['path'], { remedy }: Promise, why: Phrase): FlowFinding => ({
  code: 'promise-never-due',
  path: [...path, 'due'],
  message: say`The promise of "${remedy}" never falls due where the customer can see it: ${why}.`,
  remedy: say`Let it fall due earlier, or in a later act.`,
});
