import { Validator } from '@seriousme/openapi-schema-validator';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROBLEMS } from '../../protocol/problems.ts';
import { ROUTES } from '../../protocol/routes.ts';
import { sqlitePlace } from '../testing/databases.ts';
import { PASSWORD, testServer, type TestServer } from '../testing/server.ts';
import { logging } from './logging.ts';

const place = sqlitePlace();
const lines: string[] = [];
let server: TestServer;
beforeAll(async () => {
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  server = await testServer(place.where, { METRICS_TOKEN: 'a-token-for-figures' }, { ...logging('debug'), stream });
});
afterAll(async () => {
  await server.close();
  place.remove();
});

describe('the description', () => {
  test('is valid OpenAPI 3.1 and names every route and problem', async () => {
    const { body } = await server.browser()('GET', '/api/openapi.json');
    const outcome = await new Validator().validate(structuredClone(body) as Record<string, unknown>);
    expect(outcome.errors).toBeUndefined();
    expect(outcome.valid).toBe(true);
    const paths = (body as { paths: Record<string, Record<string, unknown>> }).paths;
    for (const { method, path } of Object.values(ROUTES))
      expect(paths[path.replaceAll(/:(\w+)/g, '{$1}')], `${method} ${path}`).toHaveProperty(method.toLowerCase());
    for (const name of Object.keys(PROBLEMS)) expect(JSON.stringify(body)).toContain(`/api/problems/${name}"`);
  });

  test('can be read as a page without a script or another host', async () => {
    const { text, headers } = await server.browser()('GET', '/api/docs');
    expect(headers['content-type']).toContain('text/html');
    expect(text).not.toMatch(/<script|<style|style=|https?:\/\//i);
    for (const { path } of Object.values(ROUTES)) expect(text).toContain(path);
  });

  test.each(Object.keys(PROBLEMS))('explains the problem %s', async (name) => {
    const { status, text } = await server.browser()('GET', `/api/problems/${name}`);
    expect(status).toBe(200);
    expect(text).toContain(`<h1>${name}</h1>`);
  });
});

describe('health and figures', () => {
  test('alive and ready', async () => {
    expect((await server.browser()('GET', '/healthz')).body).toEqual({ alive: true });
    expect((await server.browser()('GET', '/readyz')).body).toEqual({ ready: true });
  });

  test('not ready without its database, and ready to say so', async () => {
    const gone = sqlitePlace();
    const lost = await testServer(gone.where);
    await lost.parts.database.close();
    expect((await lost.browser()('GET', '/healthz')).status).toBe(200);
    expect((await lost.browser()('GET', '/readyz')).status).toBeGreaterThanOrEqual(500);
    await lost.app.close();
    gone.remove();
  });

  test('figures are for administrators and for a collector with the token, who may nothing else', async () => {
    const collector = { headers: { authorization: 'Bearer a-token-for-figures' } };
    const anybody = server.browser();
    expect((await anybody('GET', '/metrics')).problem).toBe('sign-in-needed');
    const wrong = { headers: { authorization: 'Bearer a-token-for-figure' } };
    expect((await anybody('GET', '/metrics', undefined, wrong)).problem).toBe('sign-in-needed');
    const { text } = await anybody('GET', '/metrics', undefined, collector);
    for (const name of [
      'attune_request_seconds_bucket',
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
      'attune_submissions_waiting',
      'attune_live_listeners',
      'attune_database_seconds',
    ])
      expect(text).toContain(name);
    expect((await anybody('GET', '/api/people', undefined, collector)).problem).toBe('sign-in-needed');
  });
});

describe('the log', () => {
  test('has a line for every request, and nothing that tells who somebody is or lets anybody in', async () => {
    lines.length = 0;
    const ada = server.browser();
    const secrets = { email: 'xanthippe@example.com', password: PASSWORD, nickname: 'Xanthippe' };
    const signedUp = await ada('POST', '/api/sign-up', secrets, { remoteAddress: '203.0.113.7' });
    const cookie = String(signedUp.headers['set-cookie']).split(/[=;]/)[1] ?? '';
    await ada('POST', '/api/sign-in', { ...secrets, nickname: undefined, password: 'another secret word' });
    await ada('GET', '/api/people?search=xanthippe');
    await ada('GET', '/api/invitations/ABCD-EFGH');
    await ada('POST', '/api/welcome', { ...secrets, token: 'a-token-nobody-may-see' });
    await ada('POST', '/api/runs', { ticket: 'some.ticket', timed: false, moves: ['say hello'] });
    const log = lines.join('');
    expect(lines.length).toBeGreaterThan(6);
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow();
    for (const secret of [
      ...Object.values(secrets),
      'xanthippe',
      'another secret word',
      '203.0.113.7',
      'ABCD-EFGH',
      'a-token-nobody',
      'some.ticket',
      'say hello',
      decodeURIComponent(cookie).split('.')[0] ?? '',
    ])
      expect(log, secret).not.toContain(secret);
    expect(log).toContain('"refused":"not-allowed"');
    expect(log).toContain('"route":"/api/invitations/:code"');
  });
});
