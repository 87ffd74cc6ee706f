import { say } from '../../../scenario/phrase.ts';
import type { FlowGraph } from '../graph.ts';
import type { PlanBeat } from '../plan.ts';
import type { FlowFinding } from '../problem.ts';
import { listed } from '../../../scenario/lists.ts';
import { blockedTopics } from './blocked-topics.ts';
import { neverOffered } from './never-offered.ts';

/** Beats that no call can come to. Where one leads to others, only the first is named; so is a reply, topic or act that hides them. */
export function unreachableBeatFindings(graph: FlowGraph): FlowFinding[] {
  const { plan, visits, acts } = graph;
  const reached = new Set([...visits.keys()].map((number) => number >> 1));
  const missing = plan.beats.filter(({ number }) => !reached.has(number));
  const explained = new Set<number>();
  for (const { reply } of neverOffered(graph)) if (typeof reply.to === 'number') spread(graph, reply.to, explained);
  for (const { topic } of blockedTopics(graph)) spread(graph, plan.numberOf(topic), explained);
  Object.values(plan.scenario.acts).forEach(({ start }, index) => {
    if (!acts.has(index + 1)) spread(graph, plan.numberOf(start), explained);
  });
  const findings: FlowFinding[] = [];
  for (const beat of firstOnes(missing)) {
    if (explained.has(beat.number) || reached.has(beat.number)) continue;
    const before = new Set(explained);
    spread(graph, beat.number, explained);
    const behind = missing.filter(
      ({ number }) => number !== beat.number && explained.has(number) && !before.has(number),
    );
    findings.push(finding(beat, behind));
  }
  return findings;
}

/** Those that no other missing beat leads to come first: they are the cause. */
function firstOnes(missing: readonly PlanBeat[]): readonly PlanBeat[] {
  const led = new Set(missing.flatMap(({ number, replies }) => replies.map(({ to }) => (to === number ? -1 : to))));
  return [...missing.filter(({ number }) => !led.has(number)), ...missing.filter(({ number }) => led.has(number))];
}

/** Marks a beat and everything it leads to. */
function spread({ plan }: FlowGraph, from: number, seen: Set<number>): void {
  const waiting = [from];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (seen.has(number)) continue;
    seen.add(number);
    for (const { to } of plan.beats[number]?.replies ?? []) if (typeof to === 'number') waiting.push(to);
  }
}

const finding = ({ name }: PlanBeat, behind: readonly PlanBeat[]): FlowFinding => ({
  code: 'unreachable-beat',
  path: ['beats', name],
  onName: true,
  message:
    behind.length === 0
      ? say`No call can come to "${name}".`
      : say`No call can come to "${name}", nor to ${listed(behind.map((beat) => beat.name))} behind it.`,
  remedy: say`Let a reply lead to it with "goto", or remove it.`,
});
