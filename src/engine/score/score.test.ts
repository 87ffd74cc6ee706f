import { describe, expect, it } from 'vitest';
import { feeling } from '../../testing/ledgers.ts';
import { callOf, playAll, type Say } from '../../testing/small-calls.ts';
import type { ScenarioInput } from '../../scenario/schema.ts';
import type { Emotion } from '../../scenario/vocabulary.ts';
import { legalMoves, open, play, scores, type Session } from '../index.ts';

const replies: Readonly<Record<string, Say>> = {
  hear: { does: ['validate'] },
  name: { does: ['nameEmotion'], names: 'anger' },
  misname: { does: ['nameEmotion'], names: 'anxiety' },
  reflect: { does: ['paraphrase'], about: ['what'] },
  invent: { does: ['paraphrase'], about: ['hidden'] },
  write: { does: ['recordAloud'] },
  ask: { does: ['openQuestion'] },
  again: { does: ['openQuestion'], asks: ['what'] },
  closed: { does: ['closedQuestion'] },
  own: { does: ['takeOwnership'] },
  deny: { does: ['deny'] },
  tone: { does: ['harshTone'] },
  canned: { does: ['canned'] },
  swear: { does: ['overPromise'] },
  insult: { does: ['insult'] },
  why: { does: ['explainCause'], about: ['cause'] },
  check: { does: ['checkFacts'], about: ['cause'] },
  sayBack: { does: ['paraphrase'], about: ['cause'] },
  guess: { does: ['explainCause'], about: ['what'] },
  when: { does: ['giveTimeline'] },
  soon: { does: ['giveTimeline'], vague: true },
  news: { does: ['updateProgress'] },
  offer: { does: ['offerOptions'], offers: ['mend', 'money'] },
  offerOne: { does: ['offerOptions'], offers: ['mend'] },
  table: { does: ['neutralSuggestion'], offers: ['mend', 'money'] },
  hearAndAct: { does: ['validate', 'actNow'] },
  act: { does: ['actNow'] },
  mend: { does: ['closedQuestion'], gives: 'mend' },
  money: { does: ['closedQuestion'], gives: 'money' },
  both: { does: ['closedQuestion'], gives: 'both' },
  favour: { does: ['closedQuestion'], gives: 'favour' },
  grant: { does: ['closedQuestion'], gives: 'grant' },
  confirm: { does: ['confirmAgreement'] },
  agree: { does: ['confirmAgreement'], agrees: 'mend' },
  follow: { does: ['followUp'] },
  promise: { does: ['closedQuestion'], promises: { remedy: 'mend', due: { turns: 1 } } },
  keep: { does: ['closedQuestion'], fulfils: 'mend' },
  promiseMore: { does: ['closedQuestion'], promises: { remedy: 'money', due: { turns: 1 } } },
  sorry: { does: ['apologise'] },
  done: { does: ['thank'], goto: 'end' },
};
const remedy = (authority: 'agent' | 'supervisor' | 'nobody', ...solves: string[]) => ({
  text: 'It',
  authority,
  solves,
});

interface Call {
  readonly emotion?: Emotion;
  readonly level?: number;
  readonly fault?: 'ours' | 'theirs';
  readonly overrides?: Partial<ScenarioInput>;
}

/** A call of twelve beats in which three segments are said: of nothing, of two facts, of a third. */
function call(
  ids: readonly string[],
  { emotion = 'anger', level = 72, fault = 'ours', overrides = {} }: Call,
): Session {
  const said = Object.fromEntries(Object.entries(replies).filter(([id]) => ids.includes(id) || id === 'ask'));
  const base = callOf(emotion, 12, said, {
    says: [{ text: 'One.' }, { text: 'Two.', reveals: ['what', 'cause'] }, { text: 'Three.', reveals: ['when'] }],
    facts: {
      what: { slot: 'what', text: 'What', key: true, decoys: [{ text: 'Not that' }] },
      when: { slot: 'when', text: 'When', key: true, decoys: [{ text: 'Not then' }, { text: 'Never' }] },
      cause: { slot: 'why', text: 'Why', cause: true },
      hidden: { slot: 'who', text: 'Who' },
    },
    concerns: {
      first: { text: 'This' },
      second: { text: 'That' },
      aside: { text: 'Aside', main: false, effect: true },
    },
    remedies: {
      mend: remedy('agent', 'first'),
      money: remedy('agent', 'second'),
      both: remedy('agent', 'first', 'second'),
      favour: remedy('agent', 'aside'),
      grant: remedy('supervisor', 'first'),
    },
    ...overrides,
  });
  const { customer, ...rest } = feeling(base, { [emotion]: level });
  return open({ ...rest, customer: { ...customer, situation: { ...customer.situation, fault } } });
}

/** Waits before each reply until all is said, unless it begins with "!". Other moves are played as they stand. */
function run(moves: readonly string[], given: Call = {}): Session {
  const ids = moves.map((move) => move.replace('!', ''));
  let session = call(ids, given);
  for (const [index, id] of ids.entries()) {
    const isReply = id in replies;
    while (isReply && !moves[index]?.startsWith('!') && legalMoves(session).some(({ kind }) => kind === 'wait'))
      session = play(session, { kind: 'wait' });
    session = playAll(session, [isReply ? `reply(${id})` : id]);
  }
  return session;
}

const pointsFor = (session: Session, rule: string): number | undefined =>
  scores(session).evidence.find((one) => one.rule === rule)?.points;

interface Row extends Call {
  readonly rule: string;
  readonly why: string;
  readonly moves: readonly string[];
  readonly points: number | undefined;
}

describe('each criterion: what earns all of it, part of it, none of it', () => {
  const listened = ['wait', 'wait'];
  it.each<Row>([
    { rule: 'LI1', why: 'every story heard', moves: ['ask', 'ask'], points: 25 },
    { rule: 'LI1', why: 'one of two cut off', moves: ['ask', '!ask'], points: 12 },
    { rule: 'LI1', why: 'every story cut off', moves: ['!ask', '!ask'], points: 0 },
    { rule: 'LI1', why: 'nothing heard yet', moves: [], points: 0 },

    { rule: 'LI2', why: 'two signs', moves: ['backchannel', 'backchannel'], points: 10 },
    { rule: 'LI2', why: 'none', moves: ['wait', 'wait'], points: 0 },

    { rule: 'LI3', why: 'two reflections, no question', moves: ['reflect', 'write'], points: 20 },
    { rule: 'LI3', why: 'one', moves: ['reflect'], points: 10 },
    { rule: 'LI3', why: 'two questions on two reflections', moves: ['reflect', 'name', 'ask', 'closed'], points: 20 },
    { rule: 'LI3', why: 'three questions on two', moves: ['reflect', 'write', 'ask', 'ask', 'closed'], points: 13 },
    { rule: 'LI3', why: 'more than enough', moves: ['reflect', 'write', 'name', 'reflect'], points: 20 },
    { rule: 'LI3', why: 'the wrong name, an invention', moves: ['misname', 'invent'], points: 0 },
    { rule: 'LI3', why: 'deafness is no question', moves: ['reflect', 'write', 'again', 'again', 'again'], points: 20 },

    { rule: 'LI4', why: 'both key facts', moves: listened, points: 20 },
    { rule: 'LI4', why: 'one of two', moves: ['wait'], points: 10 },
    { rule: 'LI4', why: 'none', moves: [], points: 0 },
    { rule: 'LI5', why: 'both noted', moves: [...listened, 'note(what)', 'note(when)'], points: 10 },
    { rule: 'LI5', why: 'one, and one that is not key', moves: [...listened, 'note(what)', 'note(cause)'], points: 5 },
    { rule: 'LI5', why: 'none', moves: listened, points: 0 },

    { rule: 'LI6', why: 'right', moves: ['done', 'record(what=0, when=0)'], points: 15 },
    { rule: 'LI6', why: 'half', moves: ['done', 'record(what=0)'], points: 7 },
    { rule: 'LI6', why: 'one right, one wrong', moves: ['done', 'record(what=0, when=1)'], points: 0 },
    { rule: 'LI6', why: 'wrong', moves: ['done', 'record(what=1, when=2)'], points: 0 },
    { rule: 'LI6', why: 'left open', moves: ['done', 'record()'], points: 0 },
    { rule: 'LI6', why: 'not written', moves: ['done'], points: 0 },
    { rule: 'LI6', why: 'guessed what never came to light', moves: ['wait', '!done', 'record(what=0, when=0)'], points: 0 }, // prettier-ignore
    { rule: 'LI6', why: 'left open what never came to light', moves: ['wait', '!done', 'record(what=0)'], points: 7 },

    { rule: 'EM1', why: 'read rightly', moves: ['readEmotion(anger)'], points: 15 },
    { rule: 'EM1', why: 'read wrongly', moves: ['readEmotion(anxiety)'], points: 0 },
    { rule: 'EM1', why: 'not read', moves: [], points: 0 },

    { rule: 'EM2', why: 'four that calm', moves: ['hear', 'own', 'reflect', 'name'], points: 30 },
    { rule: 'EM2', why: 'three of four', moves: ['hear', 'own', 'reflect', 'deny'], points: 22 },
    { rule: 'EM2', why: 'four of five', moves: ['hear', 'own', 'reflect', 'deny', 'name'], points: 24 },
    { rule: 'EM2', why: 'one, and that is all', moves: ['hear'], points: 7 },
    { rule: 'EM2', why: 'one that does nothing counts half', moves: ['sorry', 'sorry'], points: 11 },
    { rule: 'EM2', why: 'none', moves: ['deny'], points: 0 },

    { rule: 'EM3', why: 'heard first', moves: ['hear', 'offer'], points: 10 },
    { rule: 'EM3', why: 'heard in the same breath', moves: ['hearAndAct'], points: 10 },
    { rule: 'EM3', why: 'solved first', moves: ['offer', 'hear', 'offer'], points: 0 },
    { rule: 'EM3', why: 'the wrong name is no hearing', moves: ['misname', 'offer'], points: 0 },
    { rule: 'EM3', why: 'never solved', moves: ['hear'], points: 0 },
    { rule: 'EM4', why: 'owned', moves: ['own'], points: 15 },
    { rule: 'EM4', why: 'not owned', moves: ['sorry'], points: 0 },
    { rule: 'EM5', why: 'specific', moves: ['hear'], points: 10 },
    { rule: 'EM5', why: 'the right name', moves: ['name'], points: 10 },
    { rule: 'EM5', why: 'an over-promise is no phrase', moves: ['hear', 'swear'], points: 10 },
    { rule: 'EM5', why: 'specific and canned', moves: ['hear', 'canned'], points: 0 },
    { rule: 'EM5', why: 'the wrong name', moves: ['misname'], points: 0 },
    { rule: 'EM5', why: 'nothing specific', moves: ['sorry', 'own'], points: 0 },
    { rule: 'EM6', why: 'down to 25', level: 25, moves: [], points: 20 },
    { rule: 'EM6', why: 'at 26', level: 26, moves: [], points: 10 },
    { rule: 'EM6', why: 'at 50', level: 50, moves: [], points: 10 },
    { rule: 'EM6', why: 'at 51', level: 51, moves: [], points: 0 },
    { rule: 'EM6', why: 'left', emotion: 'anxiety', level: 0, moves: ['done', 'close'], points: 0 },
    { rule: 'EM6', why: 'failed', emotion: 'disappointment', level: 0, moves: ['insult'], points: 0 },

    { rule: 'SO1', why: 'the cause told', moves: ['why'], points: 10 },
    { rule: 'SO1', why: 'the cause checked', moves: ['check'], points: 10 },
    { rule: 'SO1', why: 'the cause said back', moves: ['sayBack'], points: 10 },
    { rule: 'SO1', why: 'something else explained', moves: ['guess'], points: 0 },
    { rule: 'SO1', why: 'before it came to light', moves: ['!why'], points: 0 },
    { rule: 'SO2', why: 'both main concerns', moves: ['mend', 'money'], points: 35 },
    { rule: 'SO2', why: 'one', moves: ['mend'], points: 17 },
    { rule: 'SO2', why: 'only the one aside', moves: ['favour'], points: 0 },
    { rule: 'SO3', why: 'a time', moves: ['when'], points: 10 },
    { rule: 'SO3', why: 'news', moves: ['news'], points: 10 },
    { rule: 'SO3', why: '"soon"', moves: ['soon'], points: 0 },
    { rule: 'SO4', why: 'within authority', moves: ['mend'], points: 10 },
    { rule: 'SO4', why: 'beyond', moves: ['grant'], points: 0 },
    { rule: 'SO4', why: 'within and beyond', moves: ['mend', 'grant'], points: 0 },
    { rule: 'SO4', why: 'a colleague was asked', moves: ['ask', 'wait', 'wait', 'askSupport', 'grant'], points: 10 },
    { rule: 'SO4', why: 'nothing agreed', moves: ['offer'], points: 0 },
    { rule: 'SO5', why: 'two to choose from', moves: ['offer'], points: 10 },
    { rule: 'SO5', why: 'one is no choice', moves: ['offerOne', 'offerOne'], points: 0 },
    { rule: 'SO5', why: 'mentioned, not offered', moves: ['table'], points: 0 },
    { rule: 'SO6', why: 'the effect dealt with', moves: ['favour'], points: 10 },
    { rule: 'SO6', why: 'only the problem', moves: ['both'], points: 0 },
    { rule: 'SO7', why: 'confirmed what was agreed', moves: ['mend', 'confirm'], points: 10 },
    { rule: 'SO7', why: 'agreed and confirmed at once', moves: ['agree'], points: 10 },
    { rule: 'SO7', why: 'nothing to confirm', moves: ['confirm'], points: 0 },
    { rule: 'SO7', why: 'confirmed too early', moves: ['confirm', 'mend'], points: 0 },
    { rule: 'SO8', why: 'followed up', moves: ['follow'], points: 5 },
    { rule: 'SO8', why: 'a promise kept', moves: ['promise', 'keep'], points: 5 },
    { rule: 'SO8', why: 'one kept, one broken', moves: ['promise', 'keep', 'promiseMore', 'ask'], points: 0 },
    { rule: 'SO8', why: 'broken, and followed up', moves: ['promiseMore', 'ask', 'follow'], points: 0 },
    { rule: 'SO8', why: 'neither', moves: ['mend'], points: 0 },
  ])('$rule $why: $points', ({ rule, moves, points, ...given }) => {
    expect(pointsFor(run(moves, given), rule)).toBe(points);
  });
});

describe('W1 what is not on offer counts neither way', () => {
  const none = { text: 'It', slot: 'what' as const };
  it.each<Row>([
    { rule: 'LI4', why: 'no key facts', moves: [], points: undefined, overrides: { facts: { what: none, when: none, cause: none, hidden: none } } }, // prettier-ignore
    { rule: 'LI5', why: 'no key facts', moves: [], points: undefined, overrides: { facts: { what: none, when: none, cause: none, hidden: none } } }, // prettier-ignore
    { rule: 'LI6', why: 'no record form', moves: [], points: undefined, overrides: { facts: { what: none, when: none, cause: none, hidden: none } } }, // prettier-ignore
    { rule: 'SO1', why: 'no known cause', moves: [], points: undefined, overrides: { facts: { what: none, when: none, cause: none, hidden: none } } }, // prettier-ignore
    { rule: 'EM4', why: 'nothing of ours to own', moves: [], points: undefined, fault: 'theirs' },
    { rule: 'SO2', why: 'no main concern', moves: [], points: undefined, overrides: { concerns: { first: { text: 'A', main: false }, second: { text: 'B', main: false }, aside: { text: 'C', main: false, effect: true } } } }, // prettier-ignore
    { rule: 'SO6', why: 'no effect', moves: [], points: undefined, overrides: { concerns: { first: { text: 'A' }, second: { text: 'B' }, aside: { text: 'C' } } } }, // prettier-ignore
  ])('$rule where there is $why', ({ rule, moves, points, ...given }) => {
    expect(pointsFor(run(moves, given), rule)).toBe(points);
  });

  it('a skill is the share of what is on offer', () => {
    // On offer to empathy without EM4: 85. Read 15, the first reply heard 10 + specific 10 + EM6 20, of EM2 two of eight parts 7.
    const { empathy } = scores(run(['readEmotion(anger)', 'hearAndAct'], { fault: 'theirs', level: 20 }));
    expect(empathy).toBe(Math.trunc((100 * (15 + 10 + 10 + 20 + 7)) / 85));
  });
});

describe('W2 penalties come off the skill, each time', () => {
  it.each<Row>([
    { rule: 'LP1', why: 'interrupted twice', moves: ['!ask', '!ask'], points: -12 },
    { rule: 'LP2', why: 'said back what was never said', moves: ['invent'], points: -5 },
    { rule: 'LP3', why: 'asked again', moves: ['again', 'again'], points: -10 },
    { rule: 'LP3', why: 'asked what is not yet known', moves: ['!again'], points: undefined },
    { rule: 'LP4', why: 'a stock phrase', moves: ['canned', 'canned', 'canned'], points: -6 },
    { rule: 'EP1', why: 'a phrase that hurts', moves: ['deny'], points: -10 },
    { rule: 'EP1', why: 'a hard voice, a stock phrase', moves: ['tone', 'canned'], points: -20 },
    { rule: 'EP1', why: 'an over-promise is none', moves: ['swear'], points: undefined },
    { rule: 'EP1', why: 'nor is an interruption', moves: ['!ask'], points: undefined },
    { rule: 'SP1', why: 'promised what cannot be kept', moves: ['swear'], points: -15 },
    { rule: 'SP2', why: 'two promises broken', moves: ['promise', 'promiseMore', 'ask'], points: -30 },
    { rule: 'SP2', why: 'a promise kept', moves: ['promise', 'keep'], points: undefined },
  ])('$rule $why: $points', ({ rule, moves, points, ...given }) => {
    const evidence = scores(run(moves, given)).evidence.find((one) => one.rule === rule);
    expect(evidence?.points).toBe(points);
    expect(evidence?.of ?? 0).toBe(0);
  });
});

describe('EM1 the feeling to be read is the one they called with', () => {
  it.each([
    { read: 'anxiety', points: 15 },
    { read: 'anger', points: 0 },
  ])('anxiety that was made angry, read as $read: $points', ({ read, points }) => {
    const stir: Say = { does: ['closedQuestion'], effect: { anger: 30 }, because: 'for the test' };
    const base = callOf('anxiety', 3, { stir });
    const session = playAll(open(feeling(base, { anxiety: 50, anger: 45 })), ['reply(stir)', `readEmotion(${read})`]);
    expect(session.turns.at(-1)?.emotion).toBe('anger');
    expect(pointsFor(session, 'EM1')).toBe(points);
  });
});

describe('evidence', () => {
  it('names the turns that show it', () => {
    const session = run(['!ask', 'reflect', 'deny']);
    const turns = (rule: string) => scores(session).evidence.find((one) => one.rule === rule)?.turns;
    expect(session.turns.map(({ move }) => (move.kind === 'reply' ? move.reply : move.kind))).toEqual([
      'wait',
      'ask',
      'wait',
      'wait',
      'reflect',
      'wait',
      'wait',
      'deny',
    ]);
    expect(turns('LP1')).toEqual([1]);
    expect(turns('LI3')).toEqual([4]);
    expect(turns('EP1')).toEqual([7]);
    expect(turns('LI1')).toEqual([1, 3, 6]);
    expect(turns('SO3')).toEqual([]);
  });
});
