import { setup } from 'xstate';
import type { Ledger } from './ledger.ts';
import {
  asGuards,
  compile,
  EVENT,
  type Guard,
  type GuardParams,
  type MachineStepper,
  type TurnEvent,
} from './machine.ts';
import { NAMES, type State } from './state.ts';
import { TACTIC_INDEX } from './names.ts';
import { STAGES, type Stage } from './types.ts';
import type { Script } from './script.ts';
import type { Tactic } from '../scenario/vocabulary.ts';

const used = (state: State, ...tactics: readonly Tactic[]): boolean =>
  tactics.some((tactic) => state.uses(TACTIC_INDEX[tactic]) > 0);

/** What shows that a step of the chain was taken, whenever it was (rule H1). */
const SHOWN: Readonly<Record<Stage, (state: State, script: Script) => boolean>> = {
  attune: (state) => state.acknowledged === 1,
  calm: (state, script) => state[script.emotion] <= script.startLevels[script.emotion] - 15,
  reason: (state) => state.causeTold === 1 || used(state, 'explainCause', 'checkFacts'),
  propose: (state) => state.offered !== 0,
  reduceImpact: (state, script) => (state.resolved & script.effectConcerns) !== 0 || used(state, 'compensate'),
  visibleProgress: (state) => state.timeGiven > 0 || used(state, 'updateProgress', 'actNow'),
  result: (state) => state.confirmed > 0 || state.kept !== 0,
  lift: (state) => state.followedUp > 0 || state.warm > 0,
};

/** The steps taken so far, in chain order, with gaps where one was left out. */
export const stagesDone = (state: State, script: Script): readonly Stage[] =>
  STAGES.filter((stage) => SHOWN[stage](state, script));

const IN_ORDER = STAGES.map((stage) => SHOWN[stage]);

/** How many steps were taken from the first on without a gap; counted once a turn. */
function stepsInARow(ledger: Ledger): number {
  if (ledger.stepsInARow >= 0) return ledger.stepsInARow;
  let steps = 0;
  while (steps < IN_ORDER.length && IN_ORDER[steps]?.(ledger.state, ledger.script)) steps += 1;
  ledger.stepsInARow = steps;
  return steps;
}

/** Was every step up to this one taken? */
const reached = (ledger: Ledger, params?: GuardParams): boolean => stepsInARow(ledger) >= (params?.steps as number); // the machine below always gives it
const questions = { reached } as const satisfies Record<string, Guard>;

/** On to the next step, once every step up to there was taken. */
const onTo = (stage: Stage) => ({
  on: {
    TURN: {
      guard: { type: 'reached' as const, params: { stage, steps: STAGES.indexOf(stage) + 1 } },
      target: stage,
    },
  },
});

/** The handling chain: attune, calm, reason, propose, reduce impact, visible progress, result, lift. */
export const chainMachine = setup({
  types: { events: {} as TurnEvent },
  guards: asGuards(questions),
}).createMachine({
  id: 'chain',
  initial: 'attune',
  states: {
    attune: onTo('calm'),
    calm: onTo('reason'),
    reason: onTo('propose'),
    propose: onTo('reduceImpact'),
    reduceImpact: onTo('visibleProgress'),
    visibleProgress: onTo('result'),
    result: onTo('lift'),
    lift: {},
  },
});

/** Where the talk stands after this turn (stages by their place in STAGES): one turn may take several steps. */
export function furthest(stepper: MachineStepper, from: number, ledger: Ledger): number {
  const next = stepper.go(from, EVENT.TURN, ledger);
  return next === from ? from : furthest(stepper, next, ledger);
}

const meaning = { names: NAMES.stage, guards: questions } as const;
export const chain = {
  machine: chainMachine,
  meaning,
  stepper: compile(chainMachine, meaning),
} as const;
