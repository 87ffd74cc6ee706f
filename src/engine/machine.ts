import { createActor, type AnyStateMachine, type SnapshotFrom } from 'xstate';
import type { Ledger } from './ledger.ts';

/**
 * How machines are read here. A machine has flat states without context; a turn is one event that carries the turn's
 * ledger; guards are named questions about the ledger and actions named entries into it. XState runs such a machine, a
 * visualiser draws it, and `compile` turns it into a table that steps a thousand times faster; both give the same states.
 */
export interface TurnEvent {
  readonly type: string;
  readonly ledger: Ledger;
}

/** A question about a turn. */
export type Guard = (ledger: Ledger, params?: GuardParams) => boolean;
/** Something the customer does unprompted, entered into the ledger. */
export type Deed = (ledger: Ledger) => void;
/** What a guard may be given in the machine's definition: names and numbers only, so that a visualiser can show it. */
export type GuardParams = Readonly<Record<string, string | number>>;

type Guards = Readonly<Record<string, Guard>>;
type Deeds = Readonly<Record<string, Deed>>;

/** The same questions in the form XState's `setup` wants. */
export const asGuards = <Names extends string>(guards: Readonly<Record<Names, Guard>>) =>
  mapValues(
    guards,
    (guard) =>
      ({ event }: { event: TurnEvent }, params?: GuardParams) =>
        guard(event.ledger, params),
  );

/** The same deeds in the form XState's `setup` wants. */
export const asActions = <Names extends string>(deeds: Readonly<Record<Names, Deed>>) =>
  mapValues(deeds, (deed) => ({ event }: { event: TurnEvent }) => {
    deed(event.ledger);
  });

const mapValues = <Names extends string, From, To>(from: Readonly<Record<Names, From>>, to: (value: From) => To) =>
  Object.fromEntries(Object.entries<From>(from).map(([name, value]) => [name, to(value)])) as Record<Names, To>; // fromEntries forgets the names

/** Everything that a machine is ever told. */
export const EVENTS = ['BEGIN', 'ARRIVE', 'TURN', 'HOLD', 'RESUME', 'END_TALK', 'CLOSE'] as const;
export type EventName = (typeof EVENTS)[number];
export const EVENT = Object.fromEntries(EVENTS.map((event, place) => [event, place])) as Readonly<
  Record<EventName, number>
>; // fromEntries forgets the keys

/** Takes a machine from one state to the next. */
export interface MachineStepper {
  next(state: string, event: EventName, ledger: Ledger): string;
  /** The same by number: states by their place in the names it was made with, events by theirs in EVENTS. */
  go(state: number, event: number, ledger: Ledger): number;
}

interface Rule {
  readonly guard: Guard | undefined;
  readonly params: GuardParams | undefined;
  readonly target: number;
  readonly deeds: readonly Deed[];
}

/** Thrown for a machine that uses what the table cannot hold. */
export class UnsupportedMachineError extends Error {
  override readonly name = 'UnsupportedMachineError';
}

const STATE_KEYS = ['on', 'type', 'description', 'meta', 'tags'];
const TRANSITION_KEYS = ['guard', 'target', 'actions', 'description'];

/** What a machine is read with: the numbering of its states, and what its guards and actions are. */
export interface Meaning {
  readonly names: readonly string[];
  readonly guards: Guards;
  readonly deeds?: Deeds;
}

/**
 * Compiles a flat machine to a table of rules by state and event.
 * @throws {UnsupportedMachineError} naming the state and the feature (timers, actors, nesting, anonymous functions, ...)
 */
export function compile(machine: AnyStateMachine, meaning: Meaning): MachineStepper {
  const { names } = meaning;
  const table: (readonly Rule[] | undefined)[] = Array.from({
    length: names.length * EVENTS.length,
  });
  for (const [state, node] of Object.entries(statesOf(machine))) {
    const extra = Object.keys(node).find((key) => !STATE_KEYS.includes(key));
    if (extra)
      throw new UnsupportedMachineError(
        `${machine.id}.${state}: "${extra}" cannot be compiled; use only ${STATE_KEYS.join(', ')}.`,
      );
    for (const [event, given] of Object.entries(node.on ?? {})) {
      const place = `${machine.id}.${state}`;
      const from = placeOf(names, state, place);
      table[from * EVENTS.length + placeOf(EVENTS, event, place)] = (Array.isArray(given) ? given : [given]).map(
        (one) => ruleOf(one, place, from, meaning),
      );
    }
  }
  return byName(names, (state, event, ledger) => {
    const rules = table[state * EVENTS.length + event];
    if (rules === undefined) return state;
    for (const { guard, params, target, deeds } of rules)
      if (guard === undefined || guard(ledger, params)) {
        for (const deed of deeds) deed(ledger);
        return target;
      }
    return state;
  });
}

/** A stepper by number can be asked by name as well. */
const byName = (names: readonly string[], go: MachineStepper['go']): MachineStepper => ({
  go,
  next: (state, event, ledger) => names[go(names.indexOf(state), EVENT[event], ledger)] ?? state,
});

function placeOf(names: readonly string[], name: string, place: string): number {
  const found = names.indexOf(name);
  if (found < 0) throw new UnsupportedMachineError(`${place}: "${name}" is none of ${names.join(', ')}.`);
  return found;
}

type NodeConfig = Readonly<Record<string, unknown>> & {
  readonly on?: Readonly<Record<string, unknown>>;
};

function statesOf(machine: AnyStateMachine): Readonly<Record<string, NodeConfig>> {
  const config = machine.config as unknown as Readonly<Record<string, unknown>>; // the definition as it was written
  const extra = Object.keys(config).find(
    (key) => !['id', 'initial', 'states', 'description', 'meta', 'schemas'].includes(key),
  );
  if (extra) throw new UnsupportedMachineError(`${machine.id}: "${extra}" cannot be compiled.`);
  return config.states as Readonly<Record<string, NodeConfig>>; // setup() has checked its shape
}

function ruleOf(given: unknown, place: string, from: number, { names, guards, deeds = {} }: Meaning): Rule {
  const config = (typeof given === 'string' ? { target: given } : given) as Readonly<Record<string, unknown>>; // both forms are XState's
  const extra = Object.keys(config).find((key) => !TRANSITION_KEYS.includes(key));
  if (extra)
    throw new UnsupportedMachineError(
      `${place}: "${extra}" in a transition cannot be compiled; use only ${TRANSITION_KEYS.join(', ')}.`,
    );
  const named = config.guard as string | { type: string; params?: GuardParams } | undefined; // checked below
  const name = typeof named === 'object' ? named.type : named;
  const guard = name === undefined ? undefined : guards[name];
  if (name !== undefined && !guard) throw new UnsupportedMachineError(`${place}: there is no guard named ${name}.`);
  const actions = (
    Array.isArray(config.actions) ? config.actions : config.actions === undefined ? [] : [config.actions]
  ) as unknown[]; // one or many
  return {
    guard,
    params: typeof named === 'object' ? named.params : undefined,
    target: typeof config.target === 'string' ? placeOf(names, config.target, place) : from,
    deeds: actions.map((action) => {
      const deed = typeof action === 'string' ? deeds[action] : undefined;
      if (!deed) throw new UnsupportedMachineError(`${place}: there is no action named ${String(action)}.`);
      return deed;
    }),
  };
}

/**
 * Steps a machine by XState itself: the definition's own meaning. XState's `transition()` makes an actor at every call; the
 * same step with one scope for all is ten times faster and asks the same interpreter.
 */
export function interpret(machine: AnyStateMachine, { names }: Meaning): MachineStepper {
  const scope = scopeOf(machine);
  const snapshots = new Map<string, SnapshotFrom<AnyStateMachine>>();
  const at = (state: string): SnapshotFrom<AnyStateMachine> => {
    const known = snapshots.get(state);
    if (known !== undefined) return known;
    const made = machine.resolveState({ value: state, context: {} }); // no context to lose
    snapshots.set(state, made);
    return made;
  };
  return byName(names, (state, event, ledger) => {
    const told = { type: EVENTS[event] ?? '', ledger };
    const after = machine.transition(at(names[state] ?? ''), told, scope) as {
      readonly value: unknown;
    }; // a snapshot
    return names.indexOf(String(after.value)); // flat machines: the value is the state's name
  });
}

/** What XState's interpreter wants to know about its surroundings: an actor that is never started, and actions carried out at once. */
function scopeOf(machine: AnyStateMachine): Parameters<AnyStateMachine['transition']>[2] {
  const self = createActor(machine);
  const nothing = (): void => undefined;
  return {
    self,
    id: self.id,
    sessionId: self.sessionId,
    system: self.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: (action) => action.exec?.(action.info, action.params),
  };
}
