import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offered, open, standing, type Session } from '../../engine/index.ts';
import { arbCall } from '../../testing/calls.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { walk } from '../../testing/walks.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { flowFindings } from './index.ts';
import { graphOf } from './graph.ts';
import { neverOffered } from './rules/never-offered.ts';

/** Everything that calls of a scenario have come to: beats, replies on offer, lines said, acts. */
function seenIn(scenario: Scenario, seeds: readonly number[], most: number) {
  const beats = new Set<string>();
  const replies = new Set<string>();
  const lines = new Set<string>();
  const acts = new Set<string>();
  const see = (session: Session): void => {
    const { beat, act, phase } = standing(session);
    beats.add(beat);
    if (act !== undefined) acts.add(act);
    if (phase === 'talking') for (const { id } of offered(session)) replies.add(`${beat}.${id}`);
    for (const said of session.turns.at(-1)?.said ?? []) if ('line' in said) lines.add(said.line);
  };
  for (const seed of seeds) walk(open(scenario, { seed, timed: seed % 2 === 0 }), seed, most, see);
  return { beats, replies, lines, acts };
}

function expectSound(scenario: Scenario, seeds: readonly number[], most: number): void {
  const { beats, replies, lines, acts } = seenIn(scenario, seeds, most);
  const graph = graphOf(scenario);
  const reached = [...graph.visits.values()].map(({ beat }) => beat.name);
  for (const name of beats) expect(reached).toContain(name);
  for (const name of acts) expect(graph.acts).toContain(Object.keys(scenario.acts).indexOf(name) + 1);
  for (const { beat, reply } of neverOffered(graph)) expect(replies).not.toContain(`${beat.name}.${reply.reply.id}`);
  for (const { code, path } of flowFindings(scenario)) {
    const [, beat, part, index, , nth] = path.map(String);
    const line = `${beat ?? ''}.${part ?? ''}.${Number(index) + 1}`;
    if (code === 'segment-never-said') expect([...lines].filter((said) => isOf(said, line))).toEqual([]);
    if (code === 'variant-never-said') expect(lines).not.toContain(`${line}.variants.${Number(nth) + 1}`);
  }
}
const isOf = (line: string, segment: string): boolean => line === segment || line.startsWith(`${segment}.`);

it('what is said never to happen never happens, in generated calls', () => {
  fc.assert(
    fc.property(arbCall, fc.integer({ min: 1, max: 1_000_000 }), (scenario, seed) => {
      expectSound(scenario, [seed, seed + 1, seed + 2], 60);
    }),
    { numRuns: 200 },
  );
});

it.each(SHIPPED)('nor in $id', ({ scenario }) => {
  expectSound(
    scenario,
    Array.from({ length: 30 }, (_, index) => index + 1),
    80,
  );
});
