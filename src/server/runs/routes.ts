import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Id } from '../../protocol/names.ts';
import { OwnRuns, OwnRunsQuery, Receipt, RunRecord, TicketRequest, Tickets } from '../../protocol/run.ts';
import type { Database } from '../data/database.ts';
import { Problem } from '../http/problem.ts';
import { serve } from '../http/route.ts';
import type { Who } from '../people/who.ts';
import { ownRuns, runRecord } from './own-runs.ts';
import type { Submissions } from './submissions.ts';
import type { TicketOffice } from './tickets.ts';

interface Services {
  readonly database: Database;
  readonly office: TicketOffice;
  readonly submissions: Submissions;
}

/** Everything about runs: tickets before, what was played after. */
export function runRoutes(app: FastifyInstance, { database, office, submissions }: Services): void {
  serve(app, 'tickets', { body: TicketRequest, reply: Tickets, perMinute: 60 }, ({ body, who }) =>
    office.issue(body, who?.id),
  );
  // What was sent is read by `readSent`, which knows every mistake by its name.
  serve(app, 'submit', { body: z.unknown(), reply: Receipt, perMinute: 120 }, ({ body, who }) =>
    submissions.take(body, known(who)),
  );
  serve(app, 'myRuns', { query: OwnRunsQuery, reply: OwnRuns }, ({ query, who }) =>
    ownRuns(database, known(who).id, query),
  );
  serve(app, 'run', { params: z.object({ id: Id }), reply: RunRecord }, ({ params, who }) =>
    runRecord(database, params.id, who),
  );
}

function known(who: Who | undefined): Who {
  if (who) return who;
  throw new Problem('sign-in-needed');
}
