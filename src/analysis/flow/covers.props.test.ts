import fc from 'fast-check';
import { expect, it } from 'vitest';
import { open, play, readMove, type Session } from '../../engine/index.ts';
import { inside } from '../../engine/session.ts';
import type { Remedy, Scenario } from '../../scenario/schema.ts';
import { TACTICS } from '../../scenario/vocabulary.ts';
import { arbCall } from '../../testing/calls.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { callOf } from '../../testing/small-calls.ts';
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
    { numRuns: 500 },
  );
}, 60_000);

it.each(SHIPPED)('and of $id', ({ scenario }) => {
  expectSound(
    scenario,
    Array.from({ length: 15 }, (_, index) => index + 1),
    80,
  );
});

/** A call in which a remedy can be promised for a later act and fulfilled before that: in one breath, or later on. */
const promising = (remedy: Partial<Remedy>): Scenario =>
  callOf(
    'anger',
    3,
    {
      promise: { does: ['giveTimeline'], promises: { remedy: 'courier', due: { act: 'later' } } },
      fulfil: { does: ['actNow'], fulfils: 'courier' },
      both: { does: ['actNow'], promises: { remedy: 'courier', due: { act: 'later' } }, fulfils: 'courier' },
    },
    {
      remedies: { courier: { text: 'Again by courier', authority: 'agent', solves: ['notThere'], ...remedy } },
      acts: { later: { after: 'Two days later', start: 'b1' } },
    },
  );

it.each<{ why: string; remedy: Partial<Remedy>; moves: string[]; kept: string[]; broken: string[] }>([
  {
    why: 'at once, but a supervisor must agree',
    remedy: { authority: 'supervisor' },
    moves: ['reply(both)'],
    kept: [],
    broken: ['courier'],
  },
  {
    why: 'later, but a supervisor must agree',
    remedy: { authority: 'supervisor' },
    moves: ['reply(promise)', 'reply(fulfil)'],
    kept: [],
    broken: ['courier'],
  },
  {
    why: 'later, once a colleague was asked',
    remedy: { authority: 'supervisor' },
    moves: ['askSupport', 'reply(promise)', 'reply(fulfil)'],
    kept: ['courier'],
    broken: [],
  },
  {
    why: 'at once, but nobody may grant it',
    remedy: { authority: 'nobody' },
    moves: ['reply(both)'],
    kept: [],
    broken: ['courier'],
  },
  {
    why: 'at once, before a fact it needs is out',
    remedy: { needs: ['needBy'] },
    moves: ['reply(both)'],
    kept: [],
    broken: ['courier'],
  },
  { why: 'at once, as it should be', remedy: {}, moves: ['reply(both)'], kept: ['courier'], broken: [] },
])('and after a promise is made good $why', ({ remedy, moves, kept, broken }) => {
  const scenario = promising(remedy);
  const graph = graphOf(scenario);
  const end = moves.reduce((session, move) => {
    expectCovered(graph, session);
    return play(session, readMove(move));
  }, open(scenario));
  expectCovered(graph, end);
  expect(end.turns.at(-1)).toMatchObject({ phase: 'talking', kept, broken });
});
