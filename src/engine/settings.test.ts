import { describe, expect, it } from 'vitest';
import { aLedger } from '../testing/ledgers.ts';
import { callOf, type Say } from '../testing/small-calls.ts';
import { TACTICS, type Tactic } from '../scenario/vocabulary.ts';
import { scriptOf } from './script.ts';
import { HOLDS } from './settings.ts';
import type { State } from './state.ts';
import type { Setting } from './tactics.ts';

type Fault = 'ours' | 'shared' | 'theirs' | 'nobody';
interface Case {
  readonly setting: Setting;
  readonly why: string;
  readonly reply?: Partial<Say>;
  readonly state?: Partial<State>;
  readonly fault?: Fault;
  readonly key?: boolean;
  readonly is: boolean;
}
const heard = { acknowledged: 1 };
const used = (tactic: Tactic): Partial<State> => ({ used: TACTICS.map((one) => (one === tactic ? 1 : 0)) });

describe('S the circumstances that flip a tactic', () => {
  it.each<Case>([
    { setting: 'unheard', why: 'nothing was acknowledged', is: true },
    { setting: 'unheard', why: 'something was', state: heard, is: false },
    ...(['validate', 'takeOwnership', 'paraphrase', 'nameEmotion'] as const).map((does): Case => ({ setting: 'unheard', why: `the reply itself does: ${does}`, reply: { does: [does] }, is: false })), // prettier-ignore
    { setting: 'unheard', why: 'an apology is not enough', reply: { does: ['apologise'] }, is: true },
    { setting: 'enough', why: 'two in a row before', state: { nods: 2 }, is: true },
    { setting: 'enough', why: 'one before', state: { nods: 1 }, is: false },
    { setting: 'enough', why: 'three before', state: { nods: 3 }, is: false },
    { setting: 'overdone', why: 'three before', state: { nods: 3 }, is: true },
    { setting: 'overdone', why: 'two before', state: { nods: 2 }, is: false },
    { setting: 'raging', why: 'above 80 and unheard', state: { anger: 81 }, is: true },
    { setting: 'raging', why: 'at 80', state: { anger: 80 }, is: false },
    { setting: 'raging', why: 'heard', state: { anger: 99, ...heard }, is: false },
    { setting: 'raging', why: 'heard in the same breath', state: { anger: 99 }, reply: { does: ['validate'] }, is: false }, // prettier-ignore
    { setting: 'wrongName', why: 'another feeling leads', reply: { names: 'anxiety' }, is: true },
    { setting: 'wrongName', why: 'this one leads', reply: { names: 'anger' }, is: false },
    { setting: 'wrongName', why: 'it led once', reply: { names: 'anger' }, state: { emotion: 'anxiety' }, is: true },
    { setting: 'wrongName', why: 'none is named', is: false },
    { setting: 'untrue', why: 'states what was not said', reply: { about: ['hidden'] }, is: true },
    { setting: 'untrue', why: 'states that and what was', reply: { about: ['known', 'hidden'] }, is: true },
    { setting: 'untrue', why: 'states what was said', reply: { about: ['known'] }, is: false },
    { setting: 'untrue', why: 'states nothing', is: false },
    { setting: 'withReason', why: 'heard before', state: heard, is: true },
    { setting: 'withReason', why: 'says why', reply: { does: ['checkFacts'] }, is: true },
    { setting: 'withReason', why: 'out of the blue', is: false },
    { setting: 'outsideCause', why: 'others, nothing owned', fault: 'theirs', is: true },
    { setting: 'outsideCause', why: 'others, owned anyway', fault: 'theirs', state: { owned: 1 }, is: false },
    { setting: 'outsideCause', why: 'others, owned here', fault: 'nobody', reply: { does: ['takeOwnership'] }, is: false }, // prettier-ignore
    { setting: 'outsideCause', why: 'ours', is: false },
    { setting: 'outsideCause', why: 'shared', fault: 'shared', is: false },
    { setting: 'owned', why: 'before', state: { owned: 1 }, is: true },
    { setting: 'owned', why: 'here', reply: { does: ['takeOwnership'] }, is: true },
    { setting: 'owned', why: 'not', state: heard, is: false },
    { setting: 'withApology', why: 'apologised before', state: used('apologise'), is: true },
    { setting: 'withApology', why: 'owned before', state: used('takeOwnership'), is: true },
    { setting: 'withApology', why: 'here', reply: { does: ['apologise'] }, is: true },
    { setting: 'withApology', why: 'neither', state: used('validate'), is: false },
    { setting: 'vague', why: '"soon"', reply: { vague: true }, is: true },
    { setting: 'vague', why: 'a time', is: false },
    { setting: 'withFact', why: 'a fact here', reply: { does: ['reassure', 'giveTimeline'] }, is: true },
    { setting: 'withFact', why: 'a fact in the last turn', state: { informed: 1, uninformed: 0 }, is: true },
    { setting: 'withFact', why: 'a fact long ago', state: { informed: 1, uninformed: 1 }, is: false },
    { setting: 'withFact', why: 'bare', reply: { does: ['reassure'] }, is: false },
    { setting: 'abused', why: 'escalating', state: { customer: 'escalating' }, is: true },
    { setting: 'abused', why: 'demands a supervisor', state: { customer: 'demandsSupervisor' }, is: true },
    { setting: 'abused', why: 'venting is not abuse', state: { customer: 'venting' }, is: false },
    { setting: 'unchecked', why: 'no key fact is known', state: { revealed: 0 }, is: true },
    { setting: 'unchecked', why: 'one is', is: false },
    { setting: 'unchecked', why: 'heard', state: { revealed: 0, ...heard }, is: false },
    { setting: 'unchecked', why: 'there are none', key: false, state: { revealed: 0 }, is: false },
    {
      setting: 'handOverDue',
      why: 'they demand it',
      state: { customer: 'demandsSupervisor', resolved: 0b11 },
      is: true,
    },
    { setting: 'handOverDue', why: 'only a supervisor can solve what is left', is: true },
    { setting: 'handOverDue', why: 'what is left is ours to solve', state: { resolved: 0b10 }, is: false },
    { setting: 'handOverDue', why: 'all is solved', state: { resolved: 0b11 }, is: false },
  ])('$setting, $why: $is', ({ setting, reply = {}, state, fault = 'ours', key = true, is }) => {
    const call = callOf('anger', 1, { said: { does: ['closedQuestion'], ...reply } }, {
      facts: { known: { slot: 'what', text: 'Known', key }, hidden: { slot: 'why', text: 'Hidden' } },
      concerns: { ours: { text: 'Ours' }, theirs: { text: 'Theirs' } },
      remedies: {
        mend: { text: 'Mend it', authority: 'agent', solves: ['ours'] },
        grant: { text: 'Grant it', authority: 'supervisor', solves: ['theirs'] },
      },
    }); // prettier-ignore
    const { customer } = call;
    const scenario = { ...call, customer: { ...customer, situation: { ...customer.situation, fault } } };
    const ledger = aLedger({ state: { revealed: 0b01, ...state } }, scenario);
    const said = scriptOf(scenario).beats[0]?.byId.get('said');
    expect(HOLDS[setting](ledger, said)).toBe(is);
  });
});
