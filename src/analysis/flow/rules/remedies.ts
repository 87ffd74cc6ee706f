import { say, type Phrase } from '../../../scenario/phrase.ts';
import type { FlowGraph } from '../graph.ts';
import { remediesInUse } from '../mentions.ts';
import type { FlowFinding } from '../problem.ts';
import { listed } from '../../../scenario/lists.ts';

/** Concerns that no remedy can solve, and remedies that no reply puts to use. */
export function remedyFindings({ plan: { scenario } }: FlowGraph): FlowFinding[] {
  const { offered, settled } = remediesInUse(scenario);
  const remedies = Object.entries(scenario.remedies);
  const unused = remedies.filter(([name]) => !offered.has(name) && !settled.has(name)).map(([name]) => name);
  const concerns = Object.entries(scenario.concerns).flatMap(([name, { main }]): FlowFinding[] => {
    const solving = remedies.filter(([, { solves }]) => solves.includes(name));
    const granted = solving.filter(([, { authority }]) => authority !== 'nobody');
    if (granted.some(([remedy]) => settled.has(remedy))) return [];
    const why = whyUnsolved(
      solving.map(([remedy]) => remedy),
      granted.map(([remedy]) => remedy),
    );
    return [
      {
        code: 'unsolvable-concern',
        path: ['concerns', name],
        onName: true,
        severity: main ? 'error' : 'warning',
        ...(main
          ? {
              message: say`"${name}" cannot be solved: ${why}. So no call can end "resolved".`,
              remedy: say`Let a reply agree, give or promise a remedy whose "solves" lists it, or write "main": false.`,
            }
          : {
              message: say`"${name}" cannot be solved: ${why}.`,
              remedy: say`Let a reply agree, give or promise a remedy whose "solves" lists it.`,
            }),
      },
    ];
  });
  return [
    ...concerns,
    ...unused.map((name): FlowFinding => ({
      code: 'remedy-never-offered',
      path: ['remedies', name],
      onName: true,
      message: say`No reply offers, agrees, gives or promises "${name}".`,
      remedy: say`Let a reply put it on the table, or remove it.`,
    })),
  ];
}

const whyUnsolved = (solving: readonly string[], granted: readonly string[]): Phrase => {
  if (solving.length === 0) return say`no remedy lists it under "solves"`;
  if (granted.length === 0) return say`nobody may grant ${listed(solving)}`;
  return granted.length === 1
    ? say`${listed(granted)} would solve it, but no reply agrees, gives or promises it`
    : say`${listed(granted)} would solve it, but no reply agrees, gives or promises them`;
};
