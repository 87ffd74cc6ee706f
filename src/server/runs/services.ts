import type { Database } from '../data/database.ts';
import { TicketKeys } from './keys.ts';
import { Revisions } from './revisions.ts';
import { Submissions } from './submissions.ts';
import { TicketOffice } from './tickets.ts';

/** Tickets and submissions, put together. */
export function runServices(parts: { readonly database: Database; readonly clock: () => number }) {
  const revisions = new Revisions(parts);
  const keys = new TicketKeys(parts);
  const office = new TicketOffice({ keys, revisions, clock: parts.clock });
  const submissions = new Submissions({ ...parts, office, revisions });
  return { revisions, keys, office, submissions };
}
