import type { Scenario } from '../../scenario/schema.ts';
import { hasAll, NONE, bit, type Bits } from './atoms.ts';
import { afterReply, afterTime, rested } from './deeds.ts';
import { mayHold, numbersIn } from './formula.ts';
import { planOf, type Plan, type PlanBeat, type PlanReply } from './plan.ts';
import { assuming, covers, joined, type Spot } from './spot.ts';
import { arrivals, offerOf, visitOf, worldOf, type Visit } from './visit.ts';

/** A reply that may be said in a visit, and the visits it may lead to, by number. */
export interface Step {
  readonly from: number;
  readonly reply: PlanReply;
  readonly to: readonly number[];
  /** It may end this act's talk. */
  readonly ends: boolean;
}

/**
 * Everything that can happen in a scenario, and possibly a little more: whatever the engine can reach is in here, so what
 * is missing can never be reached. Visit 2n is the first stay at beat n, 2n + 1 every later one.
 */
export interface FlowGraph {
  readonly plan: Plan;
  readonly visits: ReadonlyMap<number, Visit>;
  readonly steps: readonly Step[];
  /** The visits that the next act may begin with once somebody closes the call in a visit, by its number. */
  readonly closings: ReadonlyMap<number, readonly number[]>;
  /** The later acts that may begin, by number from 1. */
  readonly acts: ReadonlySet<number>;
}

export const visitNumber = (beat: number, again: boolean): number => 2 * beat + (again ? 1 : 0);

interface Walk {
  readonly plan: Plan;
  readonly entries: Map<number, Spot>;
  readonly waiting: Set<number>;
  readonly closings: Map<number, readonly number[]>;
  readonly acts: Set<number>;
}

/** Follows every reply from the start until nothing new comes to light. */
export function graphOf(scenario: Scenario): FlowGraph {
  const plan = planOf(scenario);
  const walk: Walk = { plan, entries: new Map(), waiting: new Set(), closings: new Map(), acts: new Set() };
  arrive(walk, plan.numberOf(scenario.start), { may: plan.anytime, must: NONE, hubs: plan.noHub, acts: 1n });
  // In rounds through the file, there and back: what is said early comes to light later on, and a call may lead back.
  const forth = Array.from({ length: 2 * plan.beats.length }, (_, number) => number);
  const back = forth.toReversed();
  for (let round = 0; walk.waiting.size > 0; round += 1)
    for (const number of round % 2 === 0 ? forth : back) if (walk.waiting.delete(number)) stepsFrom(walk, number);
  const visits = new Map<number, Visit>();
  const steps: Step[] = [];
  for (const [number] of [...walk.entries].sort(([one], [other]) => one - other)) {
    const visit = visitNow(walk, number);
    if (!visit) continue;
    visits.set(number, visit);
    steps.push(...stepsFrom(walk, number));
  }
  return { plan, visits, steps, closings: walk.closings, acts: walk.acts };
}

function visitNow({ plan, entries }: Walk, number: number): Visit | undefined {
  const entry = entries.get(number);
  const beat = plan.beats[number >> 1];
  return entry && beat && visitOf(plan, beat, number % 2 === 1, entry);
}

/** Runs come to a beat. @returns the visits they may make there */
function arrive(walk: Walk, beat: number, spot: Spot): readonly number[] {
  const { first: once, later } = arrivals(walk.plan, beat, spot);
  return ([false, true] as const).flatMap((again) => {
    const comes = again ? later : once;
    if (!comes || beat < 0) return [];
    const number = visitNumber(beat, again);
    const before = walk.entries.get(number);
    if (before && covers(before, comes)) return [number];
    walk.entries.set(number, joined(before, comes) ?? comes);
    walk.waiting.add(number);
    return [number];
  });
}

function stepsFrom(walk: Walk, number: number): readonly Step[] {
  const { plan } = walk;
  const visit = visitNow(walk, number);
  if (!visit) return [];
  const solved = visit.moments.filter(({ spot }) => hasAll(spot.may, plan.mainSolved));
  walk.closings.set(number, [...new Set(solved.flatMap(({ spot }) => endTalk(walk, visit.beat, spot)))]);
  return visit.beat.replies.flatMap((reply) => {
    const said = visit.moments
      .map(({ spot }) => {
        const offer = offerOf(plan, spot, reply);
        return mayHold(worldOf(plan, spot), offer) ? assuming(spot, offer) : undefined;
      })
      .reduce(joined, undefined);
    if (!said) return [];
    return [{ from: number, reply, ...follow(walk, visit.beat, { reply, said }) }];
  });
}

interface Saying {
  readonly reply: PlanReply;
  /** What held when it was said. */
  readonly said: Spot;
}

function follow(walk: Walk, beat: PlanBeat, { reply, said }: Saying): Pick<Step, 'to' | 'ends'> {
  const { plan } = walk;
  if (endsTheCall(plan, reply, said)) return { to: [], ends: true };
  const after = rested(plan, afterReply(plan, said, reply));
  if (reply.to === 'end') return { to: endTalk(walk, beat, after), ends: true };
  if (reply.to === undefined) return { to: [], ends: true }; // a beat that does not exist: said elsewhere
  const targets = reply.to === 'back' ? numbersIn(after.hubs & ~plan.noHub) : [reply.to];
  return { to: targets.flatMap((target) => arrive(walk, target, leaving(beat, target, after))), ends: false };
}

/** An insult and a second provocation end the call (rules Z of the engine). */
const endsTheCall = ({ atoms }: Plan, { reply }: PlanReply, said: Spot): boolean =>
  reply.does.includes('insult') || (reply.does.includes('provoke') && hasAll(said.must, atoms.of('used', 'provoke')));

/** Leaving a hub for elsewhere makes it the place to come back to. */
function leaving(beat: PlanBeat, target: number, spot: Spot): Spot {
  if (!beat.isHub) return spot;
  const here: Bits = bit(beat.number);
  return { ...spot, hubs: target === beat.number ? spot.hubs | here : here };
}

/** The talk of this act is over; a later act may begin. @returns the visits it may begin with */
function endTalk(walk: Walk, beat: PlanBeat, spot: Spot): readonly number[] {
  const { plan, acts } = walk;
  const later = Object.values(plan.scenario.acts);
  return numbersIn(spot.acts).flatMap((act) => {
    const next = later[act];
    if (!next) return [];
    acts.add(act + 1);
    const target = plan.numberOf(next.start);
    return arrive(walk, target, leaving(beat, target, rested(plan, afterTime(plan, rested(plan, spot), act + 1))));
  });
}
