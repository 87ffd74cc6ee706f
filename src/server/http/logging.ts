import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings.ts';

/**
 * One JSON object a line, on standard error. No names, addresses, cookies, bodies or queries: a request is written down by its
 * route, not by its address, since codes and tokens travel in addresses.
 */
export function logging(level: Settings['logLevel']) {
  return {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    stream: process.stderr,
    redact: { paths: ['*.password', '*.token', '*.cookie', '*.authorization', '*.email', '*.nickname'], censor: '…' },
    serializers: {
      req: ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions.url ?? 'none' }),
      res: ({ statusCode }: Pick<FastifyReply, 'statusCode'>) => ({ status: statusCode }),
      err: plainError,
    },
  };
}

/** What went wrong and where, without the values it went wrong with: databases quote those in their messages. */
function plainError(error: Error & { code?: unknown }) {
  const { name: type, message, code, stack = '' } = error;
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    ...{ type, message: message.replace(/"[^"]*"|'[^']*'/g, '"…"').slice(0, 500), stack: frames.join('\n') },
    ...(typeof code === 'string' && { code }),
  };
}
