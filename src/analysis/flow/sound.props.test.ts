import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offered, open, standing, type Session } from '../../engine/index.ts';
import { arbCall } from '../../testing/calls.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { callOf, playAll } from '../../testing/small-calls.ts';
import { walk } from '../../testing/walks.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { flowFindings, type FlowFinding } from './index.ts';
import { graphOf } from './graph.ts';
import { neverOffered } from './rules/never-offered.ts';

/** Everything that calls of a scenario have come to: beats, replies on offer, lines said, acts. */
function seenIn(scenario: Scenario, seeds: readonly number[], most: number) {
  const beats = new Set<string>();
  const replies = new Set<string>();
  const lines = new Set<string>();
  const acts = new Set<string>();
  const following = new Map<string, number>();
  const see = (session: Session): void => {
    const { beat, act, phase } = standing(session);
    beats.add(beat);
    if (act !== undefined) acts.add(act);
    if (phase === 'talking') for (const { id } of offered(session)) replies.add(`${beat}.${id}`);
    for (const said of session.turns.at(-1)?.said ?? []) if ('line' in said) lines.add(said.line);
  };
  for (const seed of seeds)
    countFollowing(walk(open(scenario, { seed, timed: seed % 2 === 0 }), seed, most, see), following);
  return { beats, replies, lines, acts, following };
}

/** How many further replies came after each in a call, at most: by then a promise made in it may have fallen due. */
function countFollowing({ turns }: Session, most: Map<string, number>): void {
  const said = turns.flatMap((turn) =>
    turn.said.flatMap((one) => ('line' in one && one.by === 'trainee' ? [one.line] : [])),
  );
  for (const [index, line] of said.entries()) most.set(line, Math.max(most.get(line) ?? 0, said.length - 1 - index));
}

function expectSound(scenario: Scenario, seeds: readonly number[], most: number): void {
  const seen = seenIn(scenario, seeds, most);
  const graph = graphOf(scenario);
  const reached = [...graph.visits.values()].map(({ beat }) => beat.name);
  for (const name of seen.beats) expect(reached).toContain(name);
  for (const name of seen.acts) expect(graph.acts).toContain(Object.keys(scenario.acts).indexOf(name) + 1);
  for (const { beat, reply } of neverOffered(graph))
    expect(seen.replies).not.toContain(`${beat.name}.${reply.reply.id}`);
  for (const finding of flowFindings(scenario)) expectTrue(finding, scenario, seen);
}

/** Has what is said never to happen not happened? */
function expectTrue({ code, path }: FlowFinding, scenario: Scenario, { lines, following }: ReturnType<typeof seenIn>) {
  const [, beat = '', part = '', index, , nth] = path.map(String);
  const line = `${beat}.${part}.${Number(index) + 1}`;
  if (code === 'segment-never-said') expect([...lines].filter((said) => isOf(said, line))).toEqual([]);
  if (code === 'variant-never-said') expect(lines).not.toContain(`${line}.variants.${Number(nth) + 1}`);
  if (code !== 'promise-never-due') return;
  const { id = '', promises } = scenario.beats[beat]?.replies[Number(index)] ?? {};
  if (promises && 'turns' in promises.due) expect(following.get(`${beat}.${id}`) ?? 0).toBeLessThan(promises.due.turns);
}
const isOf = (line: string, segment: string): boolean => line === segment || line.startsWith(`${segment}.`);

it('what is said never to happen never happens, in generated calls', () => {
  fc.assert(
    fc.property(arbCall, fc.integer({ min: 1, max: 1_000_000 }), (scenario, seed) => {
      expectSound(scenario, [seed, seed + 1, seed + 2], 60);
    }),
    { numRuns: 200 },
  );
}, 60_000);

it.each(SHIPPED)('nor in $id', ({ scenario }) => {
  expectSound(
    scenario,
    Array.from({ length: 30 }, (_, index) => index + 1),
    80,
  );
});

it('nor does a promise fall due that is said never to: closing the call brings on an act with more replies', () => {
  const scenario = callOf(
    'anger',
    1,
    {},
    {
      remedies: { courier: { text: 'Again by courier', authority: 'agent', solves: ['notThere', 'party'] } },
      start: 'story',
      beats: {
        story: {
          says: [{ text: 'Where is it?' }],
          replies: [
            {
              id: 'promise',
              text: 'A new one leaves today.',
              does: ['actNow'],
              gives: 'courier',
              promises: { remedy: 'courier', due: { turns: 1 } },
              goto: 'thanks',
            },
          ],
        },
        thanks: { says: [{ text: 'Well. Goodbye.' }], replies: [] },
        after: {
          says: [{ text: 'It has not come.' }],
          replies: [{ id: 'sorry', text: 'I am sorry.', does: ['apologise'], goto: 'end' }],
        },
      },
      acts: { later: { after: 'Two days later', start: 'after' } },
    },
  );
  const { turns } = playAll(open(scenario), ['reply(promise)', 'close', 'close', 'resume', 'reply(sorry)']);
  expect(turns.at(-1)?.broken).toEqual(['courier']);
  expect(flowFindings(scenario).map(({ code }) => code)).not.toContain('promise-never-due');
});
