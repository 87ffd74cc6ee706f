import { setup } from 'xstate';
import { react } from '../ledger.ts';
import { asActions, asGuards, compile, type Deed, type TurnEvent } from '../machine.ts';
import { NAMES } from '../state.ts';
import { angryQuestions } from './questions.ts';

const deeds = {
  callsForTheSupervisor: (ledger) => {
    react(ledger, 'demandsSupervisor');
  },
  hangsUp: (ledger) => {
    react(ledger, 'hangsUp');
  },
} as const satisfies Record<string, Deed>;

/** An angry customer: it must come out first; being heard opens the door, responsibility walks through it. */
export const angryMachine = setup({
  types: { events: {} as TurnEvent },
  guards: asGuards(angryQuestions),
  actions: asActions(deeds),
}).createMachine({
  id: 'angry',
  initial: 'arriving',
  states: {
    arriving: {
      on: {
        ARRIVE: [
          { guard: 'storming', target: 'venting' },
          { guard: 'simmering', target: 'receptive' },
          { target: 'reasoning' },
        ],
      },
    },
    venting: {
      description: 'It must be let out; solving words barely count.',
      on: {
        TURN: [
          { guard: 'provokedHard', target: 'escalating' },
          { guard: 'heardOut', target: 'receptive' },
        ],
      },
    },
    receptive: {
      description: 'Felt heard and starts to listen.',
      on: {
        TURN: [
          { guard: 'provokedAgainWhileHot', target: 'escalating' },
          { guard: 'boiledOver', target: 'venting' },
          { guard: 'seesOwnership', target: 'reasoning' },
        ],
      },
    },
    reasoning: {
      description: 'Somebody took responsibility; now facts and options count in full.',
      on: {
        TURN: [
          { guard: 'provokedAgainWhileHot', target: 'escalating' },
          { guard: 'provoked', target: 'receptive' },
          { guard: 'seesAWay', target: 'mollified' },
        ],
      },
    },
    mollified: {
      description: 'Calm enough to agree.',
      on: {
        TURN: [
          { guard: 'provoked', target: 'receptive' },
          { guard: 'stillHot', target: 'receptive' },
          { guard: 'gotWhatMatters', target: 'appreciative' },
        ],
      },
    },
    appreciative: {
      description: 'Got what matters and says so.',
      on: { TURN: [{ guard: 'provoked', target: 'mollified' }] },
    },
    escalating: {
      description: 'Provoked or blocked: louder, sharper.',
      on: {
        TURN: [
          {
            guard: 'provoked',
            target: 'demandsSupervisor',
            actions: 'callsForTheSupervisor',
          },
          { guard: 'coolsDown', target: 'venting' },
        ],
      },
    },
    demandsSupervisor: {
      description: 'Wants somebody else; one more provocation and the line is dead.',
      on: {
        TURN: [
          { guard: 'provoked', target: 'hangsUp', actions: 'hangsUp' },
          { guard: 'isTakenSeriously', target: 'venting' },
        ],
      },
    },
    hangsUp: { description: 'The line is dead.' },
  },
});

const meaning = {
  names: NAMES.customer,
  guards: angryQuestions,
  deeds,
} as const;
export const angry = {
  machine: angryMachine,
  meaning,
  stepper: compile(angryMachine, meaning),
} as const;
