import { EventEmitter, once } from 'node:events';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../data/open.ts';
import { sqlitePlace } from '../testing/databases.ts';
import { testServer, type TestServer } from '../testing/server.ts';
import { Asking } from './asking.ts';
import { cookieOf } from './sender.ts';

const place = sqlitePlace();
let server: TestServer;
beforeAll(async () => {
  server = await testServer(place.where);
});
afterAll(async () => {
  await server.close();
  place.remove();
});

test('what the database said before a change is not believed after it, however late it comes', async () => {
  const { db } = server.parts.database;
  const visitor = { headers: {}, address: '127.0.0.1', asker: undefined };
  const { person, cookies } = await server.parts.people.accounts.guest('Ada', visitor);
  const { value: key } = await db
    .selectFrom('secret')
    .select('value')
    .where('id', '=', 'session-key')
    .executeTakeFirstOrThrow();
  // A line of its own to the database, on which answers wait until they may go on.
  const other = await openDatabase(place.where);
  const line = new EventEmitter();
  let isHeld = true;
  const held: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      line.emit('answered');
      if (isHeld) await once(line, 'go on');
      return result;
    },
  };
  const asking = new Asking({ ...other, db: other.db.withPlugin(held) }, Date.now, {
    key,
    cookie: 'attune.session_token',
  });
  const roleOf = async () => (await asking.who(cookieOf(cookies)))?.who.role;

  const answered = once(line, 'answered');
  const late = roleOf();
  await answered;
  await db.updateTable('person').set({ role: 'trainer' }).where('id', '=', person).execute();
  asking.forget(person);
  isHeld = false;
  line.emit('go on');
  expect(await late).toBe('guest');
  expect(await roleOf()).toBe('trainer');
  await other.close();
});
