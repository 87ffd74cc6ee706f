import { describe, expect, it } from 'vitest';
import { callOf, playAll } from '../testing/small-calls.ts';
import { feeling } from '../testing/ledgers.ts';
import { aScenario } from '../testing/scenarios.ts';
import type { ScenarioInput } from '../scenario/schema.ts';
import { offered, open, scores, standing, type Session } from './index.ts';

type Segments = NonNullable<ScenarioInput['beats']>[string]['says'];

const ask = { ask: { does: ['openQuestion'] as const } };
const facts = { where: { slot: 'where', text: 'Where it is' }, why: { slot: 'why', text: 'Why' } } as const;
const concerns = { lost: { text: 'It is lost' }, late: { text: 'It is late' } } as const;
const remedies = { find: { text: 'Find it', authority: 'agent', solves: ['lost', 'late'] } } as const;
/** A caller who is angry at 72 and says this, beat after beat. */
const caller = (says: Segments) =>
  callOf('anger', 3, ask, { says, facts, concerns, remedies: structuredClone(remedies) as never });

/** The lines of the customer and the trainee, turn by turn; reactions by their name. */
const said = (session: Session): readonly string[][] =>
  session.turns.map((turn) => turn.said.map((one) => ('line' in one ? one.line : one.reaction)));
const points = (session: Session, tactic: string): number =>
  session.turns
    .flatMap(({ reasons }) => reasons)
    .filter((reason) => reason.tactic === tactic && reason.channel === 'anger')
    .reduce((sum, { delta }) => sum + delta, 0);
const count = (session: Session, tactic: string): number =>
  session.turns.filter(({ reasons }) => reasons.some((reason) => reason.tactic === tactic)).length;

const three: Segments = [
  { text: 'One.', reveals: ['where'], voices: ['lost'] },
  { text: 'Two.', reveals: ['why'] },
  { text: 'Three.', voices: ['late'] },
];

describe('B1 the customer speaks in segments', () => {
  it.each(['wait', 'backchannel'])('%s lets the next one come, until all is said', (move) => {
    const run = playAll(open(caller(three)), [move, move]);
    expect(said(run)).toEqual([['b1.says.1'], ['b1.says.2'], ['b1.says.3']]);
    expect(standing(run).moreToSay).toBe(false);
    expect(standing(open(caller(three))).moreToSay).toBe(true);
  });

  it('facts come to light and concerns are voiced when their segment is said, and not before', () => {
    const run = playAll(open(caller(three)), ['wait', 'wait']);
    expect(run.turns.map(({ revealed, voiced }) => [revealed, voiced])).toEqual([
      [['where'], ['lost']],
      [['why'], []],
      [[], ['late']],
    ]);
    expect(standing(open(caller(three)))).toMatchObject({ revealed: ['where'], voiced: ['lost'] });
  });

  it('a segment whose when does not hold is passed by', () => {
    const run = playAll(
      open(caller([{ text: 'One.' }, { text: 'Calm.', when: { anger: 'low' } }, { text: 'Three.' }])),
      ['wait'],
    );
    expect(said(run)).toEqual([['b1.says.1'], ['b1.says.3']]);
    expect(standing(run).moreToSay).toBe(false);
  });

  it('when is asked in the moment, not on arriving', () => {
    const late = [{ text: 'One.' }, { text: 'Two.', reveals: ['why'] }, { text: 'Three.', when: { known: 'why' } }];
    expect(said(playAll(open(caller(late)), ['wait', 'wait']))).toEqual([['b1.says.1'], ['b1.says.2'], ['b1.says.3']]);
  });

  it('passed by at the end, there is no more to say', () => {
    expect(standing(open(caller([{ text: 'One.' }, { text: 'Calm.', when: { anger: 'low' } }]))).moreToSay).toBe(false);
  });

  it('the first variant whose condition holds is said, with what the segment reveals', () => {
    const variants = [
      { when: { anger: 'low' as const }, text: 'Quietly.' },
      { when: { anger: 'high' as const }, text: 'LOUD.' },
      { when: { anger: { min: 0 } }, text: 'Any.' },
    ];
    const run = open(caller([{ text: 'One.', reveals: ['where'], variants }]));
    expect(said(run)).toEqual([['b1.says.1.variants.2']]);
    expect(standing(run).revealed).toEqual(['where']);
    const none = variants.slice(0, 1);
    expect(said(open(caller([{ text: 'One.', variants: none }])))).toEqual([['b1.says.1']]);
  });

  it.each([
    { anger: 69, strikes: 1, wears: -5 },
    { anger: 70, strikes: 1, wears: -7 },
    { anger: 69, strikes: 3, wears: -15 },
    { anger: 70, strikes: 3, wears: -22 },
  ])('M2 words that strike $strikes wear $wears at anger $anger', ({ anger, strikes, wears }) => {
    const run = open(feeling(caller([{ text: 'Idiot.', strikes }]), { anger }));
    expect(run.turns[0]?.reasons.filter(({ rule }) => rule === 'M2').map(({ delta }) => delta)).toEqual([wears]);
  });
});

describe('B2 a reply while more is to come', () => {
  it('cuts the customer off: interrupt lands before what is said, and the rest is never said', () => {
    const run = playAll(open(caller(three)), ['reply(ask)']);
    expect(said(run)).toEqual([['b1.says.1'], ['b1.ask', 'b2.says.1']]);
    const tactics = run.turns[1]?.reasons.map(({ tactic }) => tactic).filter((tactic) => tactic !== undefined);
    expect(tactics?.[0]).toBe('interrupt');
    expect(tactics).toContain('openQuestion');
    expect(standing(run)).toMatchObject({ revealed: ['where'], voiced: ['lost'] });
    expect(points(run, 'interrupt')).toBeGreaterThan(0);
  });

  it('also after the last but one', () => {
    expect(count(playAll(open(caller(three)), ['wait', 'reply(ask)']), 'interrupt')).toBe(1);
    expect(count(playAll(open(caller(three)), ['wait', 'wait', 'reply(ask)']), 'interrupt')).toBe(0);
  });

  it('does not, where what is left would not be said anyway', () => {
    const call = caller([{ text: 'One.' }, { text: 'Calm.', when: { anger: 'low' } }]);
    expect(count(playAll(open(call), ['reply(ask)']), 'interrupt')).toBe(0);
  });

  it('that records aloud asks for the floor and does not cut off', () => {
    const call = callOf('anger', 2, { write: { does: ['recordAloud', 'openQuestion'] } }, { says: three, facts, concerns, remedies: structuredClone(remedies) as never }); // prettier-ignore
    const run = playAll(open(call), ['reply(write)']);
    expect(count(run, 'interrupt')).toBe(0);
    expect(scores(run).evidence.some(({ rule }) => rule === 'LP1')).toBe(false);
  });
});

describe('B3 having let a story come to its end is the tactic letFinish', () => {
  const two: Segments = [{ text: 'One.' }, { text: 'Two.' }];

  it.each([
    { story: 'one segment', says: [{ text: 'One.' }], moves: [], finished: 0 },
    { story: 'two, heard', says: two, moves: ['wait'], finished: 1 },
    { story: 'two, heard with a nod', says: two, moves: ['backchannel'], finished: 1 },
    { story: 'three, not yet at the end', says: three, moves: ['wait'], finished: 0 },
    { story: 'three, heard', says: three, moves: ['wait', 'wait'], finished: 1 },
    { story: 'two, cut off', says: two, moves: ['reply(ask)'], finished: 0 },
    {
      story: 'two, of which one was passed by',
      says: [{ text: 'No.', when: { anger: 'low' as const } }, { text: 'One.' }, { text: 'Two.' }],
      moves: ['wait'],
      finished: 1,
    },
    {
      story: 'the last of three passed by',
      says: [...two, { text: 'No.', when: { anger: 'low' as const } }],
      moves: ['wait'],
      finished: 1,
    },
  ])('$story: $finished', ({ says, moves, finished }) => {
    expect(count(playAll(open(caller(says)), moves), 'letFinish')).toBe(finished);
  });

  it('one segment that came late is no story', () => {
    const late = open(caller([{ text: 'One.', when: { lookedUp: true } }]));
    const run = playAll(late, ['hold(announced, policy)', 'resume', 'wait']);
    expect(said(run)).toEqual([[], ['holdAnnounced'], ['resumed'], ['b1.says.1']]);
    expect(count(run, 'letFinish')).toBe(0);
  });

  it('once for each story', () => {
    expect(count(playAll(open(caller(two)), ['wait', 'reply(ask)', 'wait']), 'letFinish')).toBe(2);
  });
});

describe('B4 signs of listening in a row', () => {
  const long: Segments = Array.from({ length: 8 }, (_, index) => ({ text: `Part ${index + 1}.` }));
  const nods = (...moves: string[]): readonly number[] =>
    playAll(open(caller(long)), moves)
      .turns.slice(1)
      .map(
        ({ reasons }) =>
          reasons.find((reason) => reason.tactic === 'backchannel' && reason.channel === 'anger')?.delta ?? 0,
      );

  it('two do good, the third does nothing, the fourth grates', () => {
    const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = nods(
      ...Array.from({ length: 5 }, () => 'backchannel'),
    );
    expect(first).toBeLessThan(0);
    expect(second).toBeLessThan(0);
    expect(third).toBe(0);
    expect(fourth).toBeGreaterThan(0);
    expect(fifth).toBeGreaterThan(0);
  });

  it('waiting ends the row', () => {
    const [, , , third = 0, fourth = 0] = nods('backchannel', 'backchannel', 'wait', 'backchannel', 'backchannel');
    expect(third).toBeLessThan(0);
    expect(fourth).toBeLessThan(0);
  });

  it('replying ends the row', () => {
    expect(nods('backchannel', 'backchannel', 'reply(ask)', 'backchannel').at(-1)).toBeLessThan(0);
  });

  it('LI2 from the third on they are more than measure', () => {
    const measure = (times: number) =>
      scores(
        playAll(
          open(caller(long)),
          Array.from({ length: times }, () => 'backchannel'),
        ),
      ).evidence.find(({ rule }) => rule === 'LI2')?.points;
    expect([0, 1, 2, 3].map(measure)).toEqual([0, 10, 10, 0]);
  });
});

describe('B5 where a reply leads', () => {
  type Beats = ScenarioInput['beats'];
  const go = (id: string, goto: string) => ({ id, text: id, does: ['openQuestion'] as ['openQuestion'], goto });
  const hub = (beats: Beats, start = 'hub') => aScenario({ beats, start });
  const beats: Beats = {
    hub: {
      says: [{ text: 'Ask away.' }],
      again: [{ text: 'What else?' }, { text: 'Well?' }],
      topics: [{ beat: 'left' }, { beat: 'right' }],
      replies: [go('toLeft', 'left'), go('toRight', 'right'), go('on', 'after')],
    },
    left: { says: [{ text: 'Left.' }], replies: [go('deeper', 'deep'), go('back', 'back')] },
    deep: { says: [{ text: 'Deep.' }], replies: [go('back', 'back')] },
    right: { says: [{ text: 'Right.' }], replies: [go('back', 'back')] },
    after: { says: [{ text: 'After.' }], replies: [go('done', 'end'), go('back', 'back')] },
  };
  const at = (...moves: string[]) =>
    playAll(
      open(hub(beats)),
      moves.map((move) => (move === 'wait' ? move : `reply(${move})`)),
    );

  it('to a beat, whose first segment is said', () => {
    const run = at('toLeft');
    expect(standing(run).beat).toBe('left');
    expect(said(run).at(-1)).toEqual(['hub.toLeft', 'left.says.1']);
  });

  it('back to the hub its topic was opened from, however deep', () => {
    expect(standing(at('toLeft', 'back')).beat).toBe('hub');
    expect(standing(at('toLeft', 'deeper', 'back')).beat).toBe('hub');
  });

  it('a beat visited again has only its again lines', () => {
    const again = at('toLeft', 'back');
    expect(said(again).at(-1)).toEqual(['left.back', 'hub.again.1']);
    expect(standing(again).moreToSay).toBe(true);
    expect(said(at('toLeft', 'back', 'wait')).at(-1)).toEqual(['hub.again.2']);
  });

  it('or nothing, where there are none', () => {
    const round = hub({ one: { says: [{ text: 'One.' }], replies: [go('round', 'one')] } }, 'one');
    const run = playAll(open(round), ['reply(round)']);
    expect(said(run)).toEqual([['one.says.1'], ['one.round']]);
    expect(standing(run).moreToSay).toBe(false);
  });

  it('to the end of the talk', () => {
    const run = at('toLeft', 'back', 'wait', 'toRight', 'back', 'wait', 'on', 'done');
    expect(standing(run).phase).toBe('wrapUp');
    expect(said(run).at(-1)).toEqual(['after.done']);
  });

  it('back is not offered before there is a hub to go back to', () => {
    const start = hub(beats, 'left');
    expect(offered(open(start)).map(({ id }) => id)).toEqual(['deeper']);
    expect(
      offered(at('toLeft'))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['back', 'deeper']);
  });

  it.each(['hub', 'right'])('nor in a hub that no topic was opened from, begun at %s', (start) => {
    const back = { ...go('back', 'back'), does: ['deny'] as ['deny'] };
    const lost = hub(
      {
        ...beats,
        hub: { says: [{ text: 'Hm.' }], topics: [{ beat: 'left' }], replies: [go('toLeft', 'left'), back] },
        right: { says: [{ text: 'Right.' }], replies: [go('toHub', 'hub')] },
      },
      start,
    );
    const run = start === 'hub' ? open(lost) : playAll(open(lost), ['reply(toHub)']);
    expect(standing(run).beat).toBe('hub');
    expect(offered(run).map(({ id }) => id)).toEqual(['toLeft']);
  });
});
