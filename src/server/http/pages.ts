import type { FastifyReply, FastifyRequest } from 'fastify';
import sirv from 'sirv';
import { answerUnknown, isOfApi } from './unknown.ts';

const A_YEAR = 'public, max-age=31536000, immutable';

/** Cache rules of the built pages; Vite puts a hash of the content into the names below /assets/, so those files never change. */
export const cacheRule = (path: string): string => (/^\/assets\/.+-[\w-]{8}\.\w+$/.test(path) ? A_YEAR : 'no-cache');

/**
 * Answers whatever is no route with the built pages, packed as the browser likes it.
 * @param folder where they were built to
 */
export function pagesFrom(folder: string): (request: FastifyRequest, reply: FastifyReply) => FastifyReply {
  const files = sirv(folder, {
    ...{ brotli: true, gzip: true, etag: true },
    setHeaders: (response, path) => response.setHeader('Cache-Control', cacheRule(path)),
  });
  return (request, reply) => {
    if (isOfApi(request.url) || !['GET', 'HEAD'].includes(request.method)) return answerUnknown(request, reply);
    // sirv writes by itself; what hooks have said (headers for safety) goes along.
    reply.hijack();
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    files(request.raw, reply.raw, () => {
      reply.raw.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      reply.raw.end('There is no such page.');
    });
    return reply;
  };
}
