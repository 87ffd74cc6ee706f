import type { FastifyReply, FastifyRequest } from 'fastify';
import { ROUTES } from '../../protocol/routes.ts';
import { Problem, sendProblem } from './problem.ts';

/** Addresses of routes as patterns: `/api/runs/:id` fits `/api/runs/…` without a further slash. */
const PATTERNS = Object.values(ROUTES).map(({ method, path }) => ({
  method,
  fits: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`),
}));

/** Is this address the API's business, rather than a page or a file? */
export const isOfApi = (url: string): boolean => /^\/(api(\/|\?|$)|(healthz|readyz|metrics)(\?|$))/.test(url);

/** Says whether nothing is here at all, or whether only the method is wrong (and which ones are right). */
export function answerUnknown(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.split('?', 1)[0] ?? '';
  const methods = PATTERNS.filter(({ fits }) => fits.test(path)).map(({ method }) => method);
  if (methods.length === 0)
    return sendProblem(reply, new Problem('not-found', 'The description at /api/docs lists what there is.'));
  const allowed = [...new Set(methods)].join(', ');
  return sendProblem(reply.header('Allow', allowed), new Problem('method-not-allowed', `Use ${allowed}.`));
}
