import { say } from '../../../scenario/phrase.ts';
import type { FlowGraph } from '../graph.ts';
import type { FlowFinding } from '../problem.ts';

/** Later acts that no call comes to; acts behind such a one are not named again. */
export function actFindings({ plan, acts }: FlowGraph): FlowFinding[] {
  const names = Object.keys(plan.scenario.acts);
  const first = names.findIndex((_, index) => !acts.has(index + 1));
  const name = names[first];
  if (name === undefined) return [];
  const before = first === 0 ? say`the first talk` : say`the act "${names[first - 1] ?? ''}"`;
  return [
    {
      code: 'act-never-entered',
      path: ['acts', name],
      onName: true,
      message: say`The act "${name}" never begins: no call brings ${before} to its end.`,
      remedy: say`Let a reply of ${before} lead to "end".`,
    },
  ];
}
