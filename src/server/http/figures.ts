import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Parts } from '../parts.ts';

/** Figures about this process for Prometheus: requests, event loop, memory, what waits, who listens, the database. */
export function keepFigures(
  app: FastifyInstance,
  { runs, boards, database }: Pick<Parts, 'runs' | 'boards' | 'database'>,
): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const requests = new Histogram({
    name: 'attune_request_seconds',
    help: 'Time from a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    requests.observe({ method, route: routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
  const gauge = (name: string, help: string, measure: () => number | Promise<number>) =>
    new Gauge({
      ...{ name, help, registers },
      async collect() {
        this.set(await measure());
      },
    });
  gauge('attune_submissions_waiting', 'Runs that were sent and wait to be stored.', () => runs.submissions.waiting);
  gauge('attune_live_listeners', 'Pages that listen to a board.', () => boards.live.listeners);
  gauge(
    'attune_database_seconds',
    'How long the database took for the smallest question; -1 when it did not answer.',
    async () => {
      const began = performance.now();
      const answered = await sql`select 1`.execute(database.db).then(
        () => true,
        () => false,
      );
      return answered ? (performance.now() - began) / 1000 : -1;
    },
  );
  return register;
}

/** Is this a collector of figures that knows the token? It may read the figures, and nothing else. */
export function isCollector({ url, headers }: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined || url !== '/metrics') return false;
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(headers.authorization ?? ''), hash(`Bearer ${token}`));
}
