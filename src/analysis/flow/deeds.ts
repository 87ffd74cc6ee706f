import type { Reply } from '../../scenario/beat.ts';
import type { Remedy } from '../../scenario/schema.ts';
import type { Tactic } from '../../scenario/vocabulary.ts';
import { hasAll, type Bits } from './atoms.ts';
import type { Plan, PlanReply } from './plan.ts';
import { happened, mayBeUndone, mayHappen, type Spot } from './spot.ts';

/** Questions: asked in vain where the answer is known already (then "deafness" lands in their place). */
const QUESTIONS: readonly Tactic[] = ['openQuestion', 'closedQuestion'];

/** What may have been noted, looked up or done besides, once somebody has had the time to. */
export function rested(plan: Plan, spot: Spot): Spot {
  const { anytime, notes } = plan;
  const noted = notes.reduce((set, note) => (hasAll(spot.may, note.known) ? set | note.noted : set), anytime);
  return hasAll(spot.may, noted) ? spot : mayHappen(spot, noted);
}

/** What a reply is certain to have done, what it may have done, and the remedies it settles on. */
interface Deeds {
  readonly sure: Bits;
  readonly used: Bits;
  readonly settled: readonly string[];
}

function deedsOf({ atoms }: Plan, reply: Reply): Deeds {
  const asksFor = reply.asks ?? reply.about ?? [];
  const sure = reply.does.filter((tactic) => asksFor.length === 0 || !QUESTIONS.includes(tactic));
  const settled = [reply.agrees, reply.gives].filter((name) => name !== undefined);
  return {
    sure:
      atoms.of('used', sure) |
      atoms.of('addressed', reply.addresses) |
      atoms.of('offered', [...(reply.offers ?? []), ...settled]) |
      atoms.of('agreed', settled) |
      atoms.of('promised', reply.promises?.remedy),
    used: atoms.of('used', reply.does),
    settled,
  };
}

/** What holds after a reply was said: what it did, and what fell due. */
export function afterReply(plan: Plan, spot: Spot, said: PlanReply): Spot {
  const { reply } = said;
  const { sure, used, settled } = remembered(deeds, said, () => deedsOf(plan, reply));
  let now = mayHappen(happened(spot, sure), used);
  for (const name of settled) now = solvedBy(plan, now, name);
  if (reply.fulfils !== undefined) now = comeToTheTest(plan, now, reply.fulfils);
  return broken(plan, now, dueInTurns(plan));
}

/** What a remedy solves, once it was agreed or carried out. */
function solvedBy(plan: Plan, spot: Spot, name: string): Spot {
  const remedy = own(plan.scenario.remedies, name);
  if (!remedy || !mayBePossible(plan, spot, remedy)) return spot;
  const solves = plan.atoms.of('resolved', remedy.solves);
  return isSurelyPossible(plan, spot, remedy) ? happened(spot, solves) : mayHappen(spot, solves);
}

/** A promise is to be made good here and now: it is kept where that is possible, and broken where it is not. */
function comeToTheTest(plan: Plan, spot: Spot, name: string): Spot {
  const remedy = own(plan.scenario.remedies, name);
  if (!remedy) return spot;
  const now = mayBePossible(plan, spot, remedy) ? mayBeKept(plan, spot, name) : spot;
  return isSurelyPossible(plan, spot, remedy) ? now : broken(plan, now, [name]);
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
  const begun = { ...spot, acts: 1n << BigInt(act) };
  return dueByAct(plan, act).reduce((now, name) => comeToTheTest(plan, now, name), begun);
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
const deeds = new WeakMap<PlanReply, Deeds>();

function remembered<K extends object, T>(memory: WeakMap<K, T>, of: K, make: () => T): T {
  const known = memory.get(of);
  if (known !== undefined) return known;
  const made = make();
  memory.set(of, made);
  return made;
}

const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;
