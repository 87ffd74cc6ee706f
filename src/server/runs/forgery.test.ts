import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { judge } from '../../protocol/judge.ts';
import type { ProblemName } from '../../protocol/problems.ts';
import { MOST_MOVES, TICKET_LIFE_MS, type Ticket } from '../../protocol/run.ts';
import { dice } from '../../testing/calls.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { openDatabase } from '../data/open.ts';
import { Problem } from '../http/problem.ts';
import { sqlitePlace, type Place } from '../testing/databases.ts';
import { played, SOME_SUNDAY, WHOLE_RANGE, worldOn, type Played, type World } from '../testing/world.ts';
import { signed } from './tickets.ts';

/** Tampered submissions of each kind; together more than 10 000. */
const OF_EACH = 450;

interface Honest {
  readonly token: string;
  readonly ticket: Ticket;
  readonly run: Played;
}
interface Forged {
  readonly body: unknown;
  readonly by?: { readonly id: string };
  readonly at?: number;
}
type Kind = readonly [
  what: string,
  refusal: ProblemName,
  forge: (honest: Honest, roll: (sides: number) => number) => Forged,
];

let place: Place;
let world: World;
let published: Awaited<ReturnType<World['publish']>>[];
let revised: Awaited<ReturnType<World['publish']>>;
let withdrawn: Awaited<ReturnType<World['publish']>>;
let cheat: Awaited<ReturnType<World['join']>>;
let victim: Awaited<ReturnType<World['join']>>;
let key: Awaited<ReturnType<World['keys']['current']>>;
let pool: readonly (readonly Played[])[];
let usedBy: Honest;

beforeAll(async () => {
  place = sqlitePlace();
  world = worldOn(await openDatabase(place.where));
  published = await Promise.all(SHIPPED.map(({ scenario }) => world.publish(scenario)));
  const [first] = published;
  if (!first) throw new Error('There is no scenario.');
  // Another revision of the same scenario: a ticket for one is no ticket for the other.
  revised = await world.publish({ ...first.scenario, revision: 99 });
  withdrawn = await world.publish({ ...first.scenario, id: 'withdrawn-call' });
  const team = await world.makeTeam();
  cheat = await world.join(team);
  victim = await world.join(team);
  key = await world.keys.current();
  pool = SHIPPED.map(({ scenario }) => Array.from({ length: 20 }, (_, seed) => played(scenario, seed)));
  const run = pool[0]?.[0] ?? expect.fail('no run');
  usedBy = { ...(await world.ticket(first, cheat.id)), run };
  await world.submissions.take({ ticket: usedBy.token, ...run }, cheat);
});
afterAll(async () => {
  await world.database.close();
  place.remove();
});

const body = ({ token, run }: Pick<Honest, 'token' | 'run'>) => ({ ticket: token, ...run });
const spliced = (moves: readonly string[], at: number, ...others: readonly string[]) =>
  moves.toSpliced(at, 1, ...others);
/** A ticket that was changed after it was signed. */
const changed = ({ token, run }: Honest, change: Partial<Ticket>): Forged => {
  const [text = '', signature = ''] = token.split('.');
  const ticket = { ...(JSON.parse(Buffer.from(text, 'base64url').toString()) as Ticket), ...change };
  return { body: body({ token: `${Buffer.from(JSON.stringify(ticket)).toString('base64url')}.${signature}`, run }) };
};
/** A ticket that the server itself would have signed, which it never did. */
const asIfSigned = ({ ticket, run }: Honest, change: Partial<Ticket>): Forged => ({
  body: body({ token: signed({ ...ticket, ...change }, key.secret), run }),
});
const isFinished = (run: Played): boolean =>
  !('problem' in judge(published[0]?.scenario ?? expect.fail('none'), WHOLE_RANGE, run));

const KINDS: readonly Kind[] = [
  [
    'a score besides the moves',
    'score-not-accepted',
    (honest, roll) => ({ body: { ...body(honest), score: roll(1000) } }),
  ],
  [
    'points of each skill',
    'score-not-accepted',
    (honest, roll) => ({ body: { ...body(honest), tenths: { overall: roll(1001) } } }),
  ],
  [
    'a field that does not belong',
    'bad-request',
    (honest, roll) => ({ body: { ...body(honest), [`cheat${roll(99)}`]: true } }),
  ],
  ['no ticket at all', 'bad-request', ({ run }) => ({ body: { ...run } })],
  [
    'noise for a ticket',
    'ticket-malformed',
    ({ run }, roll) => ({ body: body({ token: randomBytes(1 + roll(200)).toString('base64url'), run }) }),
  ],
  [
    'a ticket cut short',
    'ticket-malformed',
    ({ token, run }, roll) => ({ body: body({ token: token.slice(0, roll(token.indexOf('.'))), run }) }),
  ],
  [
    'another signature',
    'ticket-forged',
    ({ token, run }) => ({
      body: body({ token: `${token.split('.')[0] ?? ''}.${randomBytes(32).toString('base64url')}`, run }),
    }),
  ],
  [
    'one character of the signature changed',
    'ticket-forged',
    ({ token, run }, roll) => {
      const at = token.indexOf('.') + 1 + roll(43);
      const other = token[at] === 'A' ? 'B' : 'A';
      return { body: body({ token: token.slice(0, at) + other + token.slice(at + 1), run }) };
    },
  ],
  [
    'a signature by another key',
    'ticket-forged',
    ({ ticket, run }) => ({ body: body({ token: signed(ticket, randomBytes(32)), run }) }),
  ],
  [
    'a signature by a key that does not exist',
    'ticket-forged',
    ({ ticket, run }) => ({ body: body({ token: signed({ ...ticket, key: newId() }, randomBytes(32)), run }) }),
  ],
  [
    'a signature by a weaker hash',
    'ticket-forged',
    ({ token, run }) => {
      const [text = ''] = token.split('.');
      return {
        body: body({ token: `${text}.${createHmac('sha1', key.secret).update(text).digest('base64url')}`, run }),
      };
    },
  ],
  [
    'another seed in the ticket',
    'ticket-forged',
    (honest, roll) => changed(honest, { seed: honest.ticket.seed === 7 ? 8 : 7 + roll(1) }),
  ],
  [
    'a longer life in the ticket',
    'ticket-forged',
    (honest, roll) => changed(honest, { expires: honest.ticket.expires + 1 + roll(1e9) }),
  ],
  ['another person in the ticket', 'ticket-forged', (honest) => changed(honest, { person: victim.id })],
  [
    'another scenario in the ticket',
    'ticket-forged',
    (honest) => changed(honest, { scenario: published[1]?.id ?? '' }),
  ],
  ['another revision in the ticket', 'ticket-forged', (honest) => changed(honest, { hash: revised.hash })],
  ['another id in the ticket, to count twice', 'ticket-forged', (honest) => changed(honest, { id: newId() })],
  [
    'a ticket of the day before',
    'ticket-expired',
    (honest, roll) => ({ body: body(honest), at: honest.ticket.expires + 1 + roll(1e9) }),
  ],
  ['the ticket of somebody else', 'ticket-foreign', (honest) => ({ body: body(honest), by: victim })],
  [
    'a ticket that was used, for better moves',
    'ticket-used',
    (_, roll) => ({
      body: body({
        token: usedBy.token,
        run: pool[0]?.filter((run) => run.moves.join() !== usedBy.run.moves.join())[roll(15)] ?? expect.fail('no run'),
      }),
    }),
  ],
  ['a used ticket, sent by somebody else', 'ticket-foreign', () => ({ body: body(usedBy), by: victim })],
  ['a ticket for other rules', 'rules-unknown', (honest, roll) => asIfSigned(honest, { rules: 2 + roll(50) })],
  [
    'a revision that was never published',
    'revision-unknown',
    (honest) => asIfSigned(honest, { hash: randomBytes(32).toString('hex') }),
  ],
  [
    'a scenario that does not exist',
    'scenario-unknown',
    (honest, roll) => asIfSigned(honest, { scenario: `no-such-call-${roll(1e6)}` }),
  ],
  [
    'a scenario that was withdrawn',
    'scenario-withdrawn',
    (honest) => asIfSigned(honest, { scenario: withdrawn.id, hash: withdrawn.hash }),
  ],
  [
    'the moves of another scenario',
    'moves-illegal',
    (honest, roll) => ({
      body: body({
        ...honest,
        run:
          pool[1 + roll(pool.length - 1)]?.filter(({ moves }) => moves.some((move) => move.startsWith('reply')))[
            roll(10)
          ] ?? expect.fail('no run'),
      }),
    }),
  ],
  [
    'a reply that was not on offer',
    'moves-illegal',
    (honest, roll) => {
      const at = roll(honest.run.moves.length);
      return {
        body: body({
          ...honest,
          run: { ...honest.run, moves: spliced(honest.run.moves, at, `reply(made-up-${roll(1e6)})`) },
        }),
      };
    },
  ],
  [
    'moves after the end',
    'moves-illegal',
    (honest, roll) => ({
      body: body({
        ...honest,
        run: {
          ...honest.run,
          moves: [...honest.run.moves, ['wait', 'close', 'resume', 'backchannel'][roll(4)] ?? 'wait'],
        },
      }),
    }),
  ],
  [
    'silence where nothing is timed',
    'moves-illegal',
    (honest, roll) => ({
      body: body({
        ...honest,
        run: { timed: false, moves: spliced(honest.run.moves, roll(honest.run.moves.length), 'silence') },
      }),
    }),
  ],
  [
    'a run that stops before its end',
    'run-unfinished',
    (honest, roll) => ({
      body: body({
        ...honest,
        run: { ...honest.run, moves: honest.run.moves.slice(0, roll(honest.run.moves.length)) },
      }),
    }),
  ],
  [
    'something that is no move',
    'moves-malformed',
    (honest, roll) => {
      const nonsense = [
        'win()',
        'reply()',
        'note',
        'reply(a)(b)',
        '',
        '{"kind":"wait"}',
        'hold(long)',
        'waitwait',
        '同意',
      ];
      return {
        body: body({
          ...honest,
          run: {
            ...honest.run,
            moves: spliced(honest.run.moves, roll(honest.run.moves.length), nonsense[roll(nonsense.length)] ?? ''),
          },
        }),
      };
    },
  ],
  [
    'moves that are not even texts',
    'moves-malformed',
    (honest, roll) => ({ body: { ...body(honest), moves: [[1, null, { kind: 'wait' }, ['wait']][roll(4)]] } }),
  ],
  [
    'more moves than any run has',
    'moves-too-many',
    (honest, roll) => ({
      body: { ...body(honest), moves: Array.from({ length: MOST_MOVES + 1 + roll(9) }, () => 'wait') },
    }),
  ],
];

describe('a run that was tampered with', () => {
  it('is of at least fifteen kinds, together more than ten thousand', () => {
    expect(KINDS.length * OF_EACH).toBeGreaterThanOrEqual(10_000);
    expect(new Set(KINDS.map(([, refusal]) => refusal)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(KINDS)('with %s is refused as %s, and nothing is stored', async (_, refusal, forge) => {
    const [first] = published;
    if (!first) throw new Error('There is no scenario.');
    await world.database.db
      .updateTable('scenario_revision')
      .set({ withdrawn_at: SOME_SUNDAY })
      .where('scenario', '=', withdrawn.id)
      .execute();
    const roll = dice(20_261_122);
    const before = await kept();
    const refusals = new Map<string, number>();
    for (let index = 0; index < OF_EACH; index += 1) {
      const run = pool[0]?.[roll(20)] ?? expect.fail('no run');
      expect(isFinished(run)).toBe(true);
      world.time.now = SOME_SUNDAY;
      const honest = { ...(await world.ticket(first, cheat.id)), run };
      const { body: sent, by = cheat, at = SOME_SUNDAY } = forge(honest, roll);
      world.time.now = at;
      const answer = await world.submissions.take(sent, by).then(
        () => 'taken',
        (error: unknown) => (error instanceof Problem ? error.problem : String(error)),
      );
      refusals.set(answer, (refusals.get(answer) ?? 0) + 1);
    }
    world.time.now = SOME_SUNDAY;
    expect(Object.fromEntries(refusals)).toEqual({ [refusal]: OF_EACH });
    expect(await kept()).toEqual(before);
  });

  it('does not keep an honest one from being taken, with the same ticket', async () => {
    const [first] = published;
    if (!first) throw new Error('There is no scenario.');
    const run = pool[0]?.[3] ?? expect.fail('no run');
    const { token } = await world.ticket(first, cheat.id);
    await expect(world.submissions.take({ ticket: token, ...run, score: 1 }, cheat)).rejects.toThrow();
    await expect(world.submissions.take(body({ token, run }), victim)).rejects.toThrow();
    expect(await world.submissions.take(body({ token, run }), cheat)).toMatchObject({ onBoard: true });
    expect(world.time.now).toBeLessThan(SOME_SUNDAY + TICKET_LIFE_MS);
  });
});

/** Everything that a submission could change. */
const kept = async () => ({
  runs: await world.database.db.selectFrom('run').select(['id', 'body_hash']).orderBy('id').execute(),
  boards: await world.database.db.selectFrom('board').select(['id', 'version']).orderBy('id').execute(),
  bests: await world.database.db.selectFrom('best').selectAll().orderBy('board_id').orderBy('person_id').execute(),
});
