import type { Condition } from '../../scenario/condition.ts';
import type { Scenario } from '../../scenario/schema.ts';

/**
 * The facts (bit by bit, in the order of the scenario) whose notes some condition asks for. Every other note changes nothing
 * but the score: it can be made at any time after the fact was said, with the same result.
 */
export function notedInConditions(scenario: Scenario): number {
  const facts = Object.keys(scenario.facts);
  return conditionsOf(scenario)
    .flatMap(namesNoted)
    .reduce((mask, name) => (facts.includes(name) ? mask | (1 << facts.indexOf(name)) : mask), 0);
}

/** Every condition that a scenario states, at the top level of where it stands. */
const conditionsOf = (scenario: Scenario): readonly Condition[] =>
  Object.values(scenario.beats)
    .flatMap(({ says, again, replies }) => [
      ...[...says, ...(again ?? [])].flatMap(({ when, variants }) => [
        when,
        ...(variants ?? []).map((one) => one.when),
      ]),
      ...replies.map(({ when }) => when),
    ])
    .filter((condition) => condition !== undefined);

const namesNoted = ({ noted, all, any, not }: Condition): readonly string[] => [
  ...(noted === undefined ? [] : [noted].flat()),
  ...[...(all ?? []), ...(any ?? []), ...(not === undefined ? [] : [not])].flatMap(namesNoted),
];
