import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readSettings } from '../settings.ts';
import type { Who } from '../people/who.ts';
import { Problem } from './problem.ts';
import { serve } from './route.ts';
import { makeServer } from './server.ts';
import { answerUnknown } from './unknown.ts';

const trainer: Who = { id: 'a', nickname: 'Ada', role: 'trainer', team: 'harbour', hidden: false };

/** Who asks from now on. */
let asking: Who | undefined;
const signIn = (who: Who): void => void (asking = who);
beforeEach(() => void (asking = undefined));

/** An app in which one route joins teams as the real one does, and one upload takes bytes. */
async function anApp(): Promise<FastifyInstance> {
  const app = await makeServer(readSettings({}), () => Promise.resolve(asking && { who: asking, session: 's' }));
  app.setNotFoundHandler(answerUnknown);
  serve(
    app,
    'join',
    {
      body: z.strictObject({ code: z.string().max(9), moves: z.array(z.string()).optional() }),
      reply: z.strictObject({ team: z.string() }),
    },
    ({ body }) => {
      if (body.code === 'old') throw new Problem('code-expired', 'Ask for a new one.');
      if (body.code === 'boom') throw new Error('the database password is 1234');
      if (body.code === 'leak') return { team: 'Harbour', secret: 1 } as { team: string };
      return { team: 'Harbour' };
    },
  );
  serve(
    app,
    'upload',
    { bytes: ['application/zip'], most: 10, reply: z.strictObject({ bytes: z.int() }) },
    ({ body }) => ({ bytes: body.length }),
  );
  serve(
    app,
    'codes',
    { params: z.strictObject({ id: z.string() }), query: z.strictObject({ page: z.coerce.number().int() }) },
    () => undefined,
  );
  return app;
}

const join = async (payload: unknown, headers: Record<string, string> = {}) =>
  (await anApp()).inject({
    method: 'POST',
    url: '/api/join',
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

describe('a route', () => {
  test('answers what its schema describes', async () => {
    const answer = await join({ code: 'abc' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ team: 'Harbour' });
  });

  test('never sends a field that its schema does not name', async () => {
    const answer = await join({ code: 'leak' });
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('secret');
  });

  test('takes plain bytes where it says so, and nothing else there', async () => {
    const app = await anApp();
    const upload = (type: string, payload: string) =>
      app.inject({ method: 'POST', url: '/api/uploads', headers: { 'content-type': type }, payload });
    expect((await upload('application/zip', 'PK')).statusCode).toBe(401);
    signIn(trainer);
    expect((await upload('application/zip', 'PK')).json()).toEqual({ bytes: 2 });
    expect((await upload('application/zip', 'P'.repeat(11))).statusCode).toBe(413);
    expect((await upload('application/json', '{}')).statusCode).toBe(415);
    expect((await upload('text/html', 'PK')).statusCode).toBe(415);
  });
});

describe('who may', () => {
  const codes = async (team: string) => (await anApp()).inject(`/api/teams/${team}/codes?page=1`);

  test('a visitor is asked to sign in, before anything is read', async () => {
    expect((await codes('harbour')).json()).toMatchObject({ type: '/api/problems/sign-in-needed', status: 401 });
  });

  test.each([
    ['a role that is too low is refused', trainer, 'harbour', 'not-allowed'],
    ['a lead may for the own team', { ...trainer, role: 'lead' }, 'harbour', undefined],
    ['a lead may not for another', { ...trainer, role: 'lead' }, 'hill', 'other-team'],
    ['an administrator may for all', { ...trainer, role: 'administrator', team: undefined }, 'hill', undefined],
  ] as const)('%s', async (_what, who, team, problem) => {
    signIn(who);
    const answer = await codes(team);
    if (problem === undefined) expect(answer.statusCode).toBe(204);
    else expect(answer.json()).toMatchObject({ type: `/api/problems/${problem}`, status: 403 });
  });
});

describe('a request that is wrong', () => {
  test.each([
    ['not JSON', '{"code":', 400, 'bad-request'],
    ['a name that programs reserve', '{"code":"abc","__proto__":{"role":"administrator"}}', 400, 'bad-request'],
    ['nothing', '', 400, 'bad-request'],
    ['a list instead of an object', '[]', 400, 'bad-request'],
    ['too much', JSON.stringify({ code: 'x'.repeat(300_000) }), 413, 'too-large'],
    ['what the rules refuse', { code: 'old' }, 410, 'code-expired'],
  ])('gets its own problem: %s', async (_what, payload, status, name) => {
    const answer = await join(payload);
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ type: `/api/problems/${name}`, status });
  });

  test('is told every wrong field at once, by JSON pointer', async () => {
    const answer = await join({ code: 'far too long', moves: ['a', 7], 'a/b~c': 1 });
    expect(
      answer
        .json<{ errors: { pointer: string }[] }>()
        .errors.map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/a~1b~0c', '/code', '/moves/1']);
  });

  test('with another kind of content is refused', async () => {
    expect((await join('code=abc', { 'content-type': 'application/x-www-form-urlencoded' })).statusCode).toBe(415);
    expect((await join('code', { 'content-type': 'text/plain' })).statusCode).toBe(415);
  });

  test('learns nothing about a fault of ours', async () => {
    const answer = await join({ code: 'boom' });
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ type: '/api/problems/internal' });
    expect(answer.body).not.toContain('1234');
  });
});

describe('an address', () => {
  test('that does not exist is not found', async () => {
    const answer = await (await anApp()).inject('/api/nothing');
    expect(answer.json()).toMatchObject({ type: '/api/problems/not-found', status: 404 });
  });

  test('asked by a method it does not know says which ones it does', async () => {
    const answer = await (await anApp()).inject({ method: 'PATCH', url: '/api/join' });
    expect(answer.json()).toMatchObject({ type: '/api/problems/method-not-allowed', status: 405 });
    expect(answer.headers.allow).toBe('POST');
  });

  test('with a broken character is a bad request', async () => {
    expect((await (await anApp()).inject('/api/%E0%A4%A')).json()).toMatchObject({ type: '/api/problems/bad-request' });
  });
});

describe('a change', () => {
  test.each([
    ['from our own page', { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:80' }, 200],
    ['from an older browser on our own page', { origin: 'http://localhost:80' }, 200],
    ['from a program', {}, 200],
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
    ['from a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['from another site in an older browser', { origin: 'https://evil.example' }, 403],
    ['from a page that hides where it is', { origin: 'null' }, 403],
  ])('%s', async (_from, headers, status) => {
    const answer = await join({ code: 'abc' }, { host: 'localhost:80', ...headers });
    expect(answer.statusCode).toBe(status);
    if (status === 403) expect(answer.json()).toMatchObject({ type: '/api/problems/foreign-origin' });
  });
});
