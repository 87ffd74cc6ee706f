import { say, type Phrase } from '../../../scenario/phrase.ts';
import type { FlowGraph } from '../graph.ts';
import { factsInUse, revealed } from '../mentions.ts';
import type { FlowFinding } from '../problem.ts';
import { listed } from '../../../scenario/lists.ts';

/** Facts that nobody ever says. Where the record asks for one or a remedy needs it, the scenario promises what it does not hold. */
export function factFindings({ plan: { scenario } }: FlowGraph): FlowFinding[] {
  const said = revealed(scenario);
  const used = factsInUse(scenario);
  return Object.entries(scenario.facts).flatMap(([name, { key, cause, decoys }]): FlowFinding[] => {
    const path = ['facts', name];
    if (!said.has(name)) {
      const needs = Object.entries(scenario.remedies).flatMap(([remedy, { needs = [] }]) =>
        needs.includes(name) ? [remedy] : [],
      );
      const matters = key || decoys.length > 0 || needs.length > 0;
      return [
        {
          code: 'fact-never-revealed',
          path,
          onName: true,
          severity: matters ? 'error' : 'warning',
          message: unrevealed(name, { needs, key, decoys: decoys.length }),
          remedy: say`Add "reveals": ["${name}"] where the customer says it, or remove the fact.`,
        },
      ];
    }
    if (key || cause === true || decoys.length > 0 || used.has(name)) return [];
    return [
      {
        code: 'useless-fact',
        path,
        onName: true,
        message: say`Whether "${name}" comes to light makes no difference.`,
        remedy: say`Mark it "key", give it "decoys", let a reply be about it, a condition ask for it or a remedy need it; or remove it.`,
      },
    ];
  });
}

interface Asked {
  readonly needs: readonly string[];
  readonly key: boolean;
  readonly decoys: number;
}

function unrevealed(name: string, { needs, key, decoys }: Asked): Phrase {
  if (needs.length > 0) return say`No segment reveals "${name}", but ${listed(needs)} cannot work without it.`;
  if (decoys > 0) return say`No segment reveals "${name}", but the record asks for it.`;
  return key ? say`No segment reveals "${name}", but it is marked "key".` : say`No segment reveals "${name}".`;
}
