import { describe, expect, it } from 'vitest';
import { SETTLED, stepFrom, type Transition } from '../../testing/transitions.ts';
import { disappointed } from './disappointed.ts';

const heard = { acknowledged: 1 };
const owned = { owned: 1 };
const way = { offered: 1 };

describe('the disappointed customer (K)', () => {
  it.each<Transition>([
    { why: 'K0 crushed, from 60', from: 'arriving', event: 'ARRIVE', to: 'withdrawn', state: { disappointment: 60 } },
    { why: 'K0 let down, below 60', from: 'arriving', event: 'ARRIVE', to: 'guarded', state: { disappointment: 59 } },
    { why: 'K0 let down, from 35', from: 'arriving', event: 'ARRIVE', to: 'guarded', state: { disappointment: 35 } },
    { why: 'K0 hardly, below 35', from: 'arriving', event: 'ARRIVE', to: 'weighing', state: { disappointment: 34 } },

    { why: 'deceived', from: 'withdrawn', to: 'betrayed', deceived: true, state: heard },
    { why: 'hurt', from: 'withdrawn', to: 'withdrawn', says: 'goesQuiet', harmed: 1, state: { harms: 1, ...heard } },
    { why: 'hurt a second time', from: 'withdrawn', to: 'betrayed', harmed: 1, state: { harms: 2 } },
    { why: 'heard, at 74', from: 'withdrawn', to: 'guarded', state: { disappointment: 74, harms: 2, ...heard } },
    { why: 'heard, still at 75', from: 'withdrawn', to: 'withdrawn', state: { disappointment: 75, ...heard } },
    { why: 'asked, at 74', from: 'withdrawn', to: 'guarded', asked: true, state: { disappointment: 74 } },
    { why: 'neither heard nor asked', from: 'withdrawn', to: 'withdrawn', state: { disappointment: 10 } },

    { why: 'deceived', from: 'guarded', to: 'betrayed', deceived: true, harmed: 1 },
    { why: 'hurt', from: 'guarded', to: 'withdrawn', says: 'goesQuiet', harmed: 1, state: { harms: 2, ...owned } },
    { why: 'we own it, at 60', from: 'guarded', to: 'weighing', state: { disappointment: 60, ...owned } },
    { why: 'we own it, still at 61', from: 'guarded', to: 'guarded', state: { disappointment: 61, ...owned } },
    { why: 'nobody owns it', from: 'guarded', to: 'guarded', state: { disappointment: 0, ...heard } },
    { why: 'nothing of ours to own', from: 'guarded', to: 'weighing', fault: 'theirs', state: { disappointment: 60 } },

    { why: 'deceived', from: 'weighing', to: 'betrayed', deceived: true, harmed: 1 },
    { why: 'hurt', from: 'weighing', to: 'guarded', harmed: 1, state: way },
    { why: 'a way, some trust, at 40', from: 'weighing', to: 'hopeful', state: { disappointment: 40, ...way } },
    { why: 'a way, still at 41', from: 'weighing', to: 'weighing', state: { disappointment: 41, ...way } },
    { why: 'a way, no trust', from: 'weighing', to: 'weighing', state: { disappointment: 0, trust: -1, ...way } },
    { why: 'no way', from: 'weighing', to: 'weighing', state: { disappointment: 0, trust: 50 } },

    { why: 'deceived', from: 'hopeful', to: 'betrayed', deceived: true, harmed: 1 },
    { why: 'hurt', from: 'hopeful', to: 'weighing', harmed: 1, state: { resolved: SETTLED } },
    { why: 'saw it happen, at 20', from: 'hopeful', to: 'trusting', state: { disappointment: 20, resolved: SETTLED } },
    { why: 'saw it, still at 21', from: 'hopeful', to: 'hopeful', state: { disappointment: 21, resolved: SETTLED } },
    { why: 'saw half of it', from: 'hopeful', to: 'hopeful', state: { resolved: 0b01 } },

    { why: 'deceived', from: 'trusting', to: 'betrayed', deceived: true, harmed: 1 },
    { why: 'hurt', from: 'trusting', to: 'hopeful', harmed: 1 },
    { why: 'whatever else', from: 'trusting', to: 'trusting', state: { disappointment: 100, trust: -100 } },

    { why: 'hurt once more', from: 'betrayed', to: 'leavesPolitely', says: 'leavesPolitely', harmed: 1, repaired: true, state: owned }, // prettier-ignore
    { why: 'owned and made good', from: 'betrayed', to: 'guarded', repaired: true, state: { turnsInState: 4, ...owned } }, // prettier-ignore
    { why: 'made good, not owned', from: 'betrayed', to: 'betrayed', repaired: true },
    { why: 'owned, nothing made good', from: 'betrayed', to: 'betrayed', state: { turnsInState: 3, ...owned } },
    { why: 'gives up in the fourth turn', from: 'betrayed', to: 'leavesPolitely', says: 'leavesPolitely', state: { turnsInState: 4 } }, // prettier-ignore

    { why: 'never again', from: 'leavesPolitely', to: 'leavesPolitely', repaired: true, state: owned },
  ])('$from, $why: $to', (row) => {
    expect(stepFrom(disappointed.stepper, row)).toEqual({ to: row.to, says: row.says });
  });
});
