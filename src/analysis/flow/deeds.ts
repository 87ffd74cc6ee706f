import type { Remedy } from '../../scenario/schema.ts';
import type { Tactic } from '../../scenario/vocabulary.ts';
import { hasAll, NONE, type Bits } from './atoms.ts';
import type { Plan, PlanReply } from './plan.ts';
import { happened, mayBeUndone, mayHappen, type Spot } from './spot.ts';

/** Questions: asked in vain where the answer is known already (then "deafness" lands in their place). */
const QUESTIONS: readonly Tactic[] = ['openQuestion', 'closedQuestion'];

/** What may have been noted, looked up or done besides, once somebody has had the time to. */
export const rested = (plan: Plan, spot: Spot): Spot => mayHappen(spot, plan.anytime | notes(plan, spot.may));

const notes = ({ atoms, scenario }: Plan, may: Bits): Bits =>
  Object.keys(scenario.facts).reduce(
    (set, fact) => (hasAll(may, atoms.of('known', fact)) ? set | atoms.of('noted', fact) : set),
    NONE,
  );

/** What holds after a reply was said: what it did, and what fell due. */
export function afterReply(plan: Plan, spot: Spot, { reply }: PlanReply): Spot {
  const { atoms } = plan;
  const asksFor = reply.asks ?? reply.about ?? [];
  const sure = reply.does.filter((tactic) => asksFor.length === 0 || !QUESTIONS.includes(tactic));
  const settled = [reply.agrees, reply.gives].filter((name) => name !== undefined);
  let now = mayHappen(spot, atoms.of('used', reply.does));
  now = happened(now, atoms.of('used', sure) | atoms.of('addressed', reply.addresses));
  now = happened(now, atoms.of('offered', [...(reply.offers ?? []), ...settled]) | atoms.of('agreed', settled));
  for (const name of settled) now = solvedBy(plan, now, name);
  if (reply.promises) now = happened(now, atoms.of('promised', reply.promises.remedy));
  if (reply.fulfils !== undefined) now = mayBeKept(plan, now, reply.fulfils);
  return broken(plan, now, dueInTurns(plan));
}

/** What a remedy solves, once it was agreed or carried out. */
function solvedBy({ atoms, scenario }: Plan, spot: Spot, name: string): Spot {
  const remedy = own(scenario.remedies, name);
  if (!remedy || remedy.authority === 'nobody') return spot;
  const needs = atoms.of('known', remedy.needs);
  const solves = atoms.of('resolved', remedy.solves);
  if (!hasAll(spot.may, needs)) return spot;
  return remedy.authority === 'agent' && hasAll(spot.must, needs) ? happened(spot, solves) : mayHappen(spot, solves);
}

function mayBeKept({ atoms, scenario }: Plan, spot: Spot, name: string): Spot {
  if (!hasAll(spot.may, atoms.of('promised', name))) return spot;
  const solves = atoms.of('resolved', own(scenario.remedies, name)?.solves);
  return mayHappen(spot, atoms.of('kept', name) | atoms.of('agreed', name) | solves);
}

/** Some of these promises may be broken now, and what they solved with them. */
function broken({ atoms, scenario }: Plan, spot: Spot, names: readonly string[]): Spot {
  return names.reduce((now, name) => {
    if (!hasAll(now.may, atoms.of('promised', name))) return now;
    const undone = atoms.of('resolved', own(scenario.remedies, name)?.solves);
    return mayBeUndone(mayHappen(now, atoms.of('broken', name)), undone);
  }, spot);
}

/** What holds when a later act begins: promises come due (`act` counts from 1). */
export function afterTime(plan: Plan, spot: Spot, act: number): Spot {
  let now = { ...spot, acts: 1n << BigInt(act) };
  for (const name of dueByAct(plan, act)) {
    const remedy = own(plan.scenario.remedies, name);
    if (!remedy) continue;
    if (mayBePossible(plan, now, remedy)) now = mayBeKept(plan, now, name);
    if (!isSurelyPossible(plan, now, remedy)) now = broken(plan, now, [name]);
  }
  return now;
}

const mayBePossible = ({ atoms }: Plan, spot: Spot, { authority, needs }: Remedy): boolean =>
  authority !== 'nobody' && hasAll(spot.may, atoms.of('known', needs));
const isSurelyPossible = ({ atoms }: Plan, spot: Spot, { authority, needs }: Remedy): boolean =>
  authority === 'agent' && hasAll(spot.must, atoms.of('known', needs));

const promisesIn = ({ beats }: Plan) => beats.flatMap(({ replies }) => replies.map(({ reply }) => reply.promises));

const dueInTurns = (plan: Plan): readonly string[] =>
  remembered(turnsOf, plan, () => [
    ...new Set(promisesIn(plan).flatMap((promise) => (promise && 'turns' in promise.due ? [promise.remedy] : []))),
  ]);

function dueByAct(plan: Plan, act: number): readonly string[] {
  const acts = Object.keys(plan.scenario.acts);
  return promisesIn(plan).flatMap((promise) =>
    promise && 'act' in promise.due && acts.indexOf(promise.due.act) < act ? [promise.remedy] : [],
  );
}

const turnsOf = new WeakMap<Plan, readonly string[]>();

function remembered<T>(memory: WeakMap<Plan, T>, plan: Plan, make: () => T): T {
  const known = memory.get(plan);
  if (known !== undefined) return known;
  const made = make();
  memory.set(plan, made);
  return made;
}

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
