import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callOf, playAll, sayAll } from '../testing/small-calls.ts';
import { feeling } from '../testing/ledgers.ts';
import { aScenario } from '../testing/scenarios.ts';
import type { ScenarioInput } from '../scenario/schema.ts';
import type { Emotion, Tactic } from '../scenario/vocabulary.ts';
import { IllegalMoveError, legalMoves, offered, open, play, recordForm, standing, type Session } from './index.ts';

const ids = (session: Session): readonly string[] => offered(session).map(({ id }) => id);
const sorted = (session: Session): readonly string[] => [...ids(session)].sort();
const kinds = (session: Session): ReadonlySet<string> => new Set(legalMoves(session).map(({ kind }) => kind));

const five = {
  a: { does: ['validate'] as const },
  b: { does: ['apologise'] as const },
  c: { does: ['openQuestion'] as const },
  d: { does: ['explainCause'] as const },
  e: { does: ['thank'] as const },
};

describe('R1 replies whose when holds are on offer, in an order that follows from the seed', () => {
  it('a reply whose when does not hold is not', () => {
    const call = callOf('anger', 2, { ...five, b: { does: ['apologise'], when: { anger: 'low' } } });
    expect(sorted(open(call))).toEqual(['a', 'c', 'd', 'e']);
    expect(() => play(open(call), { kind: 'reply', reply: 'b' })).toThrow(IllegalMoveError);
  });

  it('equal seeds give equal orders; every order has the same replies', () => {
    const call = callOf('anger', 2, five);
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        expect(ids(open(call, { seed }))).toEqual(ids(open(call, { seed })));
        expect(sorted(open(call, { seed }))).toEqual(['a', 'b', 'c', 'd', 'e']);
      }),
    );
  });

  it('each reply comes to each place, about as often', () => {
    const call = callOf('anger', 2, five);
    const places = new Map<string, number>();
    const runs = 1000;
    for (let seed = 1; seed <= runs; seed += 1)
      ids(open(call, { seed })).forEach((id, place) => {
        places.set(`${id}${place}`, (places.get(`${id}${place}`) ?? 0) + 1);
      });
    expect(places.size).toBe(25);
    for (const times of places.values()) expect(Math.abs(times - runs / 5)).toBeLessThan(runs / 20);
  });

  it('and every order comes up', () => {
    const call = callOf('anger', 2, five);
    const orders = new Set(Array.from({ length: 1500 }, (_, seed) => ids(open(call, { seed })).join()));
    expect(orders.size).toBe(120);
  });

  it('and differs between the beats of one run', () => {
    const call = callOf('anger', 9, five);
    const orders = new Set<string>();
    for (let run = open(call), beat = 0; beat < 9; beat += 1, run = playAll(run, ['reply(a)']))
      orders.add(ids(run).join());
    expect(orders.size).toBeGreaterThan(4);
  });

  it('the record form is shuffled alike, and nothing of it is lost', () => {
    const call = aScenario();
    const forms = Array.from({ length: 60 }, (_, seed) => recordForm(open(call, { seed })));
    for (const form of forms) {
      expect(form.map(({ fact, slot }) => [fact, slot])).toEqual([['needBy', 'when']]);
      expect([...(form[0]?.options ?? [])].sort((a, b) => a.choice - b.choice)).toEqual([
        { choice: 0, line: 'facts.needBy' },
        { choice: 1, line: 'facts.needBy.decoys.1' },
        { choice: 2, line: 'facts.needBy.decoys.2' },
      ]);
    }
    expect(new Set(forms.map((form) => form[0]?.options.map(({ choice }) => choice).join())).size).toBe(6);
  });

  it('outside the talk nothing is', () => {
    const call = callOf('anger', 2, five);
    expect(ids(playAll(open(call), ['hold(announced, case)']))).toEqual([]);
    expect(ids(playAll(open(call), ['reply(a)', 'reply(b)']))).toEqual([]);
  });
});

describe('R2 in a hub', () => {
  const go = (id: string, goto: string, does: Tactic = 'openQuestion') => ({
    id,
    text: id,
    does: [does] as never,
    goto,
  });
  const beats: ScenarioInput['beats'] = {
    hub: {
      says: [{ text: 'Ask away.' }],
      topics: [{ beat: 'left' }, { beat: 'right' }, { beat: 'aside', optional: true }],
      replies: [
        go('toLeft', 'left'),
        go('alsoLeft', 'left', 'closedQuestion'),
        go('toRight', 'right'),
        go('toAside', 'aside'),
        go('on', 'after'),
        go('snap', 'after', 'impatient'),
        go('bye', 'end', 'thank'),
      ],
    },
    ...Object.fromEntries(
      ['left', 'right', 'aside'].map((name) => [name, { says: [{ text: name }], replies: [go('back', 'back')] }]),
    ),
    after: { says: [{ text: 'After.' }], replies: [go('bye', 'end', 'thank')] },
  };
  const hub = open(aScenario({ beats, start: 'hub' }));

  it.each<{ why: string; said: readonly string[]; on: readonly string[] }>([
    {
      why: 'replies that lead elsewhere wait; harmful ones and the end of the talk do not',
      said: [],
      on: ['alsoLeft', 'bye', 'snap', 'toAside', 'toLeft', 'toRight'],
    },
    { why: 'each topic is offered once', said: ['toLeft', 'back'], on: ['bye', 'snap', 'toAside', 'toRight'] },
    {
      why: 'an optional topic does not stand for another',
      said: ['toLeft', 'back', 'toAside', 'back'],
      on: ['bye', 'snap', 'toRight'],
    },
    {
      why: 'with all topics that are not optional done, the talk may move on',
      said: ['toLeft', 'back', 'toRight', 'back'],
      on: ['bye', 'on', 'snap', 'toAside'],
    },
  ])('$why', ({ said, on }) => {
    expect(
      sorted(
        playAll(
          hub,
          said.map((id) => `reply(${id})`),
        ),
      ),
    ).toEqual(on);
  });
});

describe('R3 and R4: what a trainee under strain finds to say', () => {
  const call = (emotion: Emotion, strikes: number | undefined, replies: Parameters<typeof callOf>[2]) =>
    feeling(callOf(emotion, 9, replies, { says: [{ text: 'Hm.', ...(strikes ? { strikes } : {}) }] }), {
      [emotion]: 100,
    });
  const snap = { snap: { does: ['impatient'] as const, temptation: true } };
  const until = (session: Session, reply: string, composure: string): Session =>
    standing(session).composure === composure
      ? session
      : until(playAll(session, [`reply(${reply})`]), reply, composure);

  it('R3 temptations come when strained, and stay when flooded', () => {
    const run = open(
      call('anger', 1, { ...snap, ask: { does: ['closedQuestion'] }, hear: { does: ['openQuestion'] } }),
    );
    expect(standing(run).composure).toBe('steady');
    expect(ids(run)).not.toContain('snap');
    expect(ids(until(run, 'ask', 'strained'))).toContain('snap');
    expect(ids(until(run, 'ask', 'flooded'))).toContain('snap');
  });

  // Ownership calms anger most, a time given calms anxiety most, compensation disappointment.
  it.each<{ lead: Emotion; gone: string }>([
    { lead: 'anger', gone: 'own' },
    { lead: 'anxiety', gone: 'time' },
    { lead: 'disappointment', gone: 'pay' },
  ])('R4 flooded, for $lead $gone is gone', ({ lead, gone }) => {
    const replies = {
      own: { does: ['takeOwnership'] as const },
      time: { does: ['giveTimeline'] as const },
      pay: { does: ['compensate'] as const },
      ask: { does: ['closedQuestion'] as const },
    };
    const flooded = until(open(call(lead, 3, replies)), 'ask', 'flooded');
    expect(sorted(flooded)).toEqual(['ask', 'own', 'pay', 'time'].filter((id) => id !== gone));
  });

  it('R4 both tactics of a reply count', () => {
    const replies = {
      both: { does: ['validate', 'apologise'] as const },
      own: { does: ['takeOwnership'] as const },
      ask: { does: ['closedQuestion'] as const },
    };
    expect(sorted(until(open(call('anger', 3, replies)), 'ask', 'flooded'))).toEqual(['ask', 'own']);
  });

  it('R4 one reply that does no harm remains', () => {
    const replies = { own: { does: ['takeOwnership'] as const }, deny: { does: ['deny'] as const } };
    expect(sorted(until(open(call('anger', 3, replies)), 'own', 'flooded'))).toEqual(['deny', 'own']);
  });

  it('R4 an over-promise does harm', () => {
    const replies = { ask: { does: ['closedQuestion'] as const }, swear: { does: ['overPromise'] as const } };
    expect(sorted(until(open(call('anger', 3, replies)), 'ask', 'flooded'))).toEqual(['ask', 'swear']);
  });

  it('flooded, every reply comes out in a hard voice', () => {
    const replies = { ask: { does: ['closedQuestion'] as const }, hear: { does: ['validate'] as const } };
    const flooded = until(open(call('anger', 3, replies)), 'ask', 'flooded');
    const tactics = (session: Session) => session.turns.at(-1)?.reasons.map(({ tactic }) => tactic);
    expect(tactics(playAll(flooded, ['reply(ask)']))).toContain('harshTone');
    expect(tactics(playAll(open(call('anger', undefined, replies)), ['reply(ask)']))).not.toContain('harshTone');
  });
});

describe('R5 a pause needs the customer to have finished speaking', () => {
  const call = callOf('anger', 9, { ask: { does: ['openQuestion'] } }, { says: [{ text: 'One.' }, { text: 'Two.' }] });
  const pauses = ['hold', 'breathe', 'reframe', 'askSupport', 'escalate', 'close', 'silence'];

  it('not before', () => {
    const speaking = kinds(open(call, { timed: true }));
    expect(pauses.filter((kind) => speaking.has(kind))).toEqual([]);
    expect(speaking.has('reply')).toBe(true);
  });

  it('but after', () => {
    const silent = kinds(playAll(open(call, { timed: true }), ['wait']));
    expect(pauses.filter((kind) => !silent.has(kind))).toEqual([]);
    expect(silent.has('wait')).toBe(false);
    expect(silent.has('backchannel')).toBe(false);
  });

  it('silence is a move in the timed form only', () => {
    expect(kinds(playAll(open(call), ['wait'])).has('silence')).toBe(false);
  });

  const calm = feeling(callOf('anger', 9, { ask: { does: ['openQuestion'] } }), { anger: 20 });
  it.each([
    { moves: ['hold(announced, case)', 'resume'], kind: 'hold', times: 4 },
    { moves: ['breathe'], kind: 'breathe', times: 3 },
    { moves: ['askSupport'], kind: 'askSupport', times: 1 },
    { moves: ['silence'], kind: 'silence', times: 6 },
  ])('$kind at most $times times in a run', ({ moves, kind, times }) => {
    let run = open(calm, { timed: true });
    for (let time = 0; time < times; time += 1) {
      expect(kinds(run).has(kind)).toBe(true);
      run = playAll(run, moves);
    }
    expect(kinds(run).has(kind)).toBe(false);
    expect(standing(run).phase).toBe('talking');
  });

  it('each thought once', () => {
    const thoughts = (session: Session) => legalMoves(session).filter(({ kind }) => kind === 'reframe');
    expect(thoughts(open(calm))).toHaveLength(3);
    const tried = playAll(open(calm), ['reframe(attack)']);
    expect(thoughts(tried)).toEqual([
      { kind: 'reframe', thought: 'signal' },
      { kind: 'reframe', thought: 'endure' },
    ]);
    expect(thoughts(playAll(tried, ['reframe(signal)', 'reframe(endure)']))).toEqual([]);
  });

  it('breaths and colleagues during a hold count, too', () => {
    const run = sayAll(calm, ['ask']);
    const held = playAll(run, ['hold(announced, case)', 'breathe', 'breathe', 'breathe', 'askSupport']);
    expect([...kinds(held)]).toEqual(['resume']);
  });
});
