import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.ts';

/** Calls a minute to a route that says nothing else: far more than any page makes. */
const PER_MINUTE = 600;

/** Visitors are told apart by their address only, and a whole class may share one. */
const VISITORS_AT_ONE_ADDRESS = 20;

/** Calls that one person may make within a minute; for visitors, that all behind one address may make. */
export const within = (perMinute: number = PER_MINUTE) => ({
  max: ({ who }: FastifyRequest): number => (who ? perMinute : perMinute * VISITORS_AT_ONE_ADDRESS),
  timeWindow: 60_000,
});

/**
 * Nobody can keep the server busy alone. Counted in this process: it protects this process, and two of them bear twice as much.
 * What somebody might guess by trying is counted in the database instead, for all processes together: see people/tries.ts.
 */
export async function limitCalls(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: true,
    ...within(),
    keyGenerator: ({ who, ip }) => (who ? `person ${who.id}` : `address ${ip}`),
    ipv6Subnet: 64,
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem('too-many-requests', 'Wait until Retry-After is over.', {
        retryAfter: Math.max(1, Math.ceil(ttl / 1000)),
      }),
    addHeaders: {
      'x-ratelimit-limit': false,
      'x-ratelimit-remaining': false,
      'x-ratelimit-reset': false,
      'retry-after': false,
    },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
  });
}
