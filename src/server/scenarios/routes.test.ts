import type { FastifyInstance } from 'fastify';
import { strToU8, zipSync } from 'fflate';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '../../protocol/names.ts';
import { MOST_UPLOAD_BYTES, type Published, type Upload } from '../../protocol/publishing.ts';
import { aScenarioFile } from '../../testing/scenarios.ts';
import type { Database } from '../data/database.ts';
import { openDatabase } from '../data/open.ts';
import { makeServer } from '../http/server.ts';
import { readSettings } from '../settings.ts';
import { sqlitePlace } from '../testing/databases.ts';
import { checkUpload } from './check.ts';
import { scenarioRoutes } from './routes.ts';

const place = sqlitePlace();
let database: Database;
let app: FastifyInstance;

beforeAll(async () => {
  database = await openDatabase(place.where);
  const checker = { check: (bytes: Uint8Array) => Promise.resolve(checkUpload(bytes)), close: () => Promise.resolve() };
  app = await makeServer(readSettings({}), ({ headers }) => {
    const role = headers['x-role'] as Role | undefined; // only here: the tests say who asks
    const who = role && { id: role, nickname: role, role, team: undefined, hidden: false };
    return Promise.resolve(who && { who, session: role });
  });
  scenarioRoutes(app, { clock: () => 1_000, database, checker });
});
afterAll(async () => {
  await app.close();
  await database.close();
  place.remove();
});

const text = JSON.stringify(aScenarioFile());
const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, role?: Role) =>
  app.inject({ method, url, headers: role ? { 'x-role': role } : {} });
const send = (payload: string | Buffer, type: string, role: Role = 'trainer') =>
  app.inject({ method: 'POST', url: '/api/uploads', payload, headers: { 'content-type': type, 'x-role': role } });
const problem = (answer: { readonly body: string }): unknown => (JSON.parse(answer.body) as { type: string }).type;

it('a scenario goes from the upload to the library and back out', async () => {
  const sent = await send(text, 'application/json');
  expect(sent.statusCode).toBe(201);
  const upload = sent.json<Upload>();
  expect(upload).toMatchObject({ scenario: 'late-parcel', publishable: true, created: 1000 });

  expect((await ask('GET', '/api/uploads', 'trainer')).json()).toEqual([upload]);
  const trial = await ask('GET', `/api/uploads/${upload.id}`, 'trainer');
  expect(trial.json()).toMatchObject({ scenario: { id: 'late-parcel' }, translations: [] });

  const published = await ask('POST', `/api/uploads/${upload.id}/publish`, 'trainer');
  expect(published.statusCode).toBe(201);
  const { id, hash } = published.json<Published>();
  expect((await ask('GET', '/api/scenarios')).json<Published[]>().map((one) => one.hash)).toEqual([hash]);

  const revision = await ask('GET', `/api/scenarios/${id}/${hash}`);
  expect(revision.headers['cache-control']).toContain('immutable');
  expect(revision.json()).toEqual(trial.json());
  const zip = await ask('GET', `/api/scenarios/${id}/${hash}/zip`, 'trainer');
  expect(zip.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': 'attachment; filename="late-parcel.zip"',
  });
  expect((await send(zip.rawPayload, 'application/zip')).json<Upload>().hash).toBe(hash);

  expect((await ask('DELETE', `/api/scenarios/${id}`, 'trainer')).statusCode).toBe(204);
  expect((await ask('GET', '/api/scenarios')).json()).toEqual([]);
});

it('an upload is thrown away', async () => {
  const { id } = (await send(text, 'application/json')).json<Upload>();
  expect((await ask('DELETE', `/api/uploads/${id}`, 'trainer')).statusCode).toBe(204);
  expect(problem(await ask('POST', `/api/uploads/${id}/publish`, 'trainer'))).toBe('/api/problems/not-found');
});

it.each([
  ['an empty body', '', 'application/json', 'bad-request'],
  ['a zip without a scenario', Buffer.from(zipSync({ 'a.md': strToU8('x') })), 'application/zip', 'bad-request'],
  ['a picture', 'x', 'image/png', 'wrong-media-type'],
  ['far too much', 'x'.repeat(MOST_UPLOAD_BYTES + 1), 'application/json', 'too-large'],
])('%s is refused', async (_, payload, type, name) => {
  expect(problem(await send(payload, type))).toBe(`/api/problems/${name}`);
});

it('JSON that is not JSON is an upload with a problem, not a request with one', async () => {
  const { publishable, found } = (await send('{ "id": ', 'application/json')).json<Upload>();
  expect({ publishable, code: found[0]?.code }).toEqual({ publishable: false, code: 'not-json' });
});

it('what is wrong with an upload is said in every language', async () => {
  const { found } = (await send(JSON.stringify({ ...aScenarioFile(), titel: 'x' }), 'application/json')).json<Upload>();
  expect(found).toMatchObject([
    {
      message: {
        en: '"titel" is not a field of the file.',
        'zh-Hans': '文件里没有“titel”这个字段。',
        'zh-Hant': '檔案裡沒有「titel」這個欄位。',
      },
      fix: {
        en: 'Did you mean "title"? Remove it if it is not needed.',
        'zh-Hans': '是不是想写“title”？如果用不着，就删去。',
        'zh-Hant': '是不是想寫「title」？如果用不著，就刪去。',
      },
    },
  ]);
});

it('an upload from before checks spoke three languages is still listed, in English', async () => {
  const place = {
    severity: 'error',
    code: 'unknown-field',
    file: 'scenario.json',
    line: 1,
    column: 1,
    pointer: '/titel',
  };
  const old = {
    id: v7(),
    found: [
      { ...place, message: 'No.', fix: 'Yes.' },
      { ...place, message: 'No.' },
    ],
  };
  const outcome = JSON.stringify({ ...old, more: 0, publishable: false, created: 0 });
  const row = { id: old.id, person_id: 'administrator', outcome, ready: null, created_at: 0, expires_at: 2_000 };
  await database.db.insertInto('upload').values(row).execute();
  const listed = await ask('GET', '/api/uploads', 'administrator');
  expect(listed.statusCode).toBe(200);
  const no = { en: 'No.', 'zh-Hans': 'No.', 'zh-Hant': 'No.' };
  const yes = { en: 'Yes.', 'zh-Hans': 'Yes.', 'zh-Hant': 'Yes.' };
  expect(listed.json<Upload[]>().map(({ found }) => found)).toEqual([
    [
      { ...place, message: no, fix: yes },
      { ...place, message: no },
    ],
  ]);
});

it.each([
  ['The long queue', 'The long queue'],
  [7, undefined],
  [' ', undefined],
  [undefined, undefined],
])('what is no scenario yet and calls itself %j is called %j', (title, called) => {
  const verdict = checkUpload(strToU8(JSON.stringify({ ...aScenarioFile(), emotion: 'joy', title })));
  expect('about' in verdict && verdict.about).toMatchObject({ publishable: false });
  expect('about' in verdict && verdict.about.title).toBe(called);
});
