import { describe, expect, it } from 'vitest';
import type { ProblemName } from '../../protocol/problems.ts';
import type { FinishedRun } from '../runs.ts';
import { memoryDrawer } from './drawer.ts';
import type { Fate } from './fate.ts';
import { sendDue, standingOf, waitAfter } from './outbox.ts';
import { Refused, Unreachable, type Ask } from './server.ts';

const run = (id: string, changes: Partial<FinishedRun> = {}): FinishedRun => ({
  ...{ scenario: 'late-parcel', revision: 1, endedAt: 1, overall: 70 },
  saved: { timed: false, moves: ['wait', 'close'], state: 3 },
  ticket: { id, token: `token-${id}`, scenario: 'late-parcel', hash: 'aa', rules: 1, seed: 7, until: 9 },
  ...changes,
});

/** A server that answers each submission in turn by what it is told; runs that it counted are in `counted`. */
function serverThat(...answers: readonly ('counts' | ProblemName | 'is away')[]) {
  const counted: unknown[] = [];
  let turn = 0;
  const ask = (name: string, asked: { body?: unknown }): Promise<unknown> => {
    if (name === 'standing') return Promise.resolve({ mine: { row: { rank: 4 } } });
    const answer = answers[Math.min(turn++, answers.length - 1)];
    if (answer === 'is away') return Promise.reject(new Unreachable('gone'));
    if (answer !== undefined && answer !== 'counts') return Promise.reject(new Refused(answer, 'because', 60));
    counted.push(asked.body);
    return Promise.resolve({ run: 'receipt' });
  };
  return { counted, ask: ask as unknown as Ask }; // two of its routes are enough here
}

function outboxWith(runs: readonly FinishedRun[], ask: Ask, own: readonly string[] = ['me']) {
  const fates = memoryDrawer<Fate>();
  let clock = 0;
  const at = (now: number) => {
    clock = now;
    return sendDue({ runs, fates, ask, own, now: () => clock, onFate: () => undefined });
  };
  return { at, fateOf: async (id: string) => (await fates.all()).find((fate) => fate.id === id) };
}

describe('a run with a ticket', () => {
  it('is sent with its moves and never a score, and counted once', async () => {
    const { counted, ask } = serverThat('counts');
    const { at, fateOf } = outboxWith([run('a')], ask);
    expect(await at(0)).toBeUndefined();
    expect(await at(1)).toBeUndefined();
    expect(counted).toEqual([{ ticket: 'token-a', timed: false, moves: ['wait', 'close'] }]);
    expect(await fateOf('a')).toEqual({ id: 'a', receipt: { run: 'receipt' }, before: 4 });
  });

  it('is tried again, later each time, while nobody answers', async () => {
    const { counted, ask } = serverThat('is away', 'is away', 'counts');
    const { at } = outboxWith([run('a')], ask);
    const second = (await at(0)) ?? 0;
    expect(second).toBe(waitAfter(1));
    expect(await at(second - 1), 'not a moment sooner').toBe(second);
    const third = (await at(second)) ?? 0;
    expect(third - second).toBeGreaterThan(second);
    expect(await at(third)).toBeUndefined();
    expect(counted).toHaveLength(1);
  });

  it('waits as long as the server asks', async () => {
    const { at } = outboxWith([run('a')], serverThat('too-many-requests').ask);
    expect(await at(0)).toBe(60_000);
  });

  it.each<ProblemName>(['ticket-expired', 'ticket-foreign', 'revision-unknown', 'moves-illegal', 'rules-unknown'])(
    'stays with its reason when it is refused as %s, and is not sent again',
    async (problem) => {
      const { counted, ask } = serverThat(problem, 'counts');
      const { at, fateOf } = outboxWith([run('a')], ask);
      expect(await at(0)).toBeUndefined();
      expect(await at(1e9)).toBeUndefined();
      expect(await fateOf('a')).toEqual({ id: 'a', refused: { name: problem, detail: 'because' } });
      expect(counted).toEqual([]);
    },
  );

  it('does not hold up the others', async () => {
    const { counted, ask } = serverThat('ticket-expired', 'is away', 'counts');
    const { at } = outboxWith([run('a'), run('b'), run('c')], ask);
    await at(0);
    expect(counted).toEqual([expect.objectContaining({ ticket: 'token-c' })]);
  });
});

describe('nothing is sent', () => {
  const never: readonly [string, FinishedRun, readonly string[]][] = [
    ['of practice', run('a', { ticket: undefined }), ['me']],
    ['of a second try', run('a', { earlier: 5 }), ['me']],
    ['while nobody has joined', run('a'), []],
    ['for somebody else who used this browser', run('a', { person: 'you' }), ['me']],
  ];
  it.each(never)('%s', async (_, played, own) => {
    const { counted, ask } = serverThat('counts');
    await sendDue({ runs: [played], fates: memoryDrawer(), ask, own, now: () => 0, onFate: () => undefined });
    expect(counted).toEqual([]);
  });
});

it.each<[string, FinishedRun, Fate | undefined, readonly string[]]>([
  ['practice', run('a', { ticket: undefined }), undefined, ['me']],
  ['second-try', run('a', { earlier: 5 }), undefined, ['me']],
  ['trial', run('a', { scenario: 'trial--late-parcel', ticket: undefined }), undefined, ['me']],
  ['needs-joining', run('a'), undefined, []],
  ['of-another', run('a', { person: 'you' }), undefined, ['me']],
  ['of-another', run('a', { person: 'you' }), { id: 'a', refused: { name: 'ticket-expired' } }, ['me']],
  ['waiting', run('a', { person: 'guest' }), undefined, ['me', 'guest']],
  ['waiting', run('a'), undefined, ['me']],
  ['waiting', run('a'), { id: 'a', tries: 2, after: 9 }, ['me']],
  ['refused', run('a'), { id: 'a', refused: { name: 'ticket-expired' } }, []],
])('a run is said to be %s', (is, played, fate, own) => {
  expect(standingOf(played, fate, own).is).toBe(is);
});

it('the wait grows, and ends at a quarter of an hour', () => {
  const waits = [1, 2, 3, 4, 5, 6, 40].map((tries) => waitAfter(tries));
  expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  expect(waits[0]).toBe(5_000);
  expect(waits.at(-1)).toBe(15 * 60 * 1000);
});
