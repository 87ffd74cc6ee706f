import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, askAt, NoServer, Refused, Unreachable } from './server.ts';

/** What the web host of this test answers, by path. */
const ANSWERS: Readonly<
  Record<string, { status: number; type: string; body: string; headers?: Record<string, string> }>
> = {
  '/ours/api/me': { status: 200, type: 'application/json; charset=utf-8', body: '{"version":"1"}' },
  '/plain/api/me': { status: 404, type: 'text/html', body: '<h1>Not here</h1>' },
  '/every/api/me': { status: 200, type: 'text/html', body: '<!doctype html>' },
  '/file/api/me': { status: 200, type: 'application/octet-stream', body: '{}' },
  '/proxy/api/me': { status: 502, type: 'text/html', body: 'Bad gateway' },
  '/half/api/me': { status: 200, type: 'application/json', body: '{"version":' },
  '/busy/api/me': {
    ...{ status: 429, type: 'application/problem+json', headers: { 'retry-after': '7' } },
    body: '{"type":"/api/problems/too-many-requests","title":"Too many","status":429,"detail":"Wait."}',
  },
  '/odd/api/me': { status: 418, type: 'application/json', body: '"teapot"' },
  '/mad/api/me': { status: 400, type: 'application/problem+json', body: '{"type":"/api/problems/__proto__"}' },
};

let host: Server;
let base = '';
beforeAll(async () => {
  host = createServer((request, response) => {
    const { status, type, body, headers } = ANSWERS[request.url ?? ''] ?? { status: 404, type: 'text/plain', body: '' };
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  });
  await new Promise<void>((resolve) => host.listen(0, resolve));
  base = `http://localhost:${(host.address() as AddressInfo).port}`; // it listens on a port
});
afterAll(() => host.close());

const me = (folder: string) => askAt(`${base}/${folder}/`)('me');

it('an answer of our server is taken as it is', async () => {
  expect(await me('ours')).toEqual({ version: '1' });
});

it.each(['plain', 'every', 'file'])('a web host that answers as "%s" has no server of ours', async (folder) => {
  await expect(me(folder)).rejects.toBeInstanceOf(NoServer);
});

it.each(['proxy', 'half'])('a server that answers as "%s" cannot be reached now', async (folder) => {
  await expect(me(folder)).rejects.toBeInstanceOf(Unreachable);
});

it('nobody at all cannot be reached either', async () => {
  await expect(askAt('http://localhost:9/')('me')).rejects.toBeInstanceOf(Unreachable);
});

describe('a problem', () => {
  it('keeps its name, what was said, and when to come back', async () => {
    await expect(me('busy')).rejects.toMatchObject({ problem: 'too-many-requests', detail: 'Wait.', retryAfter: 7 });
  });
  it.each(['odd', 'mad'])('that nobody knows, such as "%s", is a bad request', async (folder) => {
    await expect(me(folder)).rejects.toBeInstanceOf(Refused);
    await expect(me(folder)).rejects.toMatchObject({ problem: 'bad-request', retryAfter: undefined });
  });
});

it('an address lies beside the pages, with its values made safe', () => {
  const asked = { params: { scenario: 'a/../b' }, query: { span: 'week', season: undefined, limit: 5 } };
  expect(addressOf('standing', asked, 'https://example.org/some/where/index.html?x#y').href).toBe(
    'https://example.org/some/where/api/boards/a%2F..%2Fb?span=week&limit=5',
  );
});
