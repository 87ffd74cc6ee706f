import type { FastifyInstance, FastifyServerOptions, RouteHandlerMethod } from 'fastify';
import { makeServer } from './http/server.ts';
import { boardRoutes } from './boards/routes.ts';
import { answerUnknown } from './http/unknown.ts';
import type { Parts } from './parts.ts';
import { peopleRoutes } from './people/routes.ts';
import { runRoutes } from './runs/routes.ts';
import { scenarioRoutes } from './scenarios/routes.ts';

interface Options {
  readonly logger?: FastifyServerOptions['logger'];
  /** Answers what is no route of ours: the pages. Without it there is nothing there. */
  readonly otherwise?: RouteHandlerMethod;
}

/** The whole application out of its parts, not listening yet; tests ask it by `app.inject`. */
export async function makeApp(
  parts: Parts,
  { logger, otherwise = answerUnknown }: Options = {},
): Promise<FastifyInstance> {
  const { settings, people } = parts;
  const app = await makeServer(settings, ({ headers }) => people.asking.who(headers.cookie), logger);
  app.setNotFoundHandler(otherwise);
  peopleRoutes(app, parts);
  runRoutes(app, { ...parts, ...parts.runs });
  boardRoutes(app, parts.boards);
  scenarioRoutes(app, parts);
  return app;
}
