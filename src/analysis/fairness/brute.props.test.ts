import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  legalMoves,
  open,
  play,
  replay,
  scores,
  standing,
  stepperOf,
  type Move,
  type Session,
} from '../../engine/index.ts';
import type { Beat } from '../../scenario/beat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { arbCall } from '../../testing/calls.ts';
import { SCORED, type Scored } from './analysis.ts';
import { boardOf } from './board.ts';
import { extremesIn, noFinds, takeNote } from './finds.ts';
import { spaceOf, wayTo } from './space.ts';

/** Moves of which a small call may have some: every kind but the replies, without which there is no call. */
const BESIDES = ['backchannel', 'hold', 'breathe', 'reframe', 'askSupport', 'escalate'] as const;
type Beside = (typeof BESIDES)[number];

interface Limits {
  /** Kinds of moves that are played besides listening, replying, and everything at the desk. */
  readonly besides: readonly Beside[];
}

/** How much is left of a generated call, so that every path of it can be walked: beats, and replies in each. */
const SLICES = [
  [1, 1],
  [1, 2],
  [2, 1],
  [2, 2],
] as const;

function smallCall(call: Scenario, [beats, replies]: readonly [number, number]): Scenario {
  const kept = Object.keys(call.beats).slice(0, beats);
  const last = kept.at(-1) ?? '';
  return {
    ...call,
    acts: Object.fromEntries(Object.entries(call.acts).map(([name, act]) => [name, { ...act, start: last }])),
    // All facts stay, that conditions may name them; the record asks for two at most
    facts: Object.fromEntries(
      Object.entries(call.facts).map(([name, fact], index) => [
        name,
        { ...fact, decoys: index < 2 ? [{ text: 'Another' }] : [] },
      ]),
    ),
    beats: Object.fromEntries(
      Object.entries(call.beats)
        .filter(([name]) => kept.includes(name))
        .map(([name, beat]) => [name, smallBeat(beat, { name, kept, replies })]),
    ),
  };
}

const smallBeat = (
  { says, replies }: Beat,
  { name, kept, replies: most }: { readonly name: string; readonly kept: readonly string[]; readonly replies: number },
): Beat => ({
  says: says.slice(0, 2).map((segment) => ({ ...segment, reveals: segment.reveals?.slice(0, 1) })),
  replies: replies.slice(0, most).map((reply) => ({
    ...reply,
    goto: kept.includes(reply.goto) && reply.goto > name ? reply.goto : 'end', // onwards, so that no path goes on for ever
  })),
});

const TOO_MANY = 500;

type Ends = Record<Scored, [worst: number, best: number]>;

/** The best and worst over every path: every legal move, every way to fill in the record. Undefined where there are too many paths. */
function overAllPaths(scenario: Scenario, { besides }: Limits): Ends | undefined {
  const found: Ends = {
    listening: [101, -1],
    empathy: [101, -1],
    solution: [101, -1],
    overall: [101, -1],
  };
  let moves = 0;
  const walk = (session: Session): boolean => {
    if (standing(session).phase === 'ended') {
      const came = scores(session);
      for (const scored of SCORED)
        found[scored] = [Math.min(found[scored][0], came[scored]), Math.max(found[scored][1], came[scored])];
      return true;
    }
    for (const move of everyMove(session)) {
      if (move.kind === 'reframe' || BESIDES.some((kind) => kind === move.kind))
        if (!besides.some((kind) => kind === move.kind)) continue;
      moves += 1;
      if (moves > TOO_MANY || !walk(play(session, move))) return false;
    }
    return true;
  };
  return walk(open(scenario)) ? found : undefined;
}

/** Every legal move, the record in every way it can be filled in. */
const everyMove = (session: Session): readonly Move[] =>
  legalMoves(session).flatMap((move): Move[] =>
    move.kind === 'record' ? allForms(session.scenario).map((slots) => ({ kind: 'record', slots })) : [move],
  );

const allForms = (scenario: Scenario): readonly Record<string, number>[] =>
  Object.entries(scenario.facts)
    .filter(([, { decoys }]) => decoys.length > 0)
    .reduce<readonly Record<string, number>[]>(
      (forms, [fact, { decoys }]) =>
        forms.flatMap((form) => [
          form,
          ...Array.from({ length: decoys.length + 1 }, (_, choice) => ({ ...form, [fact]: choice })),
        ]),
      [{}],
    );

/** The same by the search: states in place of paths, and the desk looked after at the end. */
function overAllStates(scenario: Scenario, { besides }: Limits) {
  const board = boardOf(stepperOf(scenario));
  const ofTheTalk = board.ofTheTalk.map((is, number) => {
    const kind = board.kinds[number];
    return BESIDES.some((one) => one === kind) && !besides.some((one) => one === kind) ? 0 : is;
  });
  const limited = { ...board, ofTheTalk };
  const space = spaceOf(limited, 20_000, () => undefined);
  expect(space.complete).toBe(true);
  const finds = noFinds();
  const position = board.stepper.open();
  for (let state = 0; state < space.states.size; state += 1) {
    space.states.load(state, position);
    if (board.stepper.state(position).phase === 'ended') takeNote(limited, finds, position, () => wayTo(space, state));
  }
  return extremesIn(limited, finds, 'exact');
}

it('the exact best and worst agree with brute force over all paths on 1000 small calls, and the moves reach them', () => {
  let agreed = 0;
  let lively = 0;
  for (let batch = 0; agreed < 1000 && batch < 120; batch += 1)
    for (const [index, call] of fc.sample(arbCall, { numRuns: 25, seed: batch }).entries())
      for (const [nth, slice] of SLICES.entries()) {
        const beside = BESIDES[(index + nth) % (BESIDES.length + 1)];
        const limits = { besides: beside === undefined ? [] : [beside] };
        const scenario = smallCall(call, slice);
        const brute = overAllPaths(scenario, limits);
        if (!brute || agreed === 1000) continue;
        agreed += 1;
        lively += compare(scenario, brute, overAllStates(scenario, limits));
      }
  expect(agreed).toBe(1000);
  expect(lively).toBeGreaterThan(1500);
}, 300_000);

/** @returns of how many scores best and worst differ */
function compare(scenario: Scenario, brute: Ends, searched: ReturnType<typeof overAllStates>): number {
  let lively = 0;
  for (const scored of SCORED) {
    const { best, worst } = searched[scored];
    expect([worst.points, best.points]).toEqual(brute[scored]);
    if (best.points > worst.points) lively += 1;
    for (const { moves, points } of [best, worst]) expect(scores(replay(scenario, {}, moves))[scored]).toBe(points);
  }
  return lively;
}
