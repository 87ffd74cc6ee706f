import { setup } from 'xstate';
import { react } from '../ledger.ts';
import { asActions, asGuards, compile, type Deed, type TurnEvent } from '../machine.ts';
import { NAMES } from '../state.ts';
import { disappointedQuestions } from './questions.ts';

const deeds = {
  goesQuiet: (ledger) => {
    react(ledger, 'goesQuiet');
  },
  leavesPolitely: (ledger) => {
    react(ledger, 'leavesPolitely');
  },
} as const satisfies Record<string, Deed>;

/** A disappointed customer: words alone hardly move it, promises count by trust, and leaving looks calm. */
export const disappointedMachine = setup({
  types: { events: {} as TurnEvent },
  guards: asGuards(disappointedQuestions),
  actions: asActions(deeds),
}).createMachine({
  id: 'disappointed',
  initial: 'arriving',
  states: {
    arriving: {
      on: {
        ARRIVE: [
          { guard: 'crushed', target: 'withdrawn' },
          { guard: 'letDown', target: 'guarded' },
          { target: 'weighing' },
        ],
      },
    },
    withdrawn: {
      description: 'Short answers; volunteers little. Facts must be asked for.',
      on: {
        TURN: [
          { guard: 'deceived', target: 'betrayed' },
          { guard: 'hurtAgain', target: 'betrayed' },
          { guard: 'hurt', target: 'withdrawn', actions: 'goesQuiet' },
          { guard: 'reachedOut', target: 'guarded' },
        ],
      },
    },
    guarded: {
      description: 'Answers, and watches what is done rather than what is said.',
      on: {
        TURN: [
          { guard: 'deceived', target: 'betrayed' },
          { guard: 'hurt', target: 'withdrawn', actions: 'goesQuiet' },
          { guard: 'seesOwnership', target: 'weighing' },
        ],
      },
    },
    weighing: {
      description: 'Weighs whether it is worth believing once more.',
      on: {
        TURN: [
          { guard: 'deceived', target: 'betrayed' },
          { guard: 'hurt', target: 'guarded' },
          { guard: 'seesAWay', target: 'hopeful' },
        ],
      },
    },
    hopeful: {
      description: 'Hopes again, carefully.',
      on: {
        TURN: [
          { guard: 'deceived', target: 'betrayed' },
          { guard: 'hurt', target: 'weighing' },
          { guard: 'sawItHappen', target: 'trusting' },
        ],
      },
    },
    trusting: {
      description: 'Saw it happen and trusts again.',
      on: {
        TURN: [
          { guard: 'deceived', target: 'betrayed' },
          { guard: 'hurt', target: 'hopeful' },
        ],
      },
    },
    betrayed: {
      description: 'Stopped believing. Polite, and already on the way out.',
      on: {
        TURN: [
          {
            guard: 'hurt',
            target: 'leavesPolitely',
            actions: 'leavesPolitely',
          },
          { guard: 'madeGood', target: 'guarded' },
          {
            guard: 'givesUp',
            target: 'leavesPolitely',
            actions: 'leavesPolitely',
          },
        ],
      },
    },
    leavesPolitely: {
      description: 'Thanks, goodbye, and never again: the worst ending of all, and it looks calm.',
    },
  },
});

const meaning = {
  names: NAMES.customer,
  guards: disappointedQuestions,
  deeds,
} as const;
export const disappointed = {
  machine: disappointedMachine,
  meaning,
  stepper: compile(disappointedMachine, meaning),
} as const;
