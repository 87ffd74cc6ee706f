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
/** What a guard may be given in the machine's definition: names only, so that a visualiser can show it. */
export type GuardParams = Readonly<Record<string, string>>;

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

/** Takes a machine from one state to the next. */
export interface Stepper {
  next(state: string, event: string, ledger: Ledger): string;
}

interface Rule {
  readonly guard: Guard | undefined;
  readonly params: GuardParams | undefined;
  readonly target: string;
  readonly deeds: readonly Deed[];
}

/** Thrown for a machine that uses what the table cannot hold. */
export class UnsupportedMachineError extends Error {
  override readonly name = 'UnsupportedMachineError';
}

const STATE_KEYS = ['on', 'type', 'description', 'meta', 'tags'];
const TRANSITION_KEYS = ['guard', 'target', 'actions', 'description'];

/**
 * Compiles a flat machine to a table.
 * @throws {UnsupportedMachineError} naming the state and the feature (timers, actors, nesting, anonymous functions, ...)
 */
export function compile(machine: AnyStateMachine, guards: Guards, deeds: Deeds = {}): Stepper {
  const table: Record<string, Record<string, readonly Rule[]>> = {};
  for (const [state, node] of Object.entries(statesOf(machine))) {
    const extra = Object.keys(node).find((key) => !STATE_KEYS.includes(key));
    if (extra)
      throw new UnsupportedMachineError(
        `${machine.id}.${state}: "${extra}" cannot be compiled; use only ${STATE_KEYS.join(', ')}.`,
      );
    const events: Record<string, readonly Rule[]> = {};
    for (const [event, given] of Object.entries(node.on ?? {}))
      events[event] = (Array.isArray(given) ? given : [given]).map((one) =>
        rule(one, `${machine.id}.${state}`, state, guards, deeds),
      );
    table[state] = events;
  }
  return {
    next(state, event, ledger) {
      const rules = table[state]?.[event];
      if (rules)
        for (const { guard, params, target, deeds: run } of rules)
          if (guard === undefined || guard(ledger, params)) {
            for (const deed of run) deed(ledger);
            return target;
          }
      return state;
    },
  };
}

type NodeConfig = Readonly<Record<string, unknown>> & { readonly on?: Readonly<Record<string, unknown>> };

function statesOf(machine: AnyStateMachine): Readonly<Record<string, NodeConfig>> {
  const config = machine.config as unknown as Readonly<Record<string, unknown>>; // the definition as it was written
  const extra = Object.keys(config).find(
    (key) => !['id', 'initial', 'states', 'description', 'meta', 'schemas'].includes(key),
  );
  if (extra) throw new UnsupportedMachineError(`${machine.id}: "${extra}" cannot be compiled.`);
  return config.states as Readonly<Record<string, NodeConfig>>; // setup() has checked its shape
}

// eslint-disable-next-line max-params -- one place reads one transition; a bag of arguments would only hide that
function rule(given: unknown, place: string, from: string, guards: Guards, deeds: Deeds): Rule {
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
    target: typeof config.target === 'string' ? config.target : from,
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
export function interpret(machine: AnyStateMachine): Stepper {
  const scope = scopeOf(machine);
  const snapshots = new Map<string, SnapshotFrom<AnyStateMachine>>();
  const at = (state: string): SnapshotFrom<AnyStateMachine> => {
    const known = snapshots.get(state);
    if (known !== undefined) return known;
    const made = machine.resolveState({ value: state, context: {} }); // no context to lose
    snapshots.set(state, made);
    return made;
  };
  return {
    next(state, event, ledger) {
      const after = machine.transition(at(state), { type: event, ledger }, scope) as { readonly value: unknown }; // a snapshot
      return String(after.value); // flat machines: the value is the state's name
    },
  };
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
