import type { FlowGraph } from '../graph.ts';
import { factsInUse, revealed } from '../mentions.ts';
import type { FlowFinding } from '../problem.ts';
import { listed } from '../words.ts';

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
          message: `No segment reveals "${name}"${whatFor(needs, key, decoys.length)}.`,
          remedy: `Add "reveals": ["${name}"] where the customer says it, or remove the fact.`,
        },
      ];
    }
    if (key || cause === true || decoys.length > 0 || used.has(name)) return [];
    return [
      {
        code: 'useless-fact',
        path,
        onName: true,
        message: `Whether "${name}" comes to light makes no difference.`,
        remedy:
          'Mark it "key", give it "decoys", let a reply be about it, a condition ask for it or a remedy need it; or remove it.',
      },
    ];
  });
}

const whatFor = (needs: readonly string[], key: boolean, decoys: number): string =>
  needs.length > 0
    ? `, but ${listed(needs)} cannot work without it`
    : decoys > 0
      ? ', but the record asks for it'
      : key
        ? ', but it is marked "key"'
        : '';
