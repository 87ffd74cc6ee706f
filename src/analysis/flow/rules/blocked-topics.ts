import { say } from '../../../scenario/phrase.ts';
import { hasAll } from '../atoms.ts';
import type { FlowGraph } from '../graph.ts';
import type { PlanBeat } from '../plan.ts';
import type { FlowFinding } from '../problem.ts';

interface Blocked {
  readonly beat: PlanBeat;
  readonly index: number;
  readonly topic: string;
}

/** Topics that are not optional and that no call can have done when it is back at their hub: what leads on waits in vain. */
export function blockedTopics({ plan, visits }: FlowGraph): Blocked[] {
  return plan.beats.flatMap((beat) => {
    const stays = [...visits.values()].filter((visit) => visit.beat === beat);
    if (stays.length === 0 || beat.replies.length === 0) return []; // a hub without replies is said elsewhere
    return (plan.scenario.beats[beat.name]?.topics ?? []).flatMap((topic, index) => {
      const visited = plan.atoms.of('visited', topic.beat);
      const done = stays.some(({ moments }) => moments.some(({ spot }) => hasAll(spot.may, visited)));
      return topic.optional === true || done ? [] : [{ beat, index, topic: topic.beat }];
    });
  });
}

export const blockedTopicFindings = (graph: FlowGraph): FlowFinding[] =>
  blockedTopics(graph).map(({ beat, index, topic }) => ({
    code: 'blocked-topic',
    path: ['beats', beat.name, 'topics', index, 'beat'],
    message: beat.replies.some(({ reply }) => reply.goto === topic)
      ? say`The hub "${beat.name}" waits for the topic "${topic}", but no call can do it and come back.`
      : say`The hub "${beat.name}" waits for the topic "${topic}", but none of its replies leads there.`,
    remedy: say`Add a reply that opens the topic, take away what it waits for, or mark it "optional": true.`,
  }));
