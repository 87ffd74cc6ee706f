import { createHmac, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { ProblemName } from '../../protocol/problems.ts';
import { MOST_MOVES, type Ticket } from '../../protocol/run.ts';
import { signed } from '../runs/tickets.ts';
import type { Played, World } from './world.ts';

type Published = Awaited<ReturnType<World['publish']>>;
type Person = Awaited<ReturnType<World['join']>>;

/** Who and what is there to cheat with. */
export interface Stage {
  readonly published: readonly Published[];
  /** Another revision of the first scenario. */
  readonly revised: Published;
  readonly withdrawn: Published;
  readonly cheat: Person;
  readonly victim: Person;
  readonly key: { readonly secret: Buffer };
  /** Finished runs of each scenario. */
  readonly pool: readonly (readonly Played[])[];
  /** A ticket of the cheat's that has its run already. */
  readonly usedBy: Pick<Honest, 'token' | 'run'>;
}

/** A submission before it is tampered with. */
export interface Honest {
  readonly token: string;
  readonly ticket: Ticket;
  readonly run: Played;
  readonly stage: Stage;
}

/** What is sent instead; by the cheat and at once, unless told. */
export interface Forged {
  readonly body: unknown;
  readonly by?: { readonly id: string };
  readonly at?: number;
}

type Kind = readonly [
  what: string,
  refusal: ProblemName,
  forge: (honest: Honest, roll: (sides: number) => number) => Forged,
];

const some = <T>(list: readonly T[] | undefined, roll: (sides: number) => number): T => {
  const one = list?.[roll(list.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
};

export const body = ({ token, run }: Pick<Honest, 'token' | 'run'>) => ({ ticket: token, ...run });
const spliced = (moves: readonly string[], at: number, ...others: readonly string[]) =>
  moves.toSpliced(at, 1, ...others);
/** A ticket that was changed after it was signed. */
const changed = ({ token, run }: Honest, change: Partial<Ticket>): Forged => {
  const [text = '', signature = ''] = token.split('.');
  const ticket = { ...(JSON.parse(Buffer.from(text, 'base64url').toString()) as Ticket), ...change };
  return { body: body({ token: `${Buffer.from(JSON.stringify(ticket)).toString('base64url')}.${signature}`, run }) };
};
/** A ticket that the server itself would have signed, which it never did. */
const asIfSigned = ({ ticket, run, stage }: Honest, change: Partial<Ticket>): Forged => ({
  body: body({ token: signed({ ...ticket, ...change }, stage.key.secret), run }),
});
/** Ways of cheating, each with the problem that it is refused with. */
export const KINDS: readonly Kind[] = [
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
    ({ token, run, stage }) => {
      const [text = ''] = token.split('.');
      return {
        body: body({ token: `${text}.${createHmac('sha1', stage.key.secret).update(text).digest('base64url')}`, run }),
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
  ['another person in the ticket', 'ticket-forged', (honest) => changed(honest, { person: honest.stage.victim.id })],
  [
    'another scenario in the ticket',
    'ticket-forged',
    (honest) => changed(honest, { scenario: honest.stage.published[1]?.id ?? '' }),
  ],
  ['another revision in the ticket', 'ticket-forged', (honest) => changed(honest, { hash: honest.stage.revised.hash })],
  ['another id in the ticket, to count twice', 'ticket-forged', (honest) => changed(honest, { id: newId() })],
  [
    'a ticket of the day before',
    'ticket-expired',
    (honest, roll) => ({ body: body(honest), at: honest.ticket.expires + 1 + roll(1e9) }),
  ],
  ['the ticket of somebody else', 'ticket-foreign', (honest) => ({ body: body(honest), by: honest.stage.victim })],
  [
    'a ticket that was used, for better moves',
    'ticket-used',
    ({ stage }, roll) => ({
      body: body({
        token: stage.usedBy.token,
        run: some(
          stage.pool[0]?.filter((run) => run.moves.join() !== stage.usedBy.run.moves.join()),
          roll,
        ),
      }),
    }),
  ],
  [
    'a used ticket, sent by somebody else',
    'ticket-foreign',
    ({ stage }) => ({ body: body(stage.usedBy), by: stage.victim }),
  ],
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
    (honest) => asIfSigned(honest, { scenario: honest.stage.withdrawn.id, hash: honest.stage.withdrawn.hash }),
  ],
  [
    'the moves of another scenario',
    'moves-illegal',
    (honest, roll) => ({
      body: body({
        ...honest,
        run: some(
          some(honest.stage.pool.slice(1), roll).filter(({ moves }) => moves.some((move) => move.startsWith('reply'))),
          roll,
        ),
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
