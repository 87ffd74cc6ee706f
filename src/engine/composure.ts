import { setup } from 'xstate';
import { asGuards, compile, type Guard, type TurnEvent } from './machine.ts';
import { NAMES } from './state.ts';
import { COMPOSURE } from './numbers.ts';

const questions = {
  wornDown: ({ state }) => state.composure < COMPOSURE.strainedBelow,
  overwhelmed: ({ state }) => state.composure < COMPOSURE.floodedBelow,
  collected: ({ state }) => state.composure >= COMPOSURE.steadyFrom,
  breathesAgain: ({ state }) => state.composure >= COMPOSURE.unfloodedFrom,
} as const satisfies Record<string, Guard>;

/** The trainee: insults and pressure wear one down; a breath, another thought or a colleague bring one back. */
export const composureMachine = setup({
  types: { events: {} as TurnEvent },
  guards: asGuards(questions),
}).createMachine({
  id: 'composure',
  initial: 'steady',
  states: {
    steady: {
      on: {
        TURN: [
          { guard: 'overwhelmed', target: 'flooded' },
          { guard: 'wornDown', target: 'strained' },
        ],
      },
    },
    strained: {
      description: 'Tempting replies appear.',
      on: {
        TURN: [
          { guard: 'overwhelmed', target: 'flooded' },
          { guard: 'collected', target: 'steady' },
        ],
      },
    },
    flooded: {
      description: 'The steadiest reply is gone, and the voice turns hard.',
      on: {
        TURN: [
          { guard: 'collected', target: 'steady' },
          { guard: 'breathesAgain', target: 'strained' },
        ],
      },
    },
  },
});

const meaning = { names: NAMES.holding, guards: questions } as const;
export const composure = {
  machine: composureMachine,
  meaning,
  stepper: compile(composureMachine, meaning),
} as const;
