import { setup } from 'xstate';
import type { Ledger } from './ledger.ts';
import { asGuards, compile, type Guard, type GuardParams, type TurnEvent } from './machine.ts';
import { TACTIC_INDEX } from './names.ts';
import type { State } from './state.ts';
import { STAGES, type Stage } from './types.ts';
import type { Script } from './script.ts';
import type { Tactic } from '../scenario/vocabulary.ts';

const used = (state: State, ...tactics: readonly Tactic[]): boolean =>
  tactics.some((tactic) => (state.used[TACTIC_INDEX[tactic]] ?? 0) > 0);

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

const PLACE = Object.fromEntries(STAGES.map((stage, place) => [stage, place])) as Readonly<Record<Stage, number>>; // fromEntries forgets the keys

/** How many steps were taken from the first on without a gap; worked out once a turn, since seven guards ask. */
function stepsInARow(ledger: Ledger): number {
  if (ledger.stepsInARow >= 0) return ledger.stepsInARow;
  let steps = 0;
  for (const stage of STAGES) {
    if (!SHOWN[stage](ledger.state, ledger.script)) break;
    steps += 1;
  }
  ledger.stepsInARow = steps;
  return steps;
}

const reached = (ledger: Ledger, params?: GuardParams): boolean => stepsInARow(ledger) > PLACE[params?.stage as Stage]; // the machine below names stages only
const questions = { reached } as const satisfies Record<string, Guard>;

/** From the furthest step back: the talk stands where every step up to there was taken. */
const onwards = (from: Stage) => ({
  on: {
    TURN: STAGES.slice(STAGES.indexOf(from) + 1)
      .reverse()
      .map((stage) => ({ guard: { type: 'reached' as const, params: { stage } }, target: stage })),
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
    attune: onwards('attune'),
    calm: onwards('calm'),
    reason: onwards('reason'),
    propose: onwards('propose'),
    reduceImpact: onwards('reduceImpact'),
    visibleProgress: onwards('visibleProgress'),
    result: onwards('result'),
    lift: onwards('lift'),
  },
});

export const chain = { machine: chainMachine, stepper: compile(chainMachine, questions) } as const;
