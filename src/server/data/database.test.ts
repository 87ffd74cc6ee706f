import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../http/problem.ts';
import { DATABASES, sqlitePlace, type Place } from '../testing/databases.ts';
import type { Database } from './database.ts';
import { migrate, pending } from './migrate.ts';
import { STEPS } from './migrations/all.ts';
import { connect, openDatabase } from './open.ts';
import { inTransaction } from './transaction.ts';

const aTeam = (id: string) => ({ id, name: `Team ${id}`, created_at: 1_800_000_000_000 });

describe.each(DATABASES)('the database, on %s', (_, makePlace) => {
  let place: Place;
  let database: Database;
  beforeAll(async () => {
    place = await makePlace();
    database = await openDatabase(place.where);
  });
  afterAll(async () => {
    await database.close();
    place.remove();
  });
  const teams = async () =>
    (await database.db.selectFrom('team').select('id').orderBy('id').execute()).map(({ id }) => id);

  it('has every table after opening, and nothing left to do', async () => {
    expect(await pending(database.db)).toEqual([]);
    expect(await migrate(database.db)).toEqual([]);
  });

  it('keeps and gives whole numbers of the size of moments, and texts of any script', async () => {
    await database.db
      .insertInto('team')
      .values({ id: 'n', name: '客服 ’"; drop table', created_at: 2 ** 52 + 1 })
      .execute();
    expect(await database.db.selectFrom('team').selectAll().where('id', '=', 'n').execute()).toEqual([
      { id: 'n', name: '客服 ’"; drop table', created_at: 2 ** 52 + 1 },
    ]);
    const { total } = await database.db
      .selectFrom('team')
      .select((is) => is.fn.sum<number>('created_at').as('total'))
      .executeTakeFirstOrThrow();
    expect(total).toBe(2 ** 52 + 1);
    await database.db.deleteFrom('team').execute();
  });

  it('stores all of a transaction or nothing of it', async () => {
    const failing = inTransaction(database, async (tx) => {
      await tx.insertInto('team').values(aTeam('a')).execute();
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    expect(await teams()).toEqual([]);
  });

  it('tries a transaction again from the start when another was in the way', async () => {
    let tries = 0;
    await inTransaction(database, async (tx) => {
      tries += 1;
      await tx
        .insertInto('team')
        .values(aTeam(`t${tries}`))
        .execute();
      if (tries < 3) throw Object.assign(new Error('deadlock'), { code: '40P01' });
    });
    expect(await teams()).toEqual(['t3']);
  });

  it('gives up after a while, with a problem that says so', async () => {
    const never = inTransaction(database, () =>
      Promise.reject(Object.assign(new Error('busy'), { code: 'SQLITE_BUSY' })),
    );
    await expect(never).rejects.toMatchObject({ problem: 'storage-away' });
  });

  it('loses nothing of what many add to one number at the same time', async () => {
    await database.db.insertInto('hist').values({ board_id: 1, tenths: 5, shard: 0, n: 0 }).execute();
    const other = await openDatabase(place.where);
    const addOne = (at: Database) =>
      inTransaction(at, async (tx) => {
        await tx
          .updateTable('hist')
          .set({ n: sql`n + 1` })
          .where('board_id', '=', 1)
          .execute();
      });
    await Promise.all(Array.from({ length: 12 }, (__, index) => addOne(index % 2 === 0 ? database : other)));
    await other.close();
    expect(await database.db.selectFrom('hist').select('n').execute()).toEqual([{ n: 12 }]);
  });

  it('refuses a database of a newer version', async () => {
    await sql`insert into migration (name) values ('9999-later.01')`.execute(database.db);
    await expect(openDatabase(place.where)).rejects.toThrow(/newer version of Attune.*9999-later.01/);
    await sql`delete from migration where name = '9999-later.01'`.execute(database.db);
  });

  it('goes on where a crash in the middle of the steps left it', async () => {
    const half = await makePlace();
    const first = connect(half.where);
    await migrate(first.db, STEPS.slice(0, 5));
    await first.close();
    const again = await openDatabase(half.where);
    expect(await pending(again.db)).toEqual([]);
    await again.close();
    half.remove();
  });

  it('is brought up to date once when several processes open it at the same moment', async () => {
    const fresh = await makePlace();
    const codes = await Promise.all(Array.from({ length: 4 }, () => opened(fresh.where)));
    expect(codes).toEqual([0, 0, 0, 0]);
    const after = connect(fresh.where);
    expect(await pending(after.db)).toEqual([]);
    await after.close();
    fresh.remove();
  });
});

/** Opens the database in a process of its own and gives its exit code. */
async function opened(where: object): Promise<number> {
  const program = new URL('../testing/open.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(where)], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}

describe('storage that fails', () => {
  it('says that the disk is full, and has stored nothing half', async () => {
    const place = sqlitePlace();
    const database = await openDatabase(place.where);
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(database.db);
    await sql.raw(`pragma max_page_count = ${(rows[0]?.page_count ?? 0) + 4}`).execute(database.db);
    const tooMuch = inTransaction(database, async (tx) => {
      for (let index = 0; index < 100; index += 1)
        await tx
          .insertInto('team')
          .values({ id: `t${index}`, name: 'x'.repeat(4000), created_at: 0 })
          .execute();
    });
    await expect(tooMuch).rejects.toMatchObject({ problem: 'storage-full' });
    expect(await database.db.selectFrom('team').selectAll().execute()).toEqual([]);
    await database.close();
    place.remove();
  });

  it('says that the database is away', async () => {
    await expect(openDatabase({ url: 'postgres://attune@127.0.0.1:1/none' })).rejects.toSatisfy(
      (error) => error instanceof Problem && error.problem === 'storage-away',
    );
  });
});
