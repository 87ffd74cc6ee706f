import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Registry } from 'prom-client';
import { z } from 'zod';
import { PROBLEMS, type ProblemName } from '../../protocol/problems.ts';
import type { Parts } from '../parts.ts';
import { describe } from './description.ts';
import { docsPage, problemPage } from './docs.ts';
import { serve } from './route.ts';

const names = Object.keys(PROBLEMS) as [ProblemName, ...ProblemName[]]; // there are some
const HTML = 'text/html; charset=utf-8';

/** Health, figures and the description of everything else. */
export function serverRoutes(app: FastifyInstance, { database }: Parts, figures: Registry): void {
  serve(app, 'alive', { reply: z.strictObject({ alive: z.literal(true) }) }, () => ({ alive: true }) as const);

  serve(app, 'ready', { reply: z.strictObject({ ready: z.literal(true) }) }, async () => {
    await sql`select 1`.execute(database.db);
    return { ready: true } as const;
  });

  serve(app, 'metrics', {}, async ({ reply }) => reply.type(figures.contentType).send(await figures.metrics()));

  // Worked out once, when somebody first asks: by then every route is there.
  let description: ReturnType<typeof describe> | undefined;
  const described = () => (description ??= describe(app));
  serve(app, 'description', { reply: z.unknown() }, () => described());
  serve(app, 'docs', {}, ({ reply }) => reply.type(HTML).send(docsPage(described())));

  const OfProblem = z.strictObject({ name: z.enum(names) });
  serve(app, 'problem', { params: OfProblem }, ({ params, reply }) => reply.type(HTML).send(problemPage(params.name)));
}
