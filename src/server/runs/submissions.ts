import { RULES_VERSION } from '../../engine/index.ts';
import { judge } from '../../protocol/judge.ts';
import type { Receipt, Submission, Ticket } from '../../protocol/run.ts';
import type { Database } from '../data/database.ts';
import { inTransaction } from '../data/transaction.ts';
import { Problem } from '../http/problem.ts';
import { isFormer } from '../people/coming-along.ts';
import type { Who } from '../people/who.ts';
import { Batches, type BatchSizes } from './batches.ts';
import { receiptOf } from './receipt.ts';
import type { Playable, Revisions } from './revisions.ts';
import { bodyHash, readSent } from './sent.ts';
import { storedRuns, storeRuns, theSame, type GoodRun, type RunRow } from './store.ts';
import type { TicketOffice } from './tickets.ts';

/** One transaction at a time: a second would only wait for the same rows. SQLite works in this very thread, so requests come in between smaller ones. */
export const BATCHES: Readonly<Record<Database['kind'], BatchSizes>> = {
  sqlite: { most: 32, wait: 2, room: 2000, writers: 1 },
  postgres: { most: 64, wait: 3, room: 2000, writers: 1 },
};

interface Needs {
  readonly database: Database;
  readonly clock: () => number;
  readonly office: TicketOffice;
  readonly revisions: Revisions;
}

/** Takes finished runs: nothing that is sent is believed but the moves, and those are played again. */
export class Submissions {
  readonly #needs: Needs;
  readonly #batches: Batches<GoodRun, RunRow>;

  constructor(needs: Needs, sizes: BatchSizes = BATCHES[needs.database.kind]) {
    this.#needs = needs;
    this.#batches = new Batches((runs) => inTransaction(needs.database, (tx) => storeRuns(tx, runs)), sizes);
  }

  /** Runs that wait to be written. */
  get waiting(): number {
    return this.#batches.waiting;
  }

  /**
   * Takes a run as it was sent. Sent again, it gets the same receipt, however much later.
   * @throws {Problem} saying why it is not taken; then nothing of it was stored
   */
  async take(body: unknown, who: Pick<Who, 'id'>): Promise<Receipt> {
    const sent = readSent(body);
    const ticket = await this.#needs.office.read(sent.ticket);
    const { revision, refusal } = await this.#considered(ticket, who.id);
    if (!revision) return receiptOf(await this.#sentBefore(ticket, sent, { person: who.id, refusal }));
    const judged = judge(revision.scenario, revision.range, sent);
    if ('problem' in judged) throw await this.#orUsed(ticket, new Problem(judged.problem, judged.detail));
    const run: GoodRun = {
      ...{ ticket, person: who.id, timed: sent.timed, bodyHash: bodyHash(sent.timed, judged.moves) },
      ...judged,
      // By our own clock, but never before the run can have begun: the clock may have been set back meanwhile.
      achieved: Math.max(this.#needs.clock(), ticket.issued),
    };
    return receiptOf(await this.#batches.add(run));
  }

  /** Resolves when everything that was taken is written: the server may stop then. */
  idle(): Promise<void> {
    return this.#batches.idle();
  }

  /** What the ticket is for, or why it does not count now for this person. */
  async #considered(
    ticket: Ticket,
    person: string,
  ): Promise<
    { readonly revision: Playable; readonly refusal?: never } | { readonly revision?: never; readonly refusal: Problem }
  > {
    const no = (...why: ConstructorParameters<typeof Problem>) => ({ refusal: new Problem(...why) });
    if (!(await isFor(this.#needs.database, ticket, person)))
      return no('ticket-foreign', 'Runs are sent by the person they were begun by. Sign in as that person.');
    if (this.#needs.clock() > ticket.expires)
      return no(
        'ticket-expired',
        'A run counts when it is sent within a day of its ticket. This one stays in your own list.',
      );
    if (ticket.rules !== RULES_VERSION)
      return no(
        'rules-unknown',
        `It is for rules ${ticket.rules}; this server plays by rules ${RULES_VERSION}. Play again.`,
      );
    const revision = await this.#needs.revisions.find(ticket.scenario, ticket.hash);
    if (!revision)
      return (await this.#needs.revisions.isKnown(ticket.scenario))
        ? no(
            'revision-unknown',
            `This revision of "${ticket.scenario}" was never published here. Reload, and play again.`,
          )
        : no('scenario-unknown', `There is no scenario "${ticket.scenario}" here.`);
    if (revision.withdrawn)
      return no('scenario-withdrawn', `"${ticket.scenario}" was withdrawn: runs of it no longer count.`);
    return { revision };
  }

  /** A run whose ticket no longer counts may have been stored while it did, and only its receipt was lost on the way. */
  async #sentBefore(
    ticket: Ticket,
    { timed, moves }: Submission,
    { person, refusal }: { readonly person: string; readonly refusal: Problem },
  ): Promise<RunRow> {
    const row = await this.#stored(ticket);
    const same = theSame(row, { person, bodyHash: bodyHash(timed, moves) });
    if (same instanceof Problem) throw refusal;
    return same;
  }

  /** Moves that are no run, with a ticket that was used: the more telling of the two. */
  async #orUsed(ticket: Ticket, problem: Problem): Promise<Problem> {
    const row = await this.#stored(ticket);
    return row ? new Problem('ticket-used', 'Another run was sent with this ticket before.') : problem;
  }

  async #stored(ticket: Ticket): Promise<RunRow | undefined> {
    const rows = await storedRuns(this.#needs.database.db, [ticket.id]);
    return rows.get(ticket.id);
  }
}

/** Tickets for nobody in particular are for everybody; those of a guest who signed in since are the account's. */
async function isFor({ db }: Database, ticket: Ticket, person: string): Promise<boolean> {
  return ticket.person === undefined || ticket.person === person || isFormer(db, person, ticket.person);
}
