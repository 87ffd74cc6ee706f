import { say, type Phrase } from '../../../scenario/phrase.ts';
import type { FlowGraph } from '../graph.ts';
import type { PlanBeat, PlanReply } from '../plan.ts';
import type { FlowFinding } from '../problem.ts';
import { usesIn } from '../uses.ts';
import { whyNever } from '../words.ts';
import { blockedTopics } from './blocked-topics.ts';
import { contradictsItself } from './conditions.ts';

/** Replies of beats that can be reached, and that are on offer at no moment. */
export function neverOffered(graph: FlowGraph): { readonly beat: PlanBeat; readonly reply: PlanReply }[] {
  const offered = new Set(graph.steps.map(({ from, reply }) => key(from >> 1, reply)));
  const reached = new Set([...graph.visits.keys()].map((number) => number >> 1));
  return graph.plan.beats
    .filter(({ number }) => reached.has(number))
    .flatMap((beat) =>
      beat.replies.filter((reply) => !offered.has(key(beat.number, reply))).map((reply) => ({ beat, reply })),
    );
}

const key = (beat: number, reply: PlanReply): string => `${beat}/${reply.number}`;

/** Says of each reply that is never on offer why; where a hub waits for a topic in vain, the topic is what is wrong. */
export function neverOfferedFindings(graph: FlowGraph): FlowFinding[] {
  const waits = new Set(blockedTopics(graph).map(({ beat }) => beat.name));
  return neverOffered(graph).flatMap(({ beat, reply }): FlowFinding[] => {
    if (contradictsItself(reply.when)) return [];
    const use = usesIn(graph).find(({ path }) => path.join('/') === `beats/${beat.name}/replies/${reply.number}/when`);
    if (waits.has(beat.name) && (use === undefined || use.spots.length === 0)) return [];
    if (waits.has(beat.name) && blockedTopics(graph).some(({ topic }) => topic === reply.reply.goto)) return [];
    const why = use && whyNever(graph.plan, reply.when, use.spots);
    return [
      {
        code: 'reply-never-offered',
        path: ['beats', beat.name, 'replies', reply.number],
        message: say`The reply "${reply.reply.id}" is never on offer: ${why ?? reason(reply)}.`,
        remedy: say`Change its "when", add what it waits for earlier in the talk, or remove it.`,
      },
    ];
  });
}

const reason = ({ to, reply }: PlanReply): Phrase => {
  if (reply.when !== undefined) return say`its condition cannot hold at any moment here`;
  return to === 'back' ? say`there is never a hub to go back to` : say`its topic was always done before`;
};
