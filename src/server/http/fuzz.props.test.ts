import fc from 'fast-check';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { ROUTES, type RouteInfo, type RouteName } from '../../protocol/routes.ts';
import { sqlitePlace } from '../testing/databases.ts';
import { testServer, type Browser, type TestServer } from '../testing/server.ts';

/** The whole hundred thousand take two minutes: `ATTUNE_FUZZ=100000 npm test -- unit`. */
const BODIES = Number(process.env.ATTUNE_FUZZ ?? 20_000);

/** Everything but what would end the sessions of those who ask, and uploads: each is checked in a thread of its own, and fuzzed there. */
const NAMES = (Object.keys(ROUTES) as RouteName[]).filter(
  (name) => !['eraseMe', 'endSessions', 'signOut', 'live', 'erasePerson', 'upload'].includes(name),
);

/** Words that the schemas know, so that many bodies get far before they are refused. */
const FIELDS = [
  'code',
  'nickname',
  'email',
  'password',
  'token',
  'ticket',
  'timed',
  'moves',
  'wanted',
  'name',
  'role',
  'days',
  'uses',
  'team',
  'hidden',
  'score',
  '__proto__',
  'constructor',
  'toString',
  '',
];
const VALUES = [
  'ABCD-EFGH',
  'trainee',
  'administrator',
  'ada@example.com',
  'x'.repeat(300),
  '\u0000',
  '\ud800',
  '‮',
  '<script>',
  "'; drop table person; --",
  '${7*7}',
  '../../etc',
  '1e999',
];

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>(...VALUES, null, true, -1, 0, 1.5, 2 ** 53, 1e300),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...FIELDS), tie('value'), { maxKeys: 6 }),
  ),
})).value;

/** Mostly JSON, sometimes broken, too deep, or no JSON at all. */
const body = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 8 }).map((one) => JSON.stringify(one)),
  },
  { weight: 2, arbitrary: value.map((one) => JSON.stringify(one)) },
  { weight: 2, arbitrary: fc.tuple(value, fc.nat(40)).map(([one, cut]) => JSON.stringify(one).slice(0, cut)) },
  { weight: 1, arbitrary: fc.nat(20_000).map((deep) => '['.repeat(deep) + ']'.repeat(deep)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
const media = fc.constantFrom(
  'application/json',
  'application/json',
  'application/json',
  'application/zip',
  'text/plain',
  '',
  'a/b;c="',
);
const part = fc.oneof(
  fc.constantFrom('late-parcel', '0'.repeat(64), newId(), 'ABCD-EFGH', 'company', '%00', '%2e%2e', '%F0%9F', '..', "'"),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => encodeURIComponent(text)),
);
const query = fc.oneof(
  fc.constant(''),
  fc
    .array(
      fc.tuple(
        fc.constantFrom('limit', 'after', 'span', 'season', 'ranked', 'search', 'scenario', 'state', 'code'),
        part,
      ),
      { maxLength: 4 },
    )
    .map((pairs) => `?${pairs.map(([name, text]) => `${name}=${text}`).join('&')}`),
);

const place = sqlitePlace();
let server: TestServer;
let askers: readonly Browser[];
beforeAll(async () => {
  server = await testServer(place.where);
  const team = (await server.parts.people.teams.make('Harbour')).id;
  askers = [
    server.browser(),
    await server.as('trainee', team),
    await server.as('trainer', team),
    await server.as('lead', team),
    await server.as('administrator'),
  ];
});
afterAll(async () => {
  await server.close();
  place.remove();
});

test(
  'whatever is sent to whatever route, the answer is ours: never a fault, never a hang, never more memory',
  { timeout: 1_200_000 },
  async () => {
    const seen = new Map<number, number>();
    const asked = fc.record({
      name: fc.constantFrom(...NAMES),
      asker: fc.nat(4),
      body,
      media,
      query,
      parts: fc.array(part, { minLength: 3, maxLength: 3 }),
    });
    let count = 0;
    let settled = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({ name, asker, body: payload, media: type, query: asks, parts }) => {
        const { method, path }: RouteInfo = ROUTES[name];
        const left = [...parts];
        const url = path.replaceAll(/:\w+/g, () => left.pop() ?? 'x') + asks;
        const headers = type === '' ? {} : { 'content-type': type };
        const ask = askers[asker];
        if (!ask) throw new Error('Nobody asks.');
        const answer = await ask(method, url, method === 'GET' ? undefined : payload, { headers });
        seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
        expect(answer.status, `${method} ${url} ${payload}: ${answer.text}`).toBeLessThan(500);
        if (answer.status >= 400) expect(answer.problem, answer.text).toBeDefined();
        count += 1;
        if (count === Math.floor(BODIES / 2)) settled = heapInUse();
      }),
      { numRuns: BODIES },
    );
    // Half of them filled the caches; the other half may not need much more.
    expect(heapInUse() - settled).toBeLessThan(64 * 1024 * 1024);
    for (const status of [200, 400, 401, 403, 404, 415])
      expect(seen.get(status) ?? 0, `answers ${status}`).toBeGreaterThan(0);
  },
);

function heapInUse(): number {
  // What nobody needs any more does not count.
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
