import type { Condition } from '../../scenario/condition.ts';
import { CUSTOMER_STATES, LEVELS, type CustomerState, type Level } from '../../scenario/vocabulary.ts';
import { bit, hasAll, type Aspect, type Atoms, type Bits } from './atoms.ts';

/** A condition in a form that can be reasoned about: negations stand only before what cannot be taken apart. */
export type Formula =
  | { readonly kind: 'all'; readonly parts: readonly Formula[] }
  | { readonly kind: 'any'; readonly parts: readonly Formula[] }
  | Literal;
/** What cannot be taken apart any further. */
export type Literal =
  | { readonly kind: 'atoms'; readonly atoms: Bits; readonly hold: boolean }
  | { readonly kind: 'level'; readonly level: Level; readonly min: number; readonly max: number }
  | { readonly kind: 'state'; readonly states: readonly CustomerState[] };

export const all = (...parts: readonly Formula[]): Formula => ({ kind: 'all', parts });
export const any = (...parts: readonly Formula[]): Formula => ({ kind: 'any', parts });
export const ALWAYS: Formula = all();
export const NEVER: Formula = any();
/** All of these hold, or none of them does. */
export const each = (atoms: Bits, hold = true): Formula => ({ kind: 'atoms', atoms, hold });

/** A customer who has hung up or left is not talked to: no condition is asked of them. */
const GONE: readonly CustomerState[] = ['hangsUp', 'leavesPolitely'];
export const STATES: readonly CustomerState[] = Object.values(CUSTOMER_STATES)
  .flat()
  .filter((state) => !GONE.includes(state));

const RANGE = (level: Level): readonly [number, number] => (level === 'trust' ? [-100, 100] : [0, 100]);
const BANDS = { low: [0, 33], mid: [34, 66], high: [67, 100] } as const;
const TRUST_BANDS = { low: [-100, -21], mid: [-20, 20], high: [21, 100] } as const;

/** The formula of a condition; without one, always. */
export function formulaOf(condition: Condition | undefined, atoms: Atoms): Formula {
  if (!condition) return ALWAYS;
  return all(
    ...(condition.all ?? []).map((part) => formulaOf(part, atoms)),
    ...(condition.any ? [any(...condition.any.map((part) => formulaOf(part, atoms)))] : []),
    ...(condition.not ? [not(formulaOf(condition.not, atoms))] : []),
    ...LEVELS.flatMap((level) => levelPart(condition, level)),
    ...(condition.state === undefined
      ? []
      : [stateIn(typeof condition.state === 'string' ? [condition.state] : condition.state)]),
    ...ASKED.flatMap(([key, aspect, hold]) =>
      condition[key] === undefined ? [] : [each(atoms.of(aspect, condition[key]), hold)],
    ),
    ...(condition.lookedUp === undefined ? [] : [each(atoms.of('lookedUp', ''), condition.lookedUp)]),
  );
}

const ASKED = [
  ['known', 'known', true],
  ['unknown', 'known', false],
  ['noted', 'noted', true],
  ['voiced', 'voiced', true],
  ['addressed', 'addressed', true],
  ['resolved', 'resolved', true],
  ['unresolved', 'resolved', false],
  ['offered', 'offered', true],
  ['agreed', 'agreed', true],
  ['promised', 'promised', true],
  ['kept', 'kept', true],
  ['broken', 'broken', true],
  ['used', 'used', true],
  ['unused', 'used', false],
  ['visited', 'visited', true],
  ['unvisited', 'visited', false],
] as const satisfies readonly (readonly [keyof Condition, Aspect, boolean])[];

function levelPart(condition: Condition, level: Level): Formula[] {
  const wanted = condition[level];
  if (wanted === undefined) return [];
  const [lowest, highest] = RANGE(level);
  const [min, max] =
    typeof wanted === 'string'
      ? (level === 'trust' ? TRUST_BANDS : BANDS)[wanted]
      : [wanted.min ?? lowest, wanted.max ?? highest];
  return [levelIn(level, Math.max(min, lowest), Math.min(max, highest))];
}

const levelIn = (level: Level, min: number, max: number): Formula =>
  min > max ? NEVER : { kind: 'level', level, min, max };
const stateIn = (states: readonly CustomerState[]): Formula => ({ kind: 'state', states });

/** The opposite of a formula. */
export function not(formula: Formula): Formula {
  switch (formula.kind) {
    case 'all':
      return any(...formula.parts.map(not));
    case 'any':
      return all(...formula.parts.map(not));
    case 'atoms':
      return any(...single(formula.atoms).map((atom) => each(atom, !formula.hold)));
    case 'level': {
      const [lowest, highest] = RANGE(formula.level);
      return any(levelIn(formula.level, lowest, formula.min - 1), levelIn(formula.level, formula.max + 1, highest));
    }
    case 'state':
      return stateIn(STATES.filter((state) => !formula.states.includes(state)));
  }
}

/** The atoms of a set, one by one, by their numbers. */
export function numbersIn(atoms: Bits): number[] {
  const numbers: number[] = [];
  let index = 0;
  for (let left = atoms; left > 0n; left >>= 32n, index += 32) {
    const word = Number(left & 0xffffffffn);
    if (word === 0) continue;
    for (let at = 0; at < 32; at += 1) if (((word >>> at) & 1) === 1) numbers.push(index + at);
  }
  return numbers;
}

const single = (atoms: Bits): Bits[] => numbersIn(atoms).map(bit);

/** What is known about a moment: what may have happened by then, what must have, and in which states the customer can be. */
export interface World {
  readonly may: Bits;
  readonly must: Bits;
  readonly states: readonly CustomerState[];
}

interface Guess {
  readonly held: Bits;
  readonly failed: Bits;
  readonly levels: Readonly<Partial<Record<Level, readonly [number, number]>>>;
  readonly states: readonly CustomerState[];
}

/** How many guesses are made before giving up: far more than any condition that a person wrote needs. */
const PATIENCE = 3000;

/**
 * Can all of these hold together at such a moment? Levels are taken to be free.
 * @returns undefined when the question is too tangled to answer
 */
export function satisfiable(formulas: readonly Formula[], world: World): boolean | undefined {
  const patience = { left: PATIENCE };
  const found = solve(
    { todo: formulas, choices: [] },
    { held: world.must, failed: 0n, levels: {}, states: world.states },
    { world, patience },
  );
  return patience.left < 0 ? undefined : found;
}

/** May all of these hold together? When in doubt, they may. */
export const mayHold = (world: World, ...formulas: readonly Formula[]): boolean =>
  satisfiable(formulas, world) !== false;

interface Work {
  readonly todo: readonly Formula[];
  readonly choices: readonly Formula[];
}
interface Search {
  readonly world: World;
  readonly patience: { left: number };
}

function solve(work: Work, guess: Guess, search: Search): boolean {
  search.patience.left -= 1;
  if (search.patience.left < 0) return true;
  const settled = settle(work, guess, search.world);
  if (!settled) return false;
  const [choice, ...rest] = settled.choices;
  if (!choice) return true;
  return choice.some((part) =>
    solve({ todo: [part], choices: rest.map((parts) => any(...parts)) }, settled.guess, search),
  );
}

interface Settled {
  readonly guess: Guess;
  /** Alternatives that are left, at least two each, the fewest first. */
  readonly choices: readonly (readonly Formula[])[];
}

/** Takes for granted all that leaves no choice, until only choices are left; undefined when something cannot hold. */
function settle({ todo, choices }: Work, guess: Guess, world: World): Settled | undefined {
  let now = guess;
  let stack = [...todo];
  let open = [...choices];
  for (;;) {
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (next.kind === 'all') stack.push(...next.parts);
      else if (next.kind === 'any') open.push(next);
      else {
        const after = granted(next, now, world);
        if (!after) return undefined;
        now = after;
      }
    }
    const left = open.map((one) => stillOpen(one, now, world));
    if (left.some((parts) => parts.length === 0)) return undefined;
    stack = left.flatMap((parts) => (parts.length === 1 ? parts : []));
    const several = left.filter((parts) => parts.length > 1);
    if (stack.length === 0) return { guess: now, choices: several.sort((one, other) => one.length - other.length) };
    open = several.map((parts) => any(...parts));
  }
}

/** The alternatives of a choice that are not ruled out at once. */
const stillOpen = (choice: Formula, guess: Guess, world: World): readonly Formula[] =>
  choice.kind === 'any' ? choice.parts.filter((part) => isOpen(part, guess, world)) : [choice];

const isOpen = (part: Formula, guess: Guess, world: World): boolean => {
  if (part.kind === 'all') return part.parts.every((one) => isOpen(one, guess, world));
  if (part.kind === 'any') return part.parts.some((one) => isOpen(one, guess, world));
  return granted(part, guess, world) !== undefined;
};

/** The guess with one more thing taken to hold; undefined when it cannot. */
function granted(literal: Literal, guess: Guess, world: World): Guess | undefined {
  switch (literal.kind) {
    case 'atoms':
      if (literal.hold) {
        if (!hasAll(world.may | guess.held, literal.atoms) || (guess.failed & literal.atoms) !== 0n) return undefined;
        return { ...guess, held: guess.held | literal.atoms };
      }
      if ((guess.held & literal.atoms) !== 0n) return undefined;
      return { ...guess, failed: guess.failed | literal.atoms };
    case 'level': {
      const [low, high] = guess.levels[literal.level] ?? RANGE(literal.level);
      const min = Math.max(low, literal.min);
      const max = Math.min(high, literal.max);
      return min > max ? undefined : { ...guess, levels: { ...guess.levels, [literal.level]: [min, max] } };
    }
    case 'state': {
      const states = guess.states.filter((state) => literal.states.includes(state));
      return states.length === 0 ? undefined : { ...guess, states };
    }
  }
}
