import type { Condition } from '../../scenario/condition.ts';
import { placeholdersIn } from '../../scenario/placeholder.ts';
import { linesOf } from '../../scenario/lines.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Reply } from '../../scenario/beat.ts';

/** A reply with its place. */
export interface Placed {
  readonly beat: string;
  readonly index: number;
  readonly reply: Reply;
}

/** Every reply of a scenario, in the order of the file. */
export const repliesIn = (scenario: Scenario): Placed[] =>
  Object.entries(scenario.beats).flatMap(([beat, { replies }]) =>
    replies.map((reply, index) => ({ beat, index, reply })),
  );

const segmentsIn = (scenario: Scenario) =>
  Object.values(scenario.beats).flatMap(({ says, again }) => [...says, ...(again ?? [])]);

/** Facts that some segment reveals. */
export const revealed = (scenario: Scenario): ReadonlySet<string> =>
  new Set(segmentsIn(scenario).flatMap(({ reveals }) => reveals ?? []));

/** Names of facts that conditions, replies, remedies and texts refer to. */
export function factsInUse(scenario: Scenario): ReadonlySet<string> {
  const used = new Set<string>();
  const add = (names: string | readonly string[] | undefined): void => {
    for (const name of typeof names === 'string' ? [names] : (names ?? [])) used.add(name);
  };
  const look = ({ known, unknown, noted, all, any, not }: Condition): void => {
    [known, unknown, noted].forEach(add);
    [...(all ?? []), ...(any ?? []), ...(not ? [not] : [])].forEach(look);
  };
  for (const { when, variants } of segmentsIn(scenario)) {
    if (when) look(when);
    for (const variant of variants ?? []) look(variant.when);
  }
  for (const { reply } of repliesIn(scenario)) {
    add(reply.about);
    add(reply.asks);
    if (reply.when) look(reply.when);
  }
  for (const { needs } of Object.values(scenario.remedies)) add(needs);
  for (const text of linesOf(scenario).values())
    for (const name of text.includes('{') ? placeholdersIn(text) : []) add(name.replace(/^facts\./, ''));
  return used;
}

/** How replies deal with a remedy: put on the table only, or settled, done or promised. */
export function remediesInUse(scenario: Scenario): {
  readonly offered: ReadonlySet<string>;
  readonly settled: ReadonlySet<string>;
} {
  const offered = new Set<string>();
  const settled = new Set<string>();
  for (const { reply } of repliesIn(scenario)) {
    for (const name of reply.offers ?? []) offered.add(name);
    for (const name of [reply.agrees, reply.gives, reply.promises?.remedy]) if (name !== undefined) settled.add(name);
  }
  return { offered, settled };
}
