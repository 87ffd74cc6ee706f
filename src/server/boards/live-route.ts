import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { LiveQuery } from '../../protocol/board.ts';
import { Problem } from '../http/problem.ts';
import { serve } from '../http/route.ts';
import type { LiveBoards } from './live.ts';
import { say } from './say.ts';

/** Lines that may be open at once in one process. */
const MOST_LINES = 5000;
/** A line on which nothing is said is closed by what lies between; so something is said. */
const HEARTBEAT_MS = 20_000;
/** Whose line was cut comes back after this. */
const RETRY_MS = 2000;
/** `/api/live`: server-sent events that say which boards changed. */
export function liveRoute(app: FastifyInstance, live: LiveBoards): void {
  const open = new Set<ServerResponse>();
  const heartbeat = setInterval(() => {
    for (const line of open) say(line, ': still here\n\n');
  }, HEARTBEAT_MS).unref();
  app.addHook('preClose', (done) => {
    clearInterval(heartbeat);
    for (const line of open) line.end();
    done();
  });
  serve(app, 'live', { query: LiveQuery }, async ({ query: { scenario }, request, reply }) => {
    if (open.size >= MOST_LINES)
      throw new Problem('busy', 'Too many pages listen already. Ask for the board again from time to time instead.', {
        retryAfter: 30,
      });
    const heard = request.headers['last-event-id'];
    const line = reply.raw;
    let waiting: string | undefined = '';
    const end = await live.watch(
      scenario,
      (events) => {
        if (waiting === undefined) say(line, events);
        else waiting += events;
      },
      Array.isArray(heard) ? heard[0] : heard,
    );
    reply.hijack();
    if (line.destroyed) {
      end();
      return;
    }
    open.add(line);
    line.once('close', () => {
      open.delete(line);
      end();
    });
    line.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>), // what hooks have set: names and values
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    line.write(`retry: ${RETRY_MS}\n\n${waiting}`);
    waiting = undefined;
  });
}
