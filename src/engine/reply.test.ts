import { describe, expect, it } from 'vitest';
import { feeling } from '../testing/ledgers.ts';
import { callOf, playAll, type Say } from '../testing/small-calls.ts';
import { TACTIC_FAMILIES, type Tactic } from '../scenario/vocabulary.ts';
import { open, standing } from './index.ts';
import { inside } from './session.ts';
import type { State } from './state.ts';

const AUTHORED: readonly Tactic[] = Object.values(TACTIC_FAMILIES)
  .flat()
  .filter((one) => !['letFinish', 'backchannel', 'interrupt', 'deadAir', 'hold', 'escalate'].includes(one));
const facts = {
  known: { slot: 'what', text: 'Known' },
  hidden: { slot: 'why', text: 'Hidden', cause: true },
} as const;
const concerns = { one: { text: 'One' }, two: { text: 'Two' } };
const remedies = { mend: { text: 'Mend it', authority: 'agent', solves: ['one'] } } as const;

/** What is remembered after these replies, each said once, to an angry customer who told the one fact. */
const after = (...replies: readonly Say[]): State => {
  const named = Object.fromEntries(replies.map((reply, index) => [`r${index + 1}`, reply]));
  const says = [{ text: 'Hm.', reveals: ['known'] }];
  const call = callOf('anger', replies.length + 1, named, { says, facts, concerns, remedies: structuredClone(remedies) as never }); // prettier-ignore
  const run = playAll(
    open(feeling(call, { anger: 50 })),
    Object.keys(named).map((id) => `reply(${id})`),
  );
  return inside(run).inner.state;
};
/** The tactics after which this holds. */
const those = (holds: (state: State) => boolean, more: Partial<Say> = {}): readonly Tactic[] =>
  AUTHORED.filter((tactic) => holds(after({ ...more, does: [tactic] })));

describe('what a customer remembers of a reply, by what it did', () => {
  it('these acknowledge', () => {
    expect(those(({ acknowledged }) => acknowledged === 1)).toEqual([
      'paraphrase',
      'nameEmotion',
      'validate',
      'takeOwnership',
    ]);
  });

  it('not when the name is wrong or what was said back was never said', () => {
    expect(after({ does: ['nameEmotion'], names: 'anxiety' }).acknowledged).toBe(0);
    expect(after({ does: ['nameEmotion'], names: 'anger' }).acknowledged).toBe(1);
    expect(after({ does: ['paraphrase'], about: ['hidden'] })).toMatchObject({ acknowledged: 0, untrue: 1 });
    expect(after({ does: ['paraphrase'], about: ['known'] })).toMatchObject({ acknowledged: 1, untrue: 0 });
  });

  it('these inform, unless what they say is vague', () => {
    const informing = ['explainCause', 'giveTimeline', 'updateProgress', 'checkFacts'];
    expect(those(({ informed }) => informed === 1)).toEqual(informing);
    expect(those(({ informed }) => informed === 1, { vague: true })).toEqual([]);
  });

  it('these leave nobody without information, for what is done is news as well', () => {
    expect(those(({ uninformed }) => uninformed === 0)).toEqual([
      'explainCause',
      'giveTimeline',
      'updateProgress',
      'checkFacts',
      'offerOptions',
      'actNow',
      'compensate',
      'concede',
    ]);
  });

  it('these give a time', () => {
    expect(those(({ timeGiven }) => timeGiven === 1)).toEqual(['giveTimeline', 'updateProgress']);
  });

  it('E4 these move on: all that informs or solves', () => {
    expect(those(({ unsolved }) => unsolved === 0)).toEqual([...TACTIC_FAMILIES.informing, ...TACTIC_FAMILIES.solving]);
    expect(after({ does: ['validate'] }, { does: ['thank'] }).unsolved).toBe(2);
    expect(after({ does: ['validate'] }, { does: ['thank', 'reassure'] }).unsolved).toBe(0);
  });

  it('E7 these make good what was owned', () => {
    const own: Say = { does: ['takeOwnership'] };
    const good = AUTHORED.filter((tactic) => after(own, { does: [tactic] }).hollow === -1);
    expect(good).toEqual(['offerOptions', 'actNow', 'compensate', 'concede']);
    const ask: Say = { does: ['closedQuestion'] };
    const promises = { remedy: 'mend', due: { turns: 5 } };
    expect(after(own, ask).hollow).toBe(2);
    expect(after(own, { ...ask, gives: 'mend' }).hollow).toBe(-1);
    expect(after(own, { ...ask, promises }).hollow).toBe(-1);
    expect(after(own, { ...ask, agrees: 'mend' }).hollow).toBe(-1);
    expect(after({ ...ask, promises }, own, { ...ask, fulfils: 'mend' }).hollow).toBe(-1);
  });

  it('E7 owning it again does not begin the wait anew', () => {
    const own: Say = { does: ['takeOwnership'] };
    expect(after(own, own).hollow).toBe(2);
  });

  it('these are warm, as the last word', () => {
    const warm = ['validate', 'thank', 'confirmAgreement', 'followUp'];
    expect(AUTHORED.filter((tactic) => after({ does: [tactic], goto: 'end' }).warm === 1)).toEqual(warm);
    expect(those((state) => state.warm === 1)).toEqual([]);
  });

  it('these count as putting something on the table for the first time', () => {
    const solving = ['offerOptions', 'actNow', 'compensate', 'concede'];
    expect(those(({ firstSolved }) => firstSolved === 'unheard')).toEqual(solving);
    const hear: Say = { does: ['validate'] };
    expect(after(hear, { does: ['actNow'] }).firstSolved).toBe('heard');
    expect(after({ does: ['actNow'] }, hear, { does: ['concede'] }).firstSolved).toBe('unheard');
  });

  it('every harmful tactic but the over-promise is a phrase that hurts; one of them provokes', () => {
    expect(those(({ phrases }) => phrases === 1)).toEqual(
      TACTIC_FAMILIES.harmful.filter((one) => !['interrupt', 'deadAir', 'overPromise'].includes(one)),
    );
    expect(those(({ provocations }) => provocations === 1)).toEqual(['provoke']);
  });

  it('concerns it takes up are addressed', () => {
    const run = callOf('anger', 3, { one: { does: ['thank'], addresses: ['one'] }, two: { does: ['thank'], addresses: ['two'] } }, { concerns, remedies: structuredClone(remedies) as never }); // prettier-ignore
    expect(standing(playAll(open(run), ['reply(one)'])).addressed).toEqual(['one']);
    expect(standing(playAll(open(run), ['reply(one)', 'reply(two)'])).addressed).toEqual(['one', 'two']);
  });

  it.each([
    { why: 'what was said', asks: ['known'], deaf: 1 },
    { why: 'what was not', asks: ['hidden'], deaf: 0 },
    { why: 'what was said and what was not', asks: ['known', 'hidden'], deaf: 0 },
  ])('asking for $why: deaf $deaf', ({ asks, deaf }) => {
    for (const does of ['openQuestion', 'closedQuestion'] as const)
      expect(after({ does: [does], asks })).toMatchObject({ deaf, questions: 1 - deaf });
    expect(after({ does: ['checkFacts'], asks }).deaf).toBe(0);
  });

  it('a question asks for what it is about, where nothing else is said', () => {
    expect(after({ does: ['openQuestion'], about: ['known'] }).deaf).toBe(1);
    expect(after({ does: ['openQuestion', 'paraphrase'], about: ['known'], asks: ['hidden'] }).deaf).toBe(0);
  });

  it('X1 what the trainer says otherwise counts for the fit of the reply, too', () => {
    const flat: Say = { does: ['closedQuestion'] };
    expect(after(flat).fitting).toBe(0);
    expect(after({ ...flat, effect: { anger: -20 }, because: 'for the test' }).fitting).toBe(2);
  });
});
