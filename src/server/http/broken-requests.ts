import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { Problem } from './problem.ts';

/** What Node says of a request that it could not read to its end, in our words. */
function problemOf(code: string): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return new Problem('too-slow', 'The request did not arrive whole in time. Nothing was stored; send it again.');
  if (code === 'HPE_HEADER_OVERFLOW') return new Problem('too-large', 'The headers are larger than anybody needs.');
  return new Problem('bad-request', 'What came is not HTTP/1.1.');
}

/** Time to read the answer; then the line is cut, whether the other side has hung up or not. */
const PATIENCE_MS = 2000;

/** Tells whoever sent something that never became a request what was wrong with it, as on any route, and hangs up. */
export function answerBroken(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return; // nobody is listening any more
  const problem = problemOf(error.code ?? '');
  const body = JSON.stringify(problem.body());
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  setTimeout(() => socket.destroy(), PATIENCE_MS).unref();
}
