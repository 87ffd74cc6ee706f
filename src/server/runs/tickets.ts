import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { RULES_VERSION } from '../../engine/index.ts';
import { Ticket, TICKET_LIFE_MS, type TicketRequest, type Tickets } from '../../protocol/run.ts';
import { MOST_TICKETS } from '../../protocol/run.ts';
import { Problem } from '../http/problem.ts';
import type { TicketKeys } from './keys.ts';
import type { Revisions } from './revisions.ts';

/** Gives out tickets for runs to come, and tells whether a ticket is one of them. */
export class TicketOffice {
  readonly #keys: TicketKeys;
  readonly #revisions: Revisions;
  readonly #clock: () => number;

  constructor(parts: { readonly keys: TicketKeys; readonly revisions: Revisions; readonly clock: () => number }) {
    this.#keys = parts.keys;
    this.#revisions = parts.revisions;
    this.#clock = parts.clock;
  }

  /**
   * Tickets for these scenarios; what is not published here in this revision is listed instead.
   * @param person whom they are for; undefined for somebody nobody knows yet, whose runs go to the one who sends them first
   */
  async issue({ wanted }: TicketRequest, person: string | undefined): Promise<Tickets> {
    if (wanted.reduce((sum, { count }) => sum + count, 0) > MOST_TICKETS)
      throw new Problem('bad-request', `At most ${MOST_TICKETS} tickets are given out at once. Ask for fewer of each.`);
    const key = await this.#keys.current();
    const tickets: Tickets['tickets'] = [];
    const unknown: Tickets['unknown'] = [];
    for (const { scenario, hash, count } of wanted) {
      const revision = await this.#revisions.find(scenario, hash);
      if (!revision || revision.withdrawn) unknown.push({ scenario, hash });
      else
        for (let made = 0; made < count; made += 1) {
          const issued = this.#clock();
          const ticket: Ticket = {
            ...{ id: newId({ msecs: issued }), scenario, hash, rules: RULES_VERSION, seed: randomInt(1, 2 ** 31) },
            ...(person !== undefined && { person }),
            ...{ issued, expires: issued + TICKET_LIFE_MS, key: key.id },
          };
          tickets.push({ token: signed(ticket, key.secret), ticket });
        }
    }
    return { tickets, unknown };
  }

  /**
   * Reads a ticket and makes sure that it was signed here; whether it still counts, and for whom, is not asked.
   * @throws {Problem} `ticket-malformed` or `ticket-forged`
   */
  async read(token: string): Promise<Ticket> {
    const [text = '', signature = '', ...more] = token.split('.');
    const ticket = more.length === 0 ? ticketIn(text) : undefined;
    if (!ticket)
      throw new Problem('ticket-malformed', 'The ticket cannot be read. Send it exactly as /api/tickets gave it.');
    const key = await this.#keys.named(ticket.key);
    // Compared as texts: of the last character of a signature not every bit counts.
    if (!key || !isSame(signature, signatureOf(text, key.secret)))
      throw new Problem('ticket-forged', 'The signature does not fit. Only tickets that this server gave out count.');
    return ticket;
  }
}

export function signed(ticket: Ticket, secret: Buffer): string {
  const text = Buffer.from(JSON.stringify(ticket)).toString('base64url');
  return `${text}.${signatureOf(text, secret)}`;
}

const signatureOf = (text: string, secret: Buffer): string =>
  createHmac('sha256', secret).update(text).digest('base64url');

/** Takes the same time wherever the two differ. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function ticketIn(text: string): Ticket | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    return Ticket.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return undefined; // not JSON, or not a ticket: the caller says so
  }
}
