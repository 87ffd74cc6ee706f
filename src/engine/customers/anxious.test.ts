import { describe, expect, it } from 'vitest';
import { SETTLED, stepFrom, type Transition } from '../../testing/transitions.ts';
import { anxious } from './anxious.ts';

const informed = { informed: 1 };

describe('the anxious customer (K)', () => {
  it.each<Transition>([
    { why: 'K0 worried sick, from 60', from: 'arriving', event: 'ARRIVE', to: 'spiralling', state: { anxiety: 60 } },
    { why: 'K0 uneasy, below 60', from: 'arriving', event: 'ARRIVE', to: 'attending', state: { anxiety: 59 } },
    { why: 'K0 uneasy, from 35', from: 'arriving', event: 'ARRIVE', to: 'attending', state: { anxiety: 35 } },
    { why: 'K0 hardly, below 35', from: 'arriving', event: 'ARRIVE', to: 'reassured', state: { anxiety: 34 } },

    { why: 'dismissed', from: 'spiralling', to: 'panicking', harmed: 1, state: { anxiety: 20, ...informed } },
    { why: 'told enough to listen, at 65', from: 'spiralling', to: 'attending', state: { anxiety: 65, ...informed } },
    { why: 'told, but still at 66', from: 'spiralling', to: 'spiralling', state: { anxiety: 66, ...informed } },
    { why: 'told nothing', from: 'spiralling', to: 'spiralling', state: { anxiety: 10, uninformed: 1 } },
    { why: 'told nothing for two turns', from: 'spiralling', to: 'spiralling', says: 'asksAgain', state: { anxiety: 10, uninformed: 2 } }, // prettier-ignore

    { why: 'dismissed', from: 'attending', to: 'spiralling', harmed: 1, state: { anxiety: 20, timeGiven: 1 } },
    { why: 'afraid again at 75', from: 'attending', to: 'spiralling', state: { anxiety: 75 } },
    { why: 'worried at 74', from: 'attending', to: 'attending', state: { anxiety: 74, timeGiven: 1 } },
    { why: 'knows when, at 40', from: 'attending', to: 'reassured', state: { anxiety: 40, timeGiven: 1 } },
    { why: 'knows when, still at 41', from: 'attending', to: 'attending', state: { anxiety: 41, timeGiven: 1 } },
    { why: 'does not know when', from: 'attending', to: 'attending', state: { anxiety: 0, ...informed } },

    { why: 'dismissed', from: 'reassured', to: 'attending', harmed: 1, state: { anxiety: 0, resolved: SETTLED } },
    { why: 'in doubt again at 55', from: 'reassured', to: 'attending', state: { anxiety: 55 } },
    { why: 'uneasy at 54', from: 'reassured', to: 'reassured', state: { anxiety: 54, resolved: SETTLED } },
    { why: 'all settled, at 20', from: 'reassured', to: 'confident', state: { anxiety: 20, resolved: SETTLED } },
    { why: 'all settled, still at 21', from: 'reassured', to: 'reassured', state: { anxiety: 21, resolved: SETTLED } },
    { why: 'half of it settled', from: 'reassured', to: 'reassured', state: { anxiety: 0, resolved: 0b10 } },

    { why: 'dismissed', from: 'confident', to: 'reassured', harmed: 1, state: { anxiety: 0 } },
    { why: 'wavers at 40', from: 'confident', to: 'reassured', state: { anxiety: 40 } },
    { why: 'steady at 39', from: 'confident', to: 'confident', state: { anxiety: 39 } },

    { why: 'told something', from: 'panicking', to: 'spiralling', informed: true, landed: -1, state: { anxiety: 99 } },
    { why: 'something is done', from: 'panicking', to: 'spiralling', repaired: true, landed: -1 },
    { why: 'told, and it eased nothing', from: 'panicking', to: 'panicking', informed: true, landed: 0 },
    { why: 'kind words without news', from: 'panicking', to: 'panicking', landed: -9, state: { anxiety: 10 } },
    { why: 'dismissed again', from: 'panicking', to: 'panicking', harmed: 1, informed: true, landed: -1 },
  ])('$from, $why: $to', (row) => {
    expect(stepFrom(anxious.stepper, row)).toEqual({ to: row.to, says: row.says });
  });
});
