import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ROUTES, type RouteInfo, type RouteName } from '../../protocol/routes.ts';
import type { Asker } from '../people/asking.ts';
import type { Who } from '../people/who.ts';
import { admit, admitFresh, admitToTeam } from './access.ts';
import { within } from './limits.ts';
import { Problem } from './problem.ts';
import { wrongFields } from './wrong-fields.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set before any route is asked; undefined for a visitor. */
    who: Who | undefined;
    /** The same with the session it comes by. */
    asker: Asker | undefined;
  }
  interface FastifyContextConfig {
    name?: RouteName;
  }
}

/** What a route reads and gives. What is left out is not read at all. */
export interface Shapes {
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  /** Checked as it leaves: a field that does not belong stops the answer. Without it the handler sends by itself. */
  readonly reply?: z.ZodType;
  /** Status when all is well; 200 unless told, 204 when there is nothing to reply. */
  readonly status?: 200 | 201 | 204 | 302;
  /** Largest body in bytes; `MOST_BODY_BYTES` unless told. */
  readonly most?: number;
  /** Media types taken as plain bytes instead of JSON; the handler gets a `Buffer` as `body`. */
  readonly bytes?: readonly string[];
  /** Calls that one person (or one address, for visitors) may make within a minute. */
  readonly perMinute?: number;
}

export const MOST_BODY_BYTES = 256 * 1024;

type Read<S extends Shapes, Part extends 'params' | 'query' | 'body'> = S[Part] extends z.ZodType
  ? z.output<S[Part]>
  : undefined;

export interface Asked<S extends Shapes> {
  readonly who: Who | undefined;
  readonly params: Read<S, 'params'>;
  readonly query: Read<S, 'query'>;
  readonly body: S['bytes'] extends readonly string[] ? Buffer : Read<S, 'body'>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Answer<S extends Shapes> = S['reply'] extends z.ZodType ? z.input<S['reply']> : unknown;

/**
 * Registers the route of that name: address, method, who may and what it does come from `ROUTES`; the shapes check what comes and
 * what goes, and describe both in the documentation.
 */
export function serve<const S extends Shapes>(
  app: FastifyInstance,
  name: RouteName,
  shapes: S,
  handle: (asked: Asked<S>) => Answer<S> | Promise<Answer<S>>,
): void {
  const info: RouteInfo = ROUTES[name];
  const { params, query, body, reply, bytes, most = MOST_BODY_BYTES, perMinute } = shapes;
  const status = shapes.status ?? (reply ? 200 : 204);

  const register = (scope: FastifyInstance): unknown =>
    scope.route({
      method: info.method,
      url: info.path,
      bodyLimit: most,
      schema: {
        ...{ operationId: name, summary: info.does, tags: [tagOf(info.path)] },
        ...(params && { params }),
        ...(query && { querystring: query }),
        ...(body && !bytes && { body }),
        ...(reply && { response: { [status]: reply } }),
        ...(bytes && { consumes: [...bytes] }),
      },
      config: { name, ...(perMinute !== undefined && { rateLimit: within(perMinute) }) },
      validatorCompiler: checker,
      preParsing: (request, _reply, payload, done) => {
        try {
          admit(info, request.who);
          admitFresh(info, request.asker?.stale ?? false);
          done(null, payload);
        } catch (error) {
          done(error as Error); // admit throws problems only
        }
      },
      handler: async (request, answer) => {
        const asked = { who: request.who, params: request.params, query: request.query, body: request.body };
        if (info.team) admitToTeam(teamOf(asked.params), request.who);
        const given = await handle({ ...asked, request, reply: answer } as Asked<S>); // just checked by its schemas
        if (answer.sent || answer.raw.headersSent) return answer;
        if (answer.statusCode === 200) answer.code(status);
        return reply || status !== 204 ? given : answer.send();
      },
    });

  if (!bytes) register(app);
  else
    void app.register((scope, _options, done) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser([...bytes], { parseAs: 'buffer', bodyLimit: most }, (_request, content, parsed) =>
        parsed(null, content),
      );
      register(scope);
      done();
    });
}

/** Routes about one team name it in their address, as `:team` or, below /api/teams, as `:id`. */
function teamOf(params: unknown): string {
  const { team, id } = params as { team?: string; id?: string };
  const found = team ?? id;
  if (found === undefined) throw new Error('A route for teams needs :team or :id in its path.');
  return found;
}

/** The part of the description a route stands in: `/api/boards/:scenario` belongs to boards. */
const tagOf = (path: string): string => /^\/api\/([a-z]+)/.exec(path)?.[1] ?? 'server';

const PARTS = { body: 'body', querystring: 'query', params: 'path' } as const;

/** Reads one part of a request through its schema, and lists everything that is wrong with it. */
function checker({ schema: given, httpPart }: { schema: unknown; httpPart?: string | undefined }) {
  const schema = given as z.ZodType; // as registered above
  const part = PARTS[httpPart as keyof typeof PARTS];
  return (value: unknown) => {
    const read = schema.safeParse(value);
    if (read.success) return { value: read.data };
    return {
      error: new Problem('bad-request', `The ${part} is not what this route expects; see errors.`, {
        errors: wrongFields(read.error, part),
      }),
    };
  };
}
