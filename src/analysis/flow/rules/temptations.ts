import { joined } from '../../../scenario/lists.ts';
import { say } from '../../../scenario/phrase.ts';
import type { FlowGraph } from '../graph.ts';
import { repliesIn } from '../mentions.ts';
import { isHarmful } from '../plan.ts';
import type { FlowFinding } from '../problem.ts';

/**
 * Temptations that would reward being strained, and insults that would be offered to somebody calm. Other harmful replies
 * are what there is to learn from and need no mark; `only-harm` sees to it that there is always another choice.
 */
export const temptationFindings = ({ plan: { scenario } }: FlowGraph): FlowFinding[] =>
  repliesIn(scenario).flatMap(({ beat, index, reply }): FlowFinding[] => {
    const path = ['beats', beat, 'replies', index];
    if (reply.temptation === true && !isHarmful(reply) && reply.fatal === undefined)
      return [
        {
          code: 'harmless-temptation',
          path: [...path, 'temptation'],
          message: say`"${reply.id}" is a temptation, but does no harm: ${joined(reply.does)}.`,
          remedy: say`Say in "does" what harm it does, such as "impatient", or remove "temptation".`,
        },
      ];
    if (reply.temptation !== true && reply.does.includes('insult'))
      return [
        {
          code: 'unmarked-insult',
          path: [...path, 'does'],
          message: say`"${reply.id}" is an insult that ends the call, and is on offer to somebody who is calm.`,
          remedy: say`Add "temptation": true, so that only a strained trainee is led to it; or soften it.`,
        },
      ];
    return [];
  });
