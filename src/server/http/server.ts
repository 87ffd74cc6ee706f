import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import { storageProblem } from '../data/failure.ts';
import type { Asker } from '../people/asking.ts';
import type { Settings } from '../settings.ts';
import { answerBroken } from './broken-requests.ts';
import { sendCarefulHeaders } from './headers.ts';
import { limitCalls } from './limits.ts';
import { refuseForeign } from './origin.ts';
import { answerErrors, Problem, problemOf, sendProblem } from './problem.ts';
import { MOST_BODY_BYTES } from './route.ts';
import { isOfApi } from './unknown.ts';
import { writeReplies } from './writing.ts';

/** A whole request must have come after this, also two megabytes on a poor line; whoever is slower is told so. */
const SLOWEST_MS = 30_000;
const LOOK_FOR_SLOW_MS = 5000;

/**
 * A server without routes: what holds for all of them.
 * @param whoAsks finds out whom a request comes from
 */
export async function makeServer(
  { proxies, publicUrl, rateLimits }: Settings,
  whoAsks: (request: FastifyRequest) => Promise<Asker | undefined>,
  logger?: FastifyServerOptions['logger'],
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logger ?? false,
    trustProxy: proxies.length === 0 ? false : [...proxies],
    bodyLimit: MOST_BODY_BYTES,
    routerOptions: { maxParamLength: 500 },
    // A HEAD of the live feed would never end, and nobody needs the others.
    exposeHeadRoutes: false,
    http: { connectionsCheckingInterval: LOOK_FOR_SLOW_MS },
    requestTimeout: SLOWEST_MS,
    clientErrorHandler: answerBroken,
    return503OnClosing: false,
    // Addresses that cannot even be read never reach a route.
    frameworkErrors: (error, _request, reply) => void sendProblem(reply, problemOf(error)),
  });
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('who', undefined);
  app.decorateRequest('asker', undefined);
  writeReplies(app);
  answerErrors(app, storageProblem);
  let stopping = false;
  app.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  app.addHook('onSend', async (_request, reply) => {
    // Or the line would stay open for the next question, and the server with it.
    if (stopping) reply.header('connection', 'close');
  });
  sendCarefulHeaders(app, publicUrl?.startsWith('https:') ?? false);
  app.addHook('onRequest', async (request, reply) => {
    // What was accepted is finished; a connection that stays open brings nothing new.
    if (stopping)
      throw new Problem('stopping', 'Send it again: another server, or this one, takes it soon.', { retryAfter: 2 });
    refuseForeign(request, ({ protocol, host }) => publicUrl ?? `${protocol}://${host}`);
    if (!isOfApi(request.url)) return;
    // What one person was told is not for the next; a route that knows better says so.
    reply.header('cache-control', 'no-store');
    request.asker = await whoAsks(request);
    request.who = request.asker?.who;
  });
  if (rateLimits) await limitCalls(app);
  return app;
}
