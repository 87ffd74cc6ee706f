import { describe, expect, it } from 'vitest';
import { pureCall } from '../testing/handlings.ts';
import { callOf, playAll, sayAll } from '../testing/small-calls.ts';
import type { Scenario } from '../scenario/schema.ts';
import { EMOTIONS } from '../scenario/vocabulary.ts';
import { finalMood } from '../testing/mood.ts';
import { legalMoves, offered, open, play as playMove, scores, standing, type Session } from './index.ts';

describe('law 8: an over-promise gives a better mood the next turn and a worse one at the end than the honest version of the same call', () => {
  const remedies = {
    courier: { text: 'By courier tomorrow', authority: 'agent', solves: ['notThere'] },
    miracle: { text: 'In an hour, surely', authority: 'nobody', solves: ['notThere'] },
  } as const;
  const replies = {
    honest: { does: ['giveTimeline'] as const, promises: { remedy: 'courier', due: { act: 'later' } } },
    miracle: { does: ['overPromise', 'giveTimeline'] as const, promises: { remedy: 'miracle', due: { act: 'later' } } },
    hear: { does: ['validate', 'takeOwnership'] as const },
    thank: { does: ['thank'] as const },
  };

  it.each(EMOTIONS)('%s', (emotion) => {
    const base = callOf(emotion, 3, replies, {
      remedies: structuredClone(remedies) as never,
      acts: { later: { after: 'Two days later', start: 'b1' } },
    });
    const play = (promise: 'honest' | 'miracle') => {
      const next = sayAll(base, ['hear', promise]);
      const end = playAll(next, ['reply(thank)', 'close', 'resume']);
      return { next: next.turns.at(-1)?.levels[emotion] ?? 0, end: finalMood(end) };
    };
    expect(play('miracle').next).toBeLessThan(play('honest').next);
    expect(play('miracle').end).toBeGreaterThan(play('honest').end);
  });
});

describe('law 9: disappointment that ends in leavesPolitely scores below an open escalation of the same call', () => {
  const replies = {
    hear: { does: ['nameEmotion', 'openQuestion'] as const, names: 'disappointment' as const },
    own: { does: ['takeOwnership', 'apologise'] as const },
    deny: { does: ['deny'] as const },
  };
  it.each([{ start: [] }, { start: ['hear'] }, { start: ['hear', 'own'] }])('after $start', ({ start }) => {
    const base = sayAll(callOf('disappointment', 9, replies), start);
    const read = playAll(base, ['readEmotion(disappointment)']);
    const left = playAll(read, ['reply(deny)', 'reply(deny)', 'reply(deny)']);
    const end = standing(left).ending === undefined ? playAll(left, ['reply(deny)']) : left;
    const escalated = playAll(read, ['escalate(briefed)', 'close']);
    expect(standing(end).customer).toBe('leavesPolitely');
    expect(standing(end).ending).toBe('leftPolitely');
    expect(scores(end).overall).toBeLessThan(scores(escalated).overall);
  });

  it('on the brink, with something on the table: letting them go against handing over, without another word', () => {
    const mend = { text: 'Mend it', authority: 'agent', solves: ['notThere'] } as const;
    const offer = { does: ['offerOptions', 'giveTimeline'] as const, offers: ['mend', 'money'] };
    const remedies = { mend, money: { ...mend, text: 'Money back' } };
    const call = callOf('disappointment', 9, { ...replies, offer }, { remedies: structuredClone(remedies) as never });
    const brink = sayAll(call, ['hear', 'offer', 'deny', 'deny']);
    expect(standing(brink).customer).toBe('betrayed');
    const left = playAll(brink, ['breathe', 'breathe', 'breathe', 'askSupport']);
    const escalated = playAll(brink, ['escalate(briefed)', 'close']);
    expect(standing(left).ending).toBe('leftPolitely');
    expect(scores(left).solution).toBeLessThan(scores(escalated).solution);
    expect(scores(left).overall).toBeLessThan(scores(escalated).overall);
  });
});

describe('law 10: playing on while flooded costs score; one breath in time is worth its turn', () => {
  const calm = pureCall('anger');
  const hard: Scenario = {
    ...calm,
    beats: Object.fromEntries(
      Object.entries(calm.beats).map(([name, beat], step) => [
        name,
        {
          ...beat,
          says: beat.says.map((segment, index) => (index === 0 && step < 3 ? { ...segment, strikes: 3 } : segment)),
        },
      ]),
    ),
  };

  /** The expert's words where one still finds them, else sorry; takes a breath when strained, so often at the most. */
  const play = (breaths: number): Session => {
    let session = open(hard);
    let taken = 0;
    while (standing(session).phase === 'talking') {
      const legal = legalMoves(session);
      const wait = legal.find(({ kind }) => kind === 'wait');
      const breath =
        taken < breaths && standing(session).composure !== 'steady'
          ? legal.find(({ kind }) => kind === 'breathe')
          : undefined;
      const said = ['anger', 'sorryOnly']
        .map((id) => legal.find((move) => move.kind === 'reply' && move.reply === id))
        .find((move) => move !== undefined);
      const move = wait ?? breath ?? said;
      if (!move) throw new Error('nothing left to say');
      if (move.kind === 'breathe') taken += 1;
      session = playMove(session, move);
    }
    return standing(session).phase === 'wrapUp' ? playAll(session, ['close']) : session;
  };

  it('the same caller, the same words where one still finds them', () => {
    const breathless = play(0);
    const oneBreath = play(1);
    expect(breathless.turns.some(({ composure }) => composure === 'flooded')).toBe(true);
    expect(scores(oneBreath).overall).toBeGreaterThan(scores(breathless).overall);
    expect(scores(play(3)).overall).toBeGreaterThanOrEqual(scores(oneBreath).overall);
    expect(finalMood(oneBreath)).toBeLessThan(finalMood(breathless));
  });

  it('strained, the tempting reply appears; flooded, the steadiest is gone', () => {
    const call = callOf(
      'anger',
      9,
      {
        best: { does: ['validate', 'takeOwnership'] },
        fair: { does: ['explainCause'] },
        poor: { does: ['closedQuestion'] },
        snap: { does: ['impatient'], temptation: true },
      },
      { says: [{ text: 'Honestly.', strikes: 1 }] },
    );
    const ids = (session: Session) =>
      offered(session)
        .map(({ id }) => id)
        .sort();
    const until = (session: Session, state: string): Session =>
      standing(session).composure === state ? session : until(playAll(session, ['reply(poor)']), state);
    expect(ids(open(call))).toEqual(['best', 'fair', 'poor']);
    expect(ids(until(open(call), 'strained'))).toEqual(['best', 'fair', 'poor', 'snap']);
    expect(ids(until(open(call), 'flooded'))).toEqual(['fair', 'poor', 'snap']);
  });
});

describe('law 11: waiting for the customer to finish reveals facts that interrupting hides, and they change what solution is best', () => {
  const call = callOf(
    'disappointment',
    2,
    {
      own: { does: ['validate', 'takeOwnership'] },
      home: { does: ['actNow'], gives: 'home' },
      pickUp: { does: ['actNow'], gives: 'pickUp', when: { known: ['away'] } },
    },
    {
      emotion: 'disappointment',
      facts: { away: { slot: 'when', text: 'Away until Friday', key: true } },
      concerns: { notThere: { text: 'It is not there' } },
      remedies: {
        home: { text: 'Send it home', authority: 'agent', solves: ['notThere'], needs: ['away'] },
        pickUp: { text: 'Keep it at the shop', authority: 'agent', solves: ['notThere'], needs: ['away'] },
      },
      says: [
        { text: 'It is not there.', voices: ['notThere'] },
        { text: 'And I am away until Friday.', reveals: ['away'] },
      ],
    },
  );

  it('heard out, the remedy that fits is on offer and works; cut off, it is neither offered nor would the other work', () => {
    const heard = playAll(open(call), ['wait', 'reply(own)']);
    const cut = playAll(open(call), ['reply(own)']);
    expect(standing(heard).revealed).toEqual(['away']);
    expect(standing(cut).revealed).toEqual([]);
    expect(offered(heard).map(({ id }) => id)).toContain('pickUp');
    expect(offered(cut).map(({ id }) => id)).not.toContain('pickUp');
    const solved = playAll(heard, ['wait', 'reply(pickUp)', 'close']);
    const failed = playAll(cut, ['reply(home)', 'close']);
    expect(standing(solved).ending).toBe('resolved');
    expect(standing(failed).ending).not.toBe('resolved');
    expect(scores(solved).solution).toBeGreaterThan(scores(failed).solution);
  });
});
