import type { TicketRequest, Tickets } from '../../protocol/run.ts';
import type { Drawer } from './drawer.ts';
import type { HeldTicket } from './fate.ts';

/** How many tickets wait for each scenario: runs that can be played without a network and still count. */
const MOST_EACH = 5;
/** As many as can be asked for at once; the protocol says so, but its file brings a whole validator along. */
const MOST_AT_ONCE = 60;
/** A ticket that will be worthless before the call is over is no use. */
const CALL_MS = 30 * 60 * 1000;
/** With less than this left, a fresh one is fetched beside it. */
const STALE_MS = 12 * 60 * 60 * 1000;

/** What a ticket must fit. */
export interface Wanted {
  readonly scenario: string;
  readonly hash: string;
  readonly rules: number;
  /** Ids of who plays; a visitor has none, and a visitor's ticket fits everybody. */
  readonly own: readonly string[];
}

export const fits = (ticket: HeldTicket, { scenario, hash, rules, own }: Wanted, now: number): boolean =>
  ticket.scenario === scenario &&
  ticket.hash === hash &&
  ticket.rules === rules &&
  isFor(ticket, own) &&
  ticket.until - now > CALL_MS;

const isFor = ({ person }: HeldTicket, own: readonly string[]): boolean => person === undefined || own.includes(person);

/** Takes the ticket that fits and ends soonest; nobody else gets it. */
export const takeTicket = (drawer: Drawer<HeldTicket>, wanted: Wanted, now: number): Promise<HeldTicket | undefined> =>
  drawer.take((all) => all.filter((ticket) => fits(ticket, wanted, now)).sort((a, b) => a.until - b.until)[0]);

/** What to ask the server for so that every scenario has its tickets; undefined when nothing is missing. */
export function missing(
  held: readonly HeldTicket[],
  scenarios: readonly { readonly id: string; readonly hash: string }[],
  own: readonly string[],
  now: number,
): TicketRequest | undefined {
  const each = Math.max(1, Math.min(MOST_EACH, Math.floor(MOST_AT_ONCE / Math.max(1, scenarios.length))));
  const wanted = scenarios.slice(0, MOST_AT_ONCE).flatMap(({ id, hash }) => {
    const good = held.filter(
      (ticket) => ticket.scenario === id && ticket.hash === hash && isFor(ticket, own) && ticket.until - now > STALE_MS,
    );
    const count = each - good.length;
    return count > 0 ? [{ scenario: id, hash, count }] : [];
  });
  return wanted.length === 0 ? undefined : { wanted };
}

/** Keeps what the server gave and throws away what is worthless by now. */
export async function fill(drawer: Drawer<HeldTicket>, { tickets }: Tickets, now: number): Promise<void> {
  const old = (await drawer.all()).filter(({ until }) => until <= now);
  await drawer.remove(...old.map(({ id }) => id));
  // Counted by this browser's own clock, which may be wrong but measures a day well enough.
  await drawer.put(
    ...tickets.map(({ token, ticket: { id, scenario, hash, rules, seed, person, issued, expires } }) => ({
      ...{ id, token, scenario, hash, rules, seed, person },
      until: now + (expires - issued),
    })),
  );
}
