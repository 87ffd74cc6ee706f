import { describe, expect, it } from 'vitest';
import { SETTLED, stepFrom, type Transition } from '../../testing/transitions.ts';
import { angry } from './angry.ts';

const heard = { acknowledged: 1 };
const owned = { acknowledged: 1, owned: 1 };

describe('the angry customer (K)', () => {
  it.each<Transition>([
    { why: 'K0 storming, from 60', from: 'arriving', event: 'ARRIVE', to: 'venting', state: { anger: 60 } },
    { why: 'K0 simmering, below 60', from: 'arriving', event: 'ARRIVE', to: 'receptive', state: { anger: 59 } },
    { why: 'K0 simmering, from 40', from: 'arriving', event: 'ARRIVE', to: 'receptive', state: { anger: 40 } },
    { why: 'K0 hardly angry, below 40', from: 'arriving', event: 'ARRIVE', to: 'reasoning', state: { anger: 39 } },

    { why: 'provoked at 70', from: 'venting', to: 'escalating', harmed: 1, state: { anger: 70 } },
    { why: 'provoked once below 70', from: 'venting', to: 'venting', harmed: 1, state: { anger: 69, harms: 1 } },
    { why: 'provoked a second time', from: 'venting', to: 'escalating', harmed: 1, state: { anger: 30, harms: 2 } },
    { why: 'at 70 without provocation', from: 'venting', to: 'venting', state: { anger: 70, harms: 2 } },
    { why: 'heard out, down to 66', from: 'venting', to: 'receptive', state: { anger: 66, ...heard } },
    { why: 'heard, but still at 67', from: 'venting', to: 'venting', state: { anger: 67, ...heard } },
    { why: 'calm, but not heard', from: 'venting', to: 'venting', state: { anger: 0 } },
    { why: 'heard and provoked', from: 'venting', to: 'venting', harmed: 1, state: { anger: 60, ...heard } },

    { why: 'provoked while hot', from: 'receptive', to: 'escalating', harmed: 1, state: { anger: 55, ...owned } },
    { why: 'provoked below 55', from: 'receptive', to: 'receptive', harmed: 1, state: { anger: 50, ...owned } },
    { why: 'boiled over at 80', from: 'receptive', to: 'venting', state: { anger: 80, ...heard } },
    { why: 'hot at 79', from: 'receptive', to: 'receptive', state: { anger: 79, ...heard } },
    { why: 'we own it, at 50', from: 'receptive', to: 'reasoning', state: { anger: 50, ...owned } },
    { why: 'we own it, at 51', from: 'receptive', to: 'receptive', state: { anger: 51, ...owned } },
    { why: 'nobody owns it', from: 'receptive', to: 'receptive', state: { anger: 20, ...heard } },
    { why: 'shared fault wants owning', from: 'receptive', to: 'receptive', fault: 'shared', state: { anger: 20, ...heard } }, // prettier-ignore
    { why: 'nothing of ours to own', from: 'receptive', to: 'reasoning', fault: 'theirs', state: { anger: 50, ...heard } }, // prettier-ignore
    { why: 'nobody at fault', from: 'receptive', to: 'reasoning', fault: 'nobody', state: { anger: 50, ...heard } },
    { why: 'owned without hearing', from: 'receptive', to: 'receptive', state: { anger: 50, owned: 1 } },

    { why: 'provoked while hot', from: 'reasoning', to: 'escalating', harmed: 1, state: { anger: 55 } },
    { why: 'provoked below 55', from: 'reasoning', to: 'receptive', harmed: 1, state: { anger: 54, offered: 1 } },
    { why: 'a remedy on the table, at 30', from: 'reasoning', to: 'mollified', state: { anger: 30, offered: 1 } },
    { why: 'one agreed', from: 'reasoning', to: 'mollified', state: { anger: 30, agreed: 1 } },
    { why: 'one promised', from: 'reasoning', to: 'mollified', state: { anger: 30, promised: 1 } },
    { why: 'a time given', from: 'reasoning', to: 'mollified', state: { anger: 30, timeGiven: 1 } },
    { why: 'a way forward, still at 31', from: 'reasoning', to: 'reasoning', state: { anger: 31, offered: 1 } },
    { why: 'calm, but no way forward', from: 'reasoning', to: 'reasoning', state: { anger: 0, ...owned } },

    { why: 'provoked', from: 'mollified', to: 'receptive', harmed: 1, state: { anger: 10, resolved: SETTLED } },
    { why: 'hot again at 45', from: 'mollified', to: 'receptive', state: { anger: 45 } },
    { why: 'warm at 44', from: 'mollified', to: 'mollified', state: { anger: 44, resolved: SETTLED } },
    { why: 'all that matters solved, at 15', from: 'mollified', to: 'appreciative', state: { anger: 15, resolved: SETTLED } }, // prettier-ignore
    { why: 'all solved, still at 16', from: 'mollified', to: 'mollified', state: { anger: 16, resolved: SETTLED } },
    { why: 'half of it solved', from: 'mollified', to: 'mollified', state: { anger: 0, resolved: 0b01 } },

    { why: 'provoked', from: 'appreciative', to: 'mollified', harmed: 1, state: { anger: 0 } },
    { why: 'whatever else', from: 'appreciative', to: 'appreciative', state: { anger: 100 } },

    { why: 'provoked again', from: 'escalating', to: 'demandsSupervisor', says: 'demandsSupervisor', harmed: 1, landed: -9 }, // prettier-ignore
    { why: 'something eased, at 80', from: 'escalating', to: 'venting', landed: -1, state: { anger: 80 } },
    { why: 'something eased, at 81', from: 'escalating', to: 'escalating', landed: -1, state: { anger: 81 } },
    { why: 'nothing eased', from: 'escalating', to: 'escalating', landed: 0, state: { anger: 10 } },

    { why: 'provoked once more', from: 'demandsSupervisor', to: 'hangsUp', says: 'hangsUp', harmed: 1, landed: -9 },
    { why: 'we own it now', from: 'demandsSupervisor', to: 'venting', ownedNow: true, landed: -1 },
    { why: 'heard now', from: 'demandsSupervisor', to: 'venting', acknowledgedNow: true, landed: -1 },
    { why: 'owned, and it eased nothing', from: 'demandsSupervisor', to: 'demandsSupervisor', ownedNow: true, landed: 0 }, // prettier-ignore
    { why: 'eased, but neither heard nor owned', from: 'demandsSupervisor', to: 'demandsSupervisor', landed: -9, state: owned }, // prettier-ignore

    { why: 'the line is dead', from: 'hangsUp', to: 'hangsUp', ownedNow: true, landed: -9, state: owned },
  ])('$from, $why: $to', (row) => {
    expect(stepFrom(angry.stepper, row)).toEqual({ to: row.to, says: row.says });
  });
});
