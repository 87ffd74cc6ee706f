import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { makeServer } from './http/server.ts';
import type { Parts } from './parts.ts';
import { peopleRoutes } from './people/routes.ts';
import { scenarioRoutes } from './scenarios/routes.ts';

/** The whole application out of its parts, not listening yet; tests ask it by `app.inject`. */
export function makeApp(parts: Parts, logger?: FastifyServerOptions['logger']): FastifyInstance {
  const { settings, people } = parts;
  const app = makeServer(settings, ({ headers }) => people.asking.who(headers.cookie), logger);
  peopleRoutes(app, parts);
  scenarioRoutes(app, parts);
  return app;
}
