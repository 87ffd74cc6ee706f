import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../server/data/open.ts';
import { postgresPlace } from '../../server/testing/databases.ts';
import { worldOn } from '../../server/testing/world.ts';
import { folderWith, heard } from '../listening.ts';

let disk: ReturnType<typeof folderWith>;
const db = (...words: readonly string[]) => heard(['db', ...words, '--database', 'attune.db'], disk);
let kim: string;
beforeAll(async () => {
  disk = folderWith();
  const world = worldOn(await openDatabase({ file: join(disk.folder, 'attune.db') }));
  const of = await world.publish();
  const team = await world.makeTeam('Night shift');
  kim = (await world.join(team, 'Kim')).id;
  await world.database.db.updateTable('person').set({ nickname_key: 'kim' }).where('id', '=', kim).execute();
  for (let run = 0; run < 3; run += 1) await world.send(of, { id: kim }, run);
  await world.send(of, await world.join(team, 'Lee'), 4);
  await world.database.close();
});
afterAll(() => disk[Symbol.dispose]());

describe('db', () => {
  it('counts boards again, and finds what is not right', async () => {
    expect(await db('check')).toMatchObject({ code: 0, out: 'Everything on boards counts right.\n' });
    const database = await openDatabase({ file: join(disk.folder, 'attune.db') });
    const { board_id, tenths } = await database.db
      .selectFrom('hist')
      .selectAll()
      .where('n', '>', 0)
      .executeTakeFirstOrThrow();
    const change = (n: number) =>
      database.db
        .updateTable('hist')
        .set((is) => ({ n: is('n', '+', n) }))
        .where('board_id', '=', board_id)
        .where('tenths', '=', tenths)
        .execute();
    await change(2);
    expect(await db('check')).toMatchObject({
      code: 1,
      out: `board ${board_id}: 2 too many counted at ${tenths} tenths\n`,
    });
    await change(-2);
    await database.close();
  });

  it('says that the tables are up to date', async () => {
    expect((await db('migrate')).out).toBe('Nothing to do: the tables are up to date.\n');
    using empty = folderWith();
    expect((await heard(['db', 'check', '--database', 'none.db'], empty)).err).toMatch(
      /There is no database .*none\.db/,
    );
    expect((await heard(['db', 'migrate', '--database', 'new.db'], empty)).out).toMatch(/^Done: 0001-people\.01, /);
  });

  it('exports everything about a person, by nickname or id', async () => {
    const { out, code } = await db('export-person', 'KIM');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ person: { id: kim, nickname: 'Kim', team: 'Night shift' } });
    expect((JSON.parse(out) as { runs: unknown[] }).runs).toHaveLength(3);
    expect((await db('export-person', kim)).out).toBe(out);
    expect((await db('export-person', 'nobody')).err).toMatch(/There is nobody of the id/);
  });

  it('backs up while the database is open, erases a person, and restores what was before', async () => {
    const database = await openDatabase({ file: join(disk.folder, 'attune.db') });
    expect(await db('backup', 'monday.db')).toMatchObject({ code: 0 });
    expect((await db('backup', 'monday.db')).err).toMatch(/exists already/);
    expect((await db('erase-person', 'kim')).out).toMatch(new RegExp(`^Erased: ${kim}`));
    expect((await db('export-person', kim)).code).toBe(1);
    expect((await db('check')).code).toBe(0);
    expect((await db('restore', 'monday.db')).err).toMatch(/A server is using the database\. Stop it first/);
    await database.close();
    // A place that a server made which has stopped since.
    const there = join(disk.folder, 'there.db');
    const program = fileURLToPath(new URL('../../server/testing/open.ts', import.meta.url));
    execFileSync(process.execPath, ['--import', 'tsx', program, JSON.stringify({ file: there })]);
    const at = (...words: readonly string[]) => heard(['db', ...words, '--database', 'there.db'], disk);
    expect((await at('restore', 'monday.db')).out).toMatch(/^Restored: .*there\.db\. What was there before: .*before-/);
    expect((await at('export-person', kim)).code).toBe(0);
    expect((await at('check')).code).toBe(0);
  });

  it('restores nothing that is not a sound database of ours', async () => {
    writeFileSync(join(disk.folder, 'text.db'), 'not a database, but long enough to be looked at'.repeat(200));
    expect((await db('restore', 'text.db')).err).toMatch(/text\.db cannot be read as a database/);
    expect((await db('restore', 'nowhere.db')).err).toMatch(/There is no file/);
    expect(existsSync(join(disk.folder, 'nowhere.db'))).toBe(false);
    expect(readdirSync(disk.folder).filter((name) => name.endsWith('.restored'))).toEqual([]);
    expect((await db('check')).code).toBe(0);
  });

  it('works on PostgreSQL, but for backups, which have their own tool there', async () => {
    const { where } = await postgresPlace();
    const url = 'url' in where ? where.url : '';
    const on = (...words: readonly string[]) => heard(['db', ...words, '--database', url], disk);
    expect((await on('check')).err).toMatch(/db migrate" first/);
    expect((await on('migrate')).out).toMatch(/^Done: /);
    expect((await on('check')).code).toBe(0);
    expect((await on('backup', 'x.db')).err).toMatch(/pg_dump/);
    expect((await heard(['db', 'check', '--database', 'postgres://127.0.0.1:1/none'], disk)).err).toMatch(
      /cannot be reached/,
    );
  });

  it.each([
    [['chekc'], /Did you mean "check"/],
    [['backup'], /"db backup" needs FILE/],
    [['check', 'twice'], /takes nothing more, not "twice"/],
  ])('says what is wrong with %j', async (words, message) => {
    const { err, code } = await db(...words);
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });
});
