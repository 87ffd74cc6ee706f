import type { FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Cookies travel with whatever a browser is made to send, so a change must come from our own pages. Browsers say where a request
 * comes from (`Sec-Fetch-Site`, `Origin`) and no script can alter it; programs that are not browsers say nothing and bring no cookies
 * of anybody else.
 * @param own origins that are ours, such as `https://attune.example.com`
 * @throws Problem `foreign-origin`
 */
export function refuseForeign(request: FastifyRequest, own: (request: FastifyRequest) => string): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const { origin } = request.headers;
  if (site === undefined && (origin === undefined || origin === own(request))) return;
  throw new Problem('foreign-origin', 'Changes are taken from the pages of this server only.');
}
