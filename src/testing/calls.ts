import fc from 'fast-check';
import { scenarioSchema, type Scenario, type ScenarioInput } from '../scenario/schema.ts';
import { EMOTIONS, LEVELS, TACTICS, type Tactic } from '../scenario/vocabulary.ts';
import { aScenarioFile } from './scenarios.ts';

/**
 * Calls of every shape the format allows: hubs and topics, later acts, promises, conditions, temptations, overrides.
 * They are legal, not sensible. Shrinks towards one beat with one reply.
 */
export const arbCall: fc.Arbitrary<Scenario> = fc
  .record({
    beats: fc.integer({ min: 1, max: 7 }),
    facts: fc.integer({ min: 0, max: 5 }),
    concerns: fc.integer({ min: 1, max: 4 }),
    remedies: fc.integer({ min: 1, max: 4 }),
    act: fc.boolean(),
  })
  .chain(arbCallOf)
  .map((input) => scenarioSchema.parse(input));

/** How many of each there are to refer to. */
interface Size {
  readonly beats: number;
  readonly facts: number;
  readonly concerns: number;
  readonly remedies: number;
  readonly act: boolean;
}

const names = (stem: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${stem}${index + 1}`);
const named = <T>(stem: string, parts: readonly T[]): Record<string, T> =>
  Object.fromEntries(parts.map((part, index) => [`${stem}${index + 1}`, part]));

const level = fc.integer({ min: 0, max: 100 });
const trait = fc.integer({ min: -2, max: 2 });
const some = <T>(from: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...from], { minLength: 1, maxLength: Math.min(3, from.length) });
/** There one time in so many. (The `freq` of fc.option counts how often it is *not* there, and with 1 it never is.) */
const oneIn = <T>(times: number, arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: times - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: arb });
const maybe = <T>(arb: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => oneIn(2, arb);

const arbCustomer = fc.record({
  name: fc.constant('A. Customer'),
  looks: fc.constant('amara'),
  temperament: fc.record({ volatility: trait, patience: trait, talkative: trait }),
  situation: fc.record({
    fault: fc.constantFrom('ours', 'shared', 'theirs', 'nobody'),
    expected: fc.boolean(),
    repairable: fc.constantFrom('yes', 'partly', 'no', 'unknown'),
    stakes: fc.constantFrom('low', 'mid', 'high'),
    before: fc.integer({ min: 0, max: 5 }),
  }),
  levels: maybe(
    fc.record({ anger: level, anxiety: level, disappointment: level, trust: fc.integer({ min: -100, max: 100 }) }),
  ),
});

function arbCallOf(size: Size): fc.Arbitrary<ScenarioInput> {
  const facts = names('fact', size.facts);
  const concerns = names('concern', size.concerns);
  const arbFact = fc.record({
    slot: fc.constantFrom('who', 'when', 'where', 'what', 'why', 'want'),
    text: fc.constant('A fact'),
    key: fc.boolean(),
    cause: fc.boolean(),
    decoys: fc.constantFrom([], [{ text: 'Another' }], [{ text: 'Another' }, { text: 'A rant', subjective: true }]),
  });
  const arbRemedy = fc.record({
    text: fc.constant('A remedy'),
    authority: fc.constantFrom('agent', 'agent', 'supervisor', 'nobody'),
    solves: some(concerns),
    needs: facts.length === 0 ? fc.constant(undefined) : maybe(some(facts)),
  });
  return fc
    .record({
      customer: arbCustomer,
      facts: fc.array(arbFact, { minLength: size.facts, maxLength: size.facts }),
      concerns: fc.array(fc.record({ text: fc.constant('A concern'), main: fc.boolean(), effect: fc.boolean() }), {
        minLength: size.concerns,
        maxLength: size.concerns,
      }),
      remedies: fc.array(arbRemedy, { minLength: size.remedies, maxLength: size.remedies }),
      beats: fc.tuple(...Array.from({ length: size.beats }, (_, index) => arbBeat(size, index))),
    })
    .map(({ customer, facts: cards, concerns: worries, remedies, beats }) =>
      withoutUndefined({
        ...aScenarioFile(),
        customer,
        facts: named('fact', cards),
        concerns: named('concern', worries),
        remedies: named('remedy', remedies),
        beats: named('beat', beats),
        start: 'beat1',
        acts: size.act ? { later: { after: 'Two days later', start: `beat${size.beats}` } } : {},
      }),
    );
}

/** The schema takes absent keys, not undefined ones. */
const withoutUndefined = (input: unknown): ScenarioInput => JSON.parse(JSON.stringify(input)) as ScenarioInput; // the schema checks it next

function arbBeat(size: Size, index: number) {
  const others = names('beat', size.beats).filter((_, other) => other !== index);
  const segments = fc.array(arbSegment(size), { minLength: 1, maxLength: 3 });
  return fc
    .record({
      says: segments,
      again: maybe(segments),
      topics: others.length === 0 ? fc.constant(undefined) : oneIn(4, some(others)),
      replies: fc.array(arbReply(size), { minLength: 1, maxLength: 5 }),
    })
    .map(({ says, again, topics, replies }) => ({
      says,
      again,
      topics: topics?.map((beat, place) => ({ beat, optional: place > 0 })),
      replies: replies.map((reply, place) => ({ ...reply, id: `r${place + 1}` })),
    }));
}

const arbCondition = (size: Size) => {
  const facts = names('fact', size.facts);
  return fc.oneof(
    fc.constantFrom(...LEVELS).chain((name) => fc.constantFrom('low', 'mid', 'high').map((band) => ({ [name]: band }))),
    facts.length === 0 ? fc.constant({ lookedUp: true }) : some(facts).map((known) => ({ known })),
    some(names('concern', size.concerns)).map((unresolved) => ({ unresolved })),
    some(names('remedy', size.remedies)).map((broken) => ({ not: { broken } })),
    fc
      .constantFrom('withdrawn', 'venting', 'spiralling', 'betrayed')
      .map((state) => ({ any: [{ state }, { used: 'validate' as const }] })),
  );
};

const arbSegment = (size: Size) => {
  const facts = names('fact', size.facts);
  return fc.record({
    text: fc.constant('Something.'),
    reveals: facts.length === 0 ? fc.constant(undefined) : maybe(some(facts)),
    voices: maybe(some(names('concern', size.concerns))),
    when: oneIn(5, arbCondition(size)),
    ifAsked: maybe(fc.constant(true)),
    strikes: maybe(fc.integer({ min: 1, max: 3 })),
    variants: maybe(
      fc.array(fc.record({ when: arbCondition(size), text: fc.constant('Otherwise.') }), {
        minLength: 1,
        maxLength: 2,
      }),
    ),
  });
};

const AUTHORED = TACTICS.filter(
  (tactic) => !['letFinish', 'backchannel', 'interrupt', 'deadAir', 'hold', 'escalate'].includes(tactic),
);

function arbReply(size: Size) {
  const facts = names('fact', size.facts);
  const remedy = fc.constantFrom(...names('remedy', size.remedies));
  const goto = fc.constantFrom(...names('beat', size.beats), 'end', 'end', 'back');
  return fc
    .record({
      text: fc.constant('A reply'),
      does: fc.uniqueArray(fc.constantFrom<Tactic>(...AUTHORED), { minLength: 1, maxLength: 2 }),
      about: facts.length === 0 ? fc.constant(undefined) : maybe(some(facts)),
      addresses: maybe(some(names('concern', size.concerns))),
      names: maybe(fc.constantFrom(...EMOTIONS)),
      vague: maybe(fc.boolean()),
      offers: maybe(some(names('remedy', size.remedies))),
      agrees: maybe(remedy),
      gives: oneIn(4, remedy),
      promises: maybe(
        fc.record({
          remedy,
          due: fc.oneof(
            fc.record({ turns: fc.integer({ min: 1, max: 4 }) }),
            fc.constant(size.act ? { act: 'later' } : { turns: 2 }),
          ),
        }),
      ),
      fulfils: maybe(remedy),
      fatal: oneIn(10, fc.constantFrom('falsePromise', 'privacy')),
      temptation: maybe(fc.boolean()),
      when: oneIn(5, arbCondition(size)),
      effect: oneIn(
        10,
        fc.record({ trust: fc.integer({ min: -30, max: 30 }), anger: fc.integer({ min: -30, max: 30 }) }),
      ),
    })
    .chain((reply) => goto.map((to) => ({ ...reply, goto: to, ...(reply.effect ? { because: 'for the test' } : {}) })));
}

/** A stream of whole numbers that follows from a seed: which of the legal moves is taken (Lehmer's generator). */
export function dice(seed: number): (sides: number) => number {
  let state = (seed % 2147483646) + 1;
  return (sides) => {
    state = (state * 48271) % 2147483647;
    return state % sides;
  };
}
