import fc from 'fast-check';
import { expect, it } from 'vitest';
import { open, type Session } from '../../engine/index.ts';
import { inside } from '../../engine/session.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { TACTICS } from '../../scenario/vocabulary.ts';
import { arbCall } from '../../testing/calls.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { walk } from '../../testing/walks.ts';
import { bit, type Aspect, type Bits } from './atoms.ts';
import { graphOf, visitNumber, type FlowGraph } from './graph.ts';

/** What has really happened in a session, as the analysis numbers it. */
function actual({ plan }: FlowGraph, session: Session): Bits {
  const { state } = inside(session).inner;
  const { facts, concerns, remedies, beats } = session.scenario;
  const masks: readonly (readonly [Aspect, object, number])[] = [
    ['known', facts, state.revealed],
    ['noted', facts, state.noted],
    ['voiced', concerns, state.voiced],
    ['addressed', concerns, state.addressed],
    ['resolved', concerns, state.resolved],
    ['offered', remedies, state.offered],
    ['agreed', remedies, state.agreed],
    ['promised', remedies, state.promised],
    ['kept', remedies, state.kept],
    ['broken', remedies, state.broken],
  ];
  const named = masks.flatMap(([aspect, section, mask]) =>
    Object.keys(section).flatMap((name, index) => ((mask & (1 << index)) === 0 ? [] : [plan.atoms.of(aspect, name)])),
  );
  const used = TACTICS.filter((_, index) => (state.used[index] ?? 0) > 0);
  const visited = Object.keys(beats).filter(
    (_, index) => ((state.visited[Math.floor(index / 30)] ?? 0) & (1 << (index % 30))) !== 0,
  );
  return [
    ...named,
    plan.atoms.of('used', used),
    plan.atoms.of('visited', visited),
    state.lookedUp === 1 ? plan.atoms.of('lookedUp', '') : 0n,
  ].reduce((set, one) => set | one, 0n);
}

/** Is what has happened among what the analysis thinks possible at this place of the talk? */
function expectCovered(graph: FlowGraph, session: Session): void {
  const { state } = inside(session).inner;
  if (state.phase !== 'talking') return;
  const visit = graph.visits.get(visitNumber(state.beat, state.again === 1));
  const real = actual(graph, session);
  const fits = (visit?.moments ?? []).some(
    ({ spot: { may, must, hubs, acts } }) =>
      (real & ~may) === 0n &&
      (must & ~real) === 0n &&
      (hubs & (state.hub < 0 ? graph.plan.noHub : bit(state.hub))) !== 0n &&
      (acts & bit(state.act)) !== 0n,
  );
  expect(fits, `${visit?.beat.name ?? `beat ${state.beat}`}, turn ${state.turn}`).toBe(true);
}

function expectSound(scenario: Scenario, seeds: readonly number[], most: number): void {
  const graph = graphOf(scenario);
  for (const seed of seeds)
    walk(open(scenario, { seed, timed: seed % 2 === 0 }), seed, most, (session) => {
      expectCovered(graph, session);
    });
}

it('every state of a generated call is among those thought possible at its place', () => {
  fc.assert(
    fc.property(arbCall, fc.integer({ min: 1, max: 1_000_000 }), (scenario, seed) => {
      expectSound(scenario, [seed, seed + 1], 50);
    }),
    { numRuns: 300 },
  );
});

it.each(SHIPPED)('and of $id', ({ scenario }) => {
  expectSound(
    scenario,
    Array.from({ length: 15 }, (_, index) => index + 1),
    80,
  );
});
