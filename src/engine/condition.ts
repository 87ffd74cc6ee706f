import type { Condition } from '../scenario/condition.ts';
import { LEVELS, type Level } from '../scenario/vocabulary.ts';
import { maskOf, TACTIC_INDEX, type Names } from './names.ts';
import type { State } from './state.ts';

/** A condition of the scenario, ready to be asked of a state. */
export type Predicate = (state: State) => boolean;

/** Sets of names that conditions ask about: which list the names come from, and which mask of the state they are tested in. */
const MASKS = {
  known: ['facts', 'revealed'],
  noted: ['facts', 'noted'],
  voiced: ['concerns', 'voiced'],
  addressed: ['concerns', 'addressed'],
  resolved: ['concerns', 'resolved'],
  offered: ['remedies', 'offered'],
  agreed: ['remedies', 'agreed'],
  promised: ['remedies', 'promised'],
  kept: ['remedies', 'kept'],
  broken: ['remedies', 'broken'],
} as const;

const NEGATED = {
  unknown: ['facts', 'revealed'],
  unresolved: ['concerns', 'resolved'],
} as const;

const list = <T>(given: T | readonly T[]): readonly T[] =>
  Array.isArray(given) ? (given as readonly T[]) : [given as T]; // isArray does not narrow readonly

/** Makes a condition askable. All keys that are given must hold. */
export function predicate(condition: Condition, names: Names): Predicate {
  const parts: Predicate[] = [
    ...groups(condition, names),
    ...levels(condition),
    ...sets(condition, names),
    ...deeds(condition, names),
  ];
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return (state) => parts.every((part) => part(state));
}

function groups(condition: Condition, names: Names): Predicate[] {
  const all = (condition.all ?? []).map((one) => predicate(one, names));
  const any = condition.any?.map((one) => predicate(one, names));
  const not = condition.not && predicate(condition.not, names);
  return [
    ...all,
    ...(any ? [(state: State) => any.some((one) => one(state))] : []),
    ...(not ? [(state: State) => !not(state)] : []),
  ];
}

const BANDS = {
  trust: { low: [-100, -21], mid: [-20, 20], high: [21, 100] },
  other: { low: [0, 33], mid: [34, 66], high: [67, 100] },
} as const;

function levels(condition: Condition): Predicate[] {
  return LEVELS.flatMap((level: Level) => {
    const wanted = condition[level];
    if (wanted === undefined) return [];
    const [min, max] =
      typeof wanted === 'string'
        ? BANDS[level === 'trust' ? 'trust' : 'other'][wanted]
        : [wanted.min ?? -100, wanted.max ?? 100];
    return [(state: State) => state[level] >= min && state[level] <= max];
  });
}

function sets(condition: Condition, names: Names): Predicate[] {
  const positive = (Object.keys(MASKS) as (keyof typeof MASKS)[]).flatMap((key) => {
    const wanted = condition[key];
    if (wanted === undefined) return [];
    const [from, where] = MASKS[key];
    const mask = maskOf(names[from], list(wanted));
    return [(state: State) => (state[where] & mask) === mask];
  });
  const negative = (Object.keys(NEGATED) as (keyof typeof NEGATED)[]).flatMap((key) => {
    const wanted = condition[key];
    if (wanted === undefined) return [];
    const [from, where] = NEGATED[key];
    const mask = maskOf(names[from], list(wanted));
    return [(state: State) => (state[where] & mask) === 0];
  });
  return [...positive, ...negative];
}

function deeds(condition: Condition, names: Names): Predicate[] {
  const parts: Predicate[] = [];
  const { state: states, used, unused, visited, unvisited, lookedUp } = condition;
  if (states !== undefined) parts.push((state) => list(states).some((one) => one === state.customer));
  if (used !== undefined) parts.push((state) => list(used).every((tactic) => state.uses(TACTIC_INDEX[tactic]) > 0));
  if (unused !== undefined)
    parts.push((state) => list(unused).every((tactic) => state.uses(TACTIC_INDEX[tactic]) === 0));
  if (visited !== undefined)
    parts.push((state) => list(visited).every((beat) => state.wasAt(names.beats.indexOf(beat))));
  if (unvisited !== undefined)
    parts.push((state) => list(unvisited).every((beat) => !state.wasAt(names.beats.indexOf(beat))));
  if (lookedUp !== undefined) parts.push((state) => (state.lookedUp === 1) === lookedUp);
  return parts;
}
