import type { Reply, Segment } from '../../scenario/beat.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { familyOf, GOTO_BACK, GOTO_END, type CustomerState, type Tactic } from '../../scenario/vocabulary.ts';
import { atomsOf, bit, type Atoms, type Bits } from './atoms.ts';
import { ALWAYS, each, formulaOf, STATES, type Formula } from './formula.ts';

/** A scenario made ready for asking what can happen in it: conditions as formulas, names as bits, beats by number. */
export interface Plan {
  readonly scenario: Scenario;
  readonly atoms: Atoms;
  readonly beats: readonly PlanBeat[];
  readonly numberOf: (beat: string) => number;
  /** "No hub to go back to", among the hubs of a spot. */
  readonly noHub: Bits;
  /** The states in which the customer can be talked to. */
  readonly states: readonly CustomerState[];
  /** May have happened at any moment: what the trainee can do anywhere, and what is not known at all. */
  readonly anytime: Bits;
  /** Facts that can be noted once they are known. */
  readonly notes: readonly { readonly known: Bits; readonly noted: Bits }[];
  readonly mainSolved: Bits;
}

export interface PlanBeat {
  readonly name: string;
  readonly number: number;
  readonly visited: Bits;
  readonly says: readonly PlanSegment[];
  readonly again: readonly PlanSegment[];
  readonly replies: readonly PlanReply[];
  readonly isHub: boolean;
}

export interface PlanSegment {
  readonly segment: Segment;
  readonly when: Formula;
  readonly brings: Bits;
  readonly variants: readonly Formula[];
}

export interface PlanReply {
  readonly reply: Reply;
  readonly number: number;
  readonly when: Formula;
  /** What a hub asks before the reply is on offer. */
  readonly hubAsks: Formula;
  readonly harmful: boolean;
  /** Where it leads: a beat's number, back, or the end of this act's talk; undefined when that beat does not exist. */
  readonly to: number | 'back' | 'end' | undefined;
}

/** Harm that makes a customer escalate, panic or turn away (rule K2 of the engine). */
export const PROVOKES: readonly Tactic[] = [
  'deny',
  'argueFacts',
  'shiftBlame',
  'impatient',
  'negative',
  'provoke',
  'insult',
  'tellToCalm',
];
/** States that only such harm leads to. */
const PROVOKED: readonly CustomerState[] = ['escalating', 'demandsSupervisor', 'panicking'];

/** Tactics that come about without a reply that carries them. */
const DONE: readonly Tactic[] = [
  'backchannel',
  'letFinish',
  'interrupt',
  'deadAir',
  'hold',
  'escalate',
  'harshTone',
  'deafness',
];

export const isHarmful = (reply: Reply): boolean => reply.does.some((tactic) => familyOf(tactic) === 'harmful');

const repliesOf = (scenario: Scenario): Reply[] => Object.values(scenario.beats).flatMap(({ replies }) => replies);

export function planOf(scenario: Scenario): Plan {
  const atoms = atomsOf(scenario);
  const names = Object.keys(scenario.beats);
  const numbers = new Map(names.map((name, index) => [name, index]));
  const replies = repliesOf(scenario);
  const beats = names.map((name, number) => beatOf(scenario, { name, number, atoms, numbers }));
  const provoked = replies.some(({ does }) => does.some((tactic) => PROVOKES.includes(tactic)));
  const mains = Object.entries(scenario.concerns).flatMap(([name, { main }]) => (main ? [name] : []));
  return {
    scenario,
    atoms,
    beats,
    numberOf: (beat) => numbers.get(beat) ?? -1,
    noHub: bit(names.length),
    states: provoked ? STATES : STATES.filter((state) => !PROVOKED.includes(state)),
    anytime: atoms.of('lookedUp', '') | atoms.of('used', DONE) | atoms.unknown(), // after all formulas: they bring unknown names
    notes: Object.keys(scenario.facts).map((fact) => ({
      known: atoms.of('known', fact),
      noted: atoms.of('noted', fact),
    })),
    mainSolved: atoms.of('resolved', mains),
  };
}

interface Place {
  readonly name: string;
  readonly number: number;
  readonly atoms: Atoms;
  readonly numbers: ReadonlyMap<string, number>;
}

function beatOf(scenario: Scenario, place: Place): PlanBeat {
  const { name, number, atoms } = place;
  const beat = scenario.beats[name] ?? { says: [], replies: [] }; // a name out of the list of beats
  const topics = beat.topics ?? [];
  return {
    name,
    number,
    visited: atoms.of('visited', name),
    says: beat.says.map((segment) => segmentOf(segment, atoms)),
    again: (beat.again ?? []).map((segment) => segmentOf(segment, atoms)),
    isHub: topics.length > 0,
    replies: beat.replies.map((reply, index) => ({
      reply,
      number: index,
      when: formulaOf(reply.when, atoms),
      hubAsks: topics.length === 0 ? ALWAYS : hubAsks(reply, topics, atoms),
      harmful: isHarmful(reply),
      to: reply.goto === GOTO_BACK ? 'back' : reply.goto === GOTO_END ? 'end' : place.numbers.get(reply.goto),
    })),
  };
}

const segmentOf = (segment: Segment, atoms: Atoms): PlanSegment => ({
  segment,
  when: formulaOf(segment.when, atoms),
  brings: atoms.of('known', segment.reveals) | atoms.of('voiced', segment.voices),
  variants: (segment.variants ?? []).map(({ when }) => formulaOf(when, atoms)),
});

/** Each topic once; what leads elsewhere waits for those not optional, except harm and the end (rule R2 of the engine). */
function hubAsks(
  reply: Reply,
  topics: readonly { beat: string; optional?: boolean | undefined }[],
  atoms: Atoms,
): Formula {
  if (topics.some(({ beat }) => beat === reply.goto)) return each(atoms.of('visited', reply.goto), false);
  if (isHarmful(reply) || reply.goto === GOTO_END) return ALWAYS;
  const required = topics.flatMap(({ beat, optional }) => (optional === true ? [] : [beat]));
  return required.length === 0 ? ALWAYS : each(atoms.of('visited', required));
}
