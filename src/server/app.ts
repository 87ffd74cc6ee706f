import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { refuseForeign } from './http/origin.ts';
import { answerErrors, problemOf, sendProblem } from './http/problem.ts';
import { MOST_BODY_BYTES } from './http/route.ts';
import { answerUnknown } from './http/unknown.ts';
import { writeReplies } from './http/writing.ts';
import type { Parts } from './parts.ts';

/** One server out of its parts, not listening yet; tests ask it by `app.inject`. */
export function makeApp(parts: Parts, logger?: FastifyServerOptions['logger']): FastifyInstance {
  const { settings } = parts;
  const app = Fastify({
    logger: logger ?? false,
    trustProxy: settings.proxies.length === 0 ? false : [...settings.proxies],
    bodyLimit: MOST_BODY_BYTES,
    routerOptions: { maxParamLength: 500 },
    // A HEAD of the live feed would never end, and nobody needs the others.
    exposeHeadRoutes: false,
    // Slow senders hold a socket no longer than this.
    requestTimeout: 30_000,
    // Addresses that cannot even be read never reach a route.
    frameworkErrors: (error, _request, reply) => void sendProblem(reply, problemOf(error)),
  });
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('who', undefined);
  writeReplies(app);
  answerErrors(app);
  app.addHook('onRequest', (request, _reply, done) => {
    refuseForeign(request, ({ protocol, host }) => settings.publicUrl ?? `${protocol}://${host}`);
    done();
  });
  app.setNotFoundHandler(answerUnknown);
  return app;
}
