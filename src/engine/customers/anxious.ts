import { setup } from 'xstate';
import { react } from '../ledger.ts';
import { asActions, asGuards, compile, type Deed, type TurnEvent } from '../machine.ts';
import { NAMES } from '../state.ts';
import { anxiousQuestions } from './questions.ts';

const deeds = {
  asksAgain: (ledger) => {
    react(ledger, 'asksAgain');
  },
} as const satisfies Record<string, Deed>;

/** An anxious customer: information is the cure, and the want of it feeds on itself. Ends a call only through anger. */
export const anxiousMachine = setup({
  types: { events: {} as TurnEvent },
  guards: asGuards(anxiousQuestions),
  actions: asActions(deeds),
}).createMachine({
  id: 'anxious',
  initial: 'arriving',
  states: {
    arriving: {
      on: {
        ARRIVE: [
          { guard: 'worriedSick', target: 'spiralling' },
          { guard: 'uneasy', target: 'attending' },
          { target: 'reassured' },
        ],
      },
    },
    spiralling: {
      description: 'Asks the same thing in new words; the fear rises by itself each turn without information.',
      on: {
        TURN: [
          { guard: 'dismissed', target: 'panicking' },
          { guard: 'toldEnoughToListen', target: 'attending' },
          {
            guard: 'leftWithoutInformation',
            target: 'spiralling',
            actions: 'asksAgain',
          },
        ],
      },
    },
    attending: {
      description: 'Has got hold of something and listens for the next step.',
      on: {
        TURN: [
          { guard: 'dismissed', target: 'spiralling' },
          { guard: 'fearsAgain', target: 'spiralling' },
          { guard: 'knowsWhatComesNext', target: 'reassured' },
        ],
      },
    },
    reassured: {
      description: 'Knows what happens next and when.',
      on: {
        TURN: [
          { guard: 'dismissed', target: 'attending' },
          { guard: 'doubtsAgain', target: 'attending' },
          { guard: 'allIsSettled', target: 'confident' },
        ],
      },
    },
    confident: {
      description: 'Could explain the plan to somebody else.',
      on: {
        TURN: [
          { guard: 'dismissed', target: 'reassured' },
          { guard: 'wavers', target: 'reassured' },
        ],
      },
    },
    panicking: {
      description: 'Left alone with it: "I don\'t know" was the last straw.',
      on: { TURN: [{ guard: 'toldSomething', target: 'spiralling' }] },
    },
  },
});

const meaning = {
  names: NAMES.customer,
  guards: anxiousQuestions,
  deeds,
} as const;
export const anxious = {
  machine: anxiousMachine,
  meaning,
  stepper: compile(anxiousMachine, meaning),
} as const;
