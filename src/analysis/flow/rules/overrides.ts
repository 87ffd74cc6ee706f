import { joined } from '../../../scenario/lists.ts';
import { say } from '../../../scenario/phrase.ts';
import { LEVELS } from '../../../scenario/vocabulary.ts';
import type { FlowGraph } from '../graph.ts';
import { repliesIn } from '../mentions.ts';
import type { FlowFinding } from '../problem.ts';

/** Every place at which a trainer changes what the model says, so that reviewers can ask; and those that change nothing. */
export const overrideFindings = ({ plan: { scenario } }: FlowGraph): FlowFinding[] =>
  repliesIn(scenario).flatMap(({ beat, index, reply }): FlowFinding[] => {
    const { effect } = reply;
    if (!effect) return [];
    const path = ['beats', beat, 'replies', index, 'effect'];
    const moved = LEVELS.filter((level) => (effect[level] ?? 0) !== 0);
    if (moved.length === 0)
      return [
        {
          code: 'idle-override',
          path,
          message: say`"effect" of "${reply.id}" changes nothing.`,
          remedy: say`Remove "effect" and "because".`,
        },
      ];
    const points = moved.map((level) => `${level} ${(effect[level] ?? 0) > 0 ? '+' : ''}${effect[level] ?? 0}`);
    return [
      {
        code: 'effect-override',
        path,
        message: say`"${reply.id}" moves ${joined(points)} beyond what the model says.`,
        remedy: say`Nothing to do if a reviewer agrees with "because"; otherwise remove both.`,
      },
    ];
  });
