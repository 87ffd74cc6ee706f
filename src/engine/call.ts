import { setup } from 'xstate';
import { asGuards, compile, type Guard, type TurnEvent } from './machine.ts';
import { NAMES } from './state.ts';

const questions = {
  customerIsGone: ({ state }) => state.customer === 'hangsUp' || state.customer === 'leavesPolitely',
  insulted: ({ state }) => state.failed === 'insult' || state.failed === 'provoked',
  anotherActFollows: ({ state, script }) => state.ending === '' && state.act < script.acts.length,
  laterActIsOver: ({ state, script }) => state.act > 0 && (state.ending !== '' || state.act >= script.acts.length),
  laterActFollows: ({ state }) => state.act > 0,
} as const satisfies Record<string, Guard>;

/** The call itself: talking, on hold, wrapping up, time passing before a second act, and its end. */
export const callMachine = setup({
  types: { events: {} as TurnEvent },
  guards: asGuards(questions),
}).createMachine({
  id: 'call',
  initial: 'briefing',
  states: {
    briefing: { on: { BEGIN: 'talking' } },
    talking: {
      on: {
        TURN: [
          { guard: 'insulted', target: 'ended' },
          { guard: 'customerIsGone', target: 'ended' },
        ],
        HOLD: [{ guard: 'customerIsGone', target: 'ended' }, { target: 'onHold' }],
        END_TALK: [
          { guard: 'insulted', target: 'ended' },
          { guard: 'customerIsGone', target: 'ended' },
          { guard: 'laterActIsOver', target: 'ended' },
          { guard: 'laterActFollows', target: 'timePasses' },
          { target: 'wrapUp' },
        ],
      },
    },
    onHold: {
      on: {
        TURN: [{ guard: 'customerIsGone', target: 'ended' }],
        RESUME: [{ guard: 'customerIsGone', target: 'ended' }, { target: 'talking' }],
      },
    },
    wrapUp: {
      description: 'The customer is off the line: the case record, and which feeling it was.',
      on: {
        CLOSE: [{ guard: 'anotherActFollows', target: 'timePasses' }, { target: 'ended' }],
      },
    },
    timePasses: {
      description: 'Promises come due.',
      on: { RESUME: 'talking' },
    },
    ended: {},
  },
});

const meaning = { names: NAMES.phase, guards: questions } as const;
export const call = {
  machine: callMachine,
  meaning,
  stepper: compile(callMachine, meaning),
} as const;
