import type { FastifyInstance, FastifyRequest, FastifyServerOptions, RouteHandlerMethod } from 'fastify';
import { collectRoutes } from './http/description.ts';
import { isCollector, keepFigures } from './http/figures.ts';
import { makeServer } from './http/server.ts';
import { serverRoutes } from './http/server-routes.ts';
import { boardRoutes } from './boards/routes.ts';
import { answerUnknown } from './http/unknown.ts';
import type { Parts } from './parts.ts';
import type { Asker } from './people/asking.ts';
import { peopleRoutes } from './people/routes.ts';
import { runRoutes } from './runs/routes.ts';
import { scenarioRoutes } from './scenarios/routes.ts';

interface Options {
  readonly logger?: FastifyServerOptions['logger'] | undefined;
  /** Answers what is no route of ours: the pages. Without it there is nothing there. */
  readonly otherwise?: RouteHandlerMethod;
}

/** Whoever brings the token for the figures: let in as an administrator, on that one route. */
const COLLECTOR: Asker = {
  who: { id: 'collector', nickname: 'collector', role: 'administrator', team: undefined, hidden: true },
  session: '',
};

/** The whole application out of its parts, not listening yet; tests ask it by `app.inject`. */
export async function makeApp(
  parts: Parts,
  { logger, otherwise = answerUnknown }: Options = {},
): Promise<FastifyInstance> {
  const { settings, people } = parts;
  const whoAsks = async (request: FastifyRequest) =>
    isCollector(request, settings.metricsToken) ? COLLECTOR : people.asking.who(request.headers.cookie);
  const app = await makeServer(settings, whoAsks, logger);
  await collectRoutes(app);
  serverRoutes(app, parts, keepFigures(app, parts));
  app.setNotFoundHandler(otherwise);
  peopleRoutes(app, parts);
  runRoutes(app, { ...parts, ...parts.runs });
  boardRoutes(app, parts.boards);
  scenarioRoutes(app, parts);
  return app;
}
