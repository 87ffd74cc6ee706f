import type { Beat, Reply, Segment } from '../scenario/beat.ts';
import type { Remedy, Scenario } from '../scenario/schema.ts';
import { SHARED_THOUGHTS } from '../scenario/thoughts.ts';
import { EMOTIONS, GOTO_BACK, GOTO_END, LEVELS, TACTICS, type Emotion, type Tactic } from '../scenario/vocabulary.ts';
import { appraise, type Appraisal } from './appraise.ts';
import { predicate, type Predicate } from './condition.ts';
import { maskOf, type Names } from './names.ts';
import { TRAIT_PER_CENT } from './numbers.ts';
import { TACTIC_TABLE, type Cause } from './tactics.ts';
import { ACKNOWLEDGING, PROPOSING, TRAITS, type Traits } from './traits.ts';

/** Where a reply leads: a beat by its number, back to the hub, or the end of this act's talk. */
export const BACK = -1;
export const END = -2;

export interface ScriptSegment {
  readonly line: string;
  readonly reveals: number;
  readonly voices: number;
  readonly when: Predicate | undefined;
  readonly ifAsked: boolean;
  readonly strikes: number;
  readonly variants: readonly {
    readonly line: string;
    readonly when: Predicate;
  }[];
}

export interface ScriptReply {
  readonly reply: Reply;
  readonly line: string;
  readonly when: Predicate | undefined;
  readonly goto: number;
  readonly temptation: boolean;
  /** Does it do any harm (or promise what cannot be kept)? */
  readonly harmful: boolean;
  readonly asks: boolean;
  /** Its tactics, their places in TACTICS and what the rules ask about them. */
  readonly uses: readonly {
    readonly tactic: Tactic;
    readonly place: number;
    readonly is: Traits;
  }[];
  /** Does it do this, by the tactic's place in TACTICS? */
  readonly has: readonly boolean[];
  /** Does it say something that informs, other than words of comfort? */
  readonly saysFact: boolean;
  readonly vague: boolean;
  /** Points per level, in the order of LEVELS, where the trainer's own view overrides the model; with the reason. */
  readonly effect: readonly number[] | undefined;
  readonly because: Cause;
  /** Does it acknowledge, whatever else it does? */
  readonly acknowledges: boolean;
  /** Does it inform or solve; does it put a solution forward; does it carry one out? */
  readonly movesOn: boolean;
  readonly proposes: boolean;
  readonly repairs: boolean;
  /** Would it end a talk warmly? */
  readonly warm: boolean;
  readonly about: number;
  /** Facts its question is after. */
  readonly asksFor: number;
  readonly addresses: number;
  readonly offers: number;
  readonly agrees: number;
  readonly gives: number;
  readonly fulfils: number;
  /** The remedy promised, or -1. */
  readonly promises: number;
  readonly dueReplies: number;
  readonly dueAct: number;
  /** Calming steps per feeling at first use, in the order of EMOTIONS: what the steadiest reply is told by. */
  readonly steadiness: readonly number[];
}

export interface ScriptBeat {
  readonly name: string;
  readonly beat: Beat;
  readonly says: readonly ScriptSegment[];
  readonly again: readonly ScriptSegment[];
  readonly replies: readonly ScriptReply[];
  readonly byId: ReadonlyMap<string, ScriptReply>;
  /** Topics of a hub by beat number: those that must be done before replies lead elsewhere, and all of them. */
  readonly required: readonly number[];
  readonly topics: ReadonlySet<number>;
}

export interface ScriptRemedy {
  readonly remedy: Remedy;
  readonly solves: number;
  readonly needs: number;
}

/** A scenario in whole numbers, made once: what the steps run on. */
export interface Script {
  readonly scenario: Scenario;
  readonly emotion: Emotion;
  readonly ours: boolean;
  /** Per cent that listening counts with a customer who talks so much, and harm with one so quick to flare (rule E6). */
  readonly talk: number;
  readonly volatile: number;
  readonly startLevels: Appraisal['levels'];
  readonly appraisal: Appraisal;
  readonly beats: readonly ScriptBeat[];
  readonly start: number;
  readonly acts: readonly { readonly name: string; readonly start: number }[];
  readonly facts: readonly string[];
  readonly concerns: readonly string[];
  readonly remedies: readonly ScriptRemedy[];
  readonly remedyNames: readonly string[];
  readonly keyFacts: number;
  readonly causeFacts: number;
  readonly askedFacts: number;
  readonly mainConcerns: number;
  /** Concerns that something a supervisor may grant would solve. */
  readonly supervisorSolves: number;
  readonly effectConcerns: number;
  /** Three thoughts to reframe with; one helps. */
  readonly thoughts: readonly {
    readonly id: string;
    readonly helps: boolean;
  }[];
}

const bitsWhere = <T>(all: Readonly<Record<string, T>>, holds: (one: T) => boolean): number =>
  Object.values(all).reduce((mask, one, index) => (holds(one) ? mask | (1 << index) : mask), 0);

const scripts = new WeakMap<Scenario, Script>();

/** The script of a scenario; the same scenario gives the same script, made once. */
export function scriptOf(scenario: Scenario): Script {
  const known = scripts.get(scenario);
  if (known) return known;
  const made = writeScript(scenario);
  scripts.set(scenario, made);
  return made;
}

function writeScript(scenario: Scenario): Script {
  const names: Names = {
    facts: Object.keys(scenario.facts),
    concerns: Object.keys(scenario.concerns),
    remedies: Object.keys(scenario.remedies),
    beats: Object.keys(scenario.beats),
  };
  const acts = Object.entries(scenario.acts).map(([name, act]) => ({
    name,
    start: names.beats.indexOf(act.start),
  }));
  const appraisal = appraise(scenario.customer);
  const remedies = Object.values(scenario.remedies).map((remedy) => ({
    remedy,
    solves: maskOf(names.concerns, remedy.solves),
    needs: maskOf(names.facts, remedy.needs),
  }));
  return {
    scenario,
    emotion: appraisal.emotion,
    ours: scenario.customer.situation.fault === 'ours' || scenario.customer.situation.fault === 'shared',
    startLevels: appraisal.levels,
    appraisal,
    beats: Object.entries(scenario.beats).map(([name, beat]) => scriptBeat(name, beat, names, acts)),
    start: names.beats.indexOf(scenario.start),
    acts,
    facts: names.facts,
    concerns: names.concerns,
    remedies,
    supervisorSolves: remedies.reduce(
      (mask, { remedy, solves }) => (remedy.authority === 'supervisor' ? mask | solves : mask),
      0,
    ),
    remedyNames: names.remedies,
    keyFacts: bitsWhere(scenario.facts, (fact) => fact.key),
    causeFacts: bitsWhere(scenario.facts, (fact) => fact.cause === true),
    talk: 100 + TRAIT_PER_CENT * scenario.customer.temperament.talkative,
    volatile: 100 + TRAIT_PER_CENT * scenario.customer.temperament.volatility,
    askedFacts: bitsWhere(scenario.facts, (fact) => fact.decoys.length > 0),
    mainConcerns: bitsWhere(scenario.concerns, (concern) => concern.main),
    effectConcerns: bitsWhere(scenario.concerns, (concern) => concern.effect === true),
    thoughts: scenario.thoughts ?? SHARED_THOUGHTS,
  };
}

function scriptBeat(name: string, beat: Beat, names: Names, acts: Script['acts']): ScriptBeat {
  const replies = beat.replies.map((reply) => scriptReply(name, reply, names, acts));
  const topics = beat.topics ?? [];
  return {
    name,
    beat,
    says: beat.says.map((segment, index) => scriptSegment(`${name}.says.${index + 1}`, segment, names)),
    again: (beat.again ?? []).map((segment, index) => scriptSegment(`${name}.again.${index + 1}`, segment, names)),
    replies,
    byId: new Map(replies.map((reply) => [reply.reply.id, reply])),
    required: topics.filter(({ optional }) => optional !== true).map((topic) => names.beats.indexOf(topic.beat)),
    topics: new Set(topics.map((topic) => names.beats.indexOf(topic.beat))),
  };
}

const scriptSegment = (line: string, segment: Segment, names: Names): ScriptSegment => ({
  line,
  reveals: maskOf(names.facts, segment.reveals),
  voices: maskOf(names.concerns, segment.voices),
  when: segment.when && predicate(segment.when, names),
  ifAsked: segment.ifAsked === true,
  strikes: segment.strikes ?? 0,
  variants: (segment.variants ?? []).map((variant, index) => ({
    line: `${line}.variants.${index + 1}`,
    when: predicate(variant.when, names),
  })),
});

const gotoOf = (goto: string, names: Names): number =>
  goto === GOTO_BACK ? BACK : goto === GOTO_END ? END : names.beats.indexOf(goto);

const ASKING: readonly Tactic[] = ['openQuestion', 'closedQuestion', 'checkFacts'];
const REPAIRING: readonly Tactic[] = ['actNow', 'compensate'];
const WARM: readonly Tactic[] = ['thank', 'confirmAgreement', 'followUp', 'validate'];

function scriptReply(beat: string, reply: Reply, names: Names, acts: Script['acts']): ScriptReply {
  const due = reply.promises?.due;
  const does = (tactics: readonly Tactic[]): boolean => reply.does.some((tactic) => tactics.includes(tactic));
  const remedy = (name: string | undefined): number => maskOf(names.remedies, name === undefined ? [] : [name]);
  return {
    reply,
    line: `${beat}.${reply.id}`,
    when: reply.when && predicate(reply.when, names),
    goto: gotoOf(reply.goto, names),
    temptation: reply.temptation === true,
    harmful: reply.does.some((tactic) => TACTIC_TABLE[tactic].family === 'harmful'),
    asks: does(ASKING),
    uses: reply.does.map((tactic) => ({
      tactic,
      place: TACTIC_TABLE[tactic].index,
      is: TRAITS[tactic],
    })),
    has: TACTICS.map((tactic) => reply.does.includes(tactic)),
    saysFact: reply.does.some((tactic) => tactic !== 'reassure' && TACTIC_TABLE[tactic].family === 'informing'),
    vague: reply.vague === true,
    effect: reply.effect && LEVELS.map((level) => reply.effect?.[level] ?? 0),
    because: {
      rule: 'X1',
      source: reply.because ?? 'the author of the scenario',
    },
    acknowledges: does(ACKNOWLEDGING),
    movesOn: reply.does.some((tactic) => ['informing', 'solving'].includes(TACTIC_TABLE[tactic].family)),
    proposes: does(PROPOSING),
    repairs: does(REPAIRING),
    warm: does(WARM),
    about: maskOf(names.facts, reply.about),
    asksFor: maskOf(names.facts, reply.asks ?? reply.about),
    addresses: maskOf(names.concerns, reply.addresses),
    offers: maskOf(names.remedies, reply.offers),
    agrees: remedy(reply.agrees),
    gives: remedy(reply.gives),
    fulfils: remedy(reply.fulfils),
    promises: reply.promises ? names.remedies.indexOf(reply.promises.remedy) : -1,
    dueReplies: due && 'turns' in due ? due.turns : 0,
    dueAct: due && 'act' in due ? acts.findIndex((act) => act.name === due.act) + 1 : 0,
    steadiness: EMOTIONS.map((emotion) =>
      reply.does.reduce((sum, tactic) => sum + TACTIC_TABLE[tactic].effects[emotion], 0),
    ),
  };
}
