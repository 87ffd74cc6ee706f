import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aScenarioFile } from '../../testing/scenarios.ts';
import type { Database } from '../data/database.ts';
import { openDatabase } from '../data/open.ts';
import { Problem } from '../http/problem.ts';
import type { Who } from '../people/who.ts';
import { DATABASES, type Place } from '../testing/databases.ts';
import { checkUpload } from './check.ts';
import type { Checker } from './checker.ts';
import { publish, withdraw } from './publishing.ts';
import { download, keep, publishedFor, retireBuilt, revision } from './revisions.ts';
import { discard, trial, upload, uploadsOf } from './uploads.ts';
import type { Sound, Verdict } from './verdict.ts';

const person = (id: string, role: Who['role'] = 'trainer'): Who => ({
  ...{ id, nickname: id, role, team: undefined, hidden: false },
});
const TESS = person('tess');
const TOM = person('tom');
const ADA = person('ada', 'administrator');
const DAY = 24 * 60 * 60 * 1000;

/** The same checks without a thread, each content once: here only what becomes of them matters. */
const verdicts = new Map<string, Verdict>();
const checker: Checker = {
  check: (bytes) => {
    const name = strFromU8(bytes, true);
    const verdict = verdicts.get(name) ?? checkUpload(bytes);
    verdicts.set(name, verdict);
    return Promise.resolve(verdict);
  },
  close: () => Promise.resolve(),
};

const file = (changes: object = {}): Uint8Array => strToU8(JSON.stringify({ ...aScenarioFile(), ...changes }));
const checked = (bytes: Uint8Array): Sound => {
  const verdict = checkUpload(bytes);
  if (verdict.kind !== 'sound') throw new Error(JSON.stringify(verdict));
  return verdict.sound;
};

const problemOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: unknown) => {
      if (error instanceof Problem) return error.problem;
      throw error;
    },
  );

describe.each(DATABASES)('publishing, kept in %s', (_, makePlace) => {
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
  beforeEach(async () => {
    await database.db.deleteFrom('upload').execute();
    await database.db.deleteFrom('scenario_revision').execute();
  });

  const send = (who: Who, changes: object = {}, now = 0) => upload({ database, checker }, who, file(changes), now);
  const publishNew = async (who: Who, changes: object = {}, now = 0) =>
    publish(database, who, (await send(who, changes, now)).id, now);
  const listed = async (who?: Who) =>
    (await publishedFor(database, who)).map(({ id, revision: number }) => `${id} ${number}`);

  it('an upload waits for its sender alone, for a week', async () => {
    const { id } = await send(TESS);
    expect((await uploadsOf(database, TESS, DAY)).map((one) => one.id)).toEqual([id]);
    expect(await uploadsOf(database, TOM, DAY)).toEqual([]);
    expect(await uploadsOf(database, TESS, 7 * DAY)).toEqual([]);
    expect(await problemOf(publish(database, TOM, id, 0))).toBe('not-found');
    expect(await problemOf(trial(database, TOM, id, 0))).toBe('not-found');
    expect((await trial(database, TESS, id, 0)).scenario.title).toBe('The birthday parcel');
  });

  it('a broken one is kept with what is wrong, and cannot be published', async () => {
    const { id, publishable, found } = await send(TESS, { emotion: 'joy' });
    expect({ publishable, code: found[0]?.code }).toEqual({ publishable: false, code: 'unknown-value' });
    expect(await problemOf(publish(database, TESS, id, 0))).toBe('scenario-broken');
  });

  it('what is no upload at all is refused and not kept', async () => {
    const sent = upload({ database, checker }, TESS, strToU8('PK\u0003\u0004'), 0);
    expect(await problemOf(sent)).toBe('bad-request');
    expect(await uploadsOf(database, TESS, 0)).toEqual([]);
  });

  it('published, it is in the library with its card and its range, and waits no more', async () => {
    const published = await publishNew(TESS, {}, 5);
    expect(published).toMatchObject({ id: 'late-parcel', revision: 1, built: false, mine: true, published: 5 });
    expect(published.range.overall.best).toBeGreaterThan(published.range.overall.worst);
    expect(published.card.words.en).toMatchObject({ title: 'The birthday parcel', name: 'Amara Okafor' });
    expect(await listed()).toEqual(['late-parcel 1']);
    expect(await uploadsOf(database, TESS, 5)).toEqual([]);
  });

  it('a revision is one content for ever', async () => {
    await publishNew(TESS);
    expect(await problemOf(publishNew(TESS, { title: 'Another parcel' }))).toBe('revision-exists');
    expect(await problemOf(publishNew(TESS))).toBe('none');
    expect(await problemOf(publishNew(TESS, { revision: 3, title: 'Another parcel' }))).toBe('none');
    expect(await problemOf(publishNew(TESS, { revision: 2 }))).toBe('revision-older');
    expect(await listed()).toEqual(['late-parcel 3']);
  });

  it('two who publish the same revision at once cannot both win', async () => {
    const sent = await Promise.all(['One', 'Another'].map((title) => send(TESS, { title })));
    const outcomes = await Promise.all(sent.map(({ id }) => problemOf(publish(database, TESS, id, 0))));
    expect(outcomes.sort()).toEqual(['none', 'revision-exists']);
  });

  it('an earlier revision stays as it was, to be replayed and downloaded', async () => {
    const { id, hash } = await publishNew(TESS);
    await publishNew(TESS, { revision: 2, title: 'Another parcel' });
    await withdraw(database, TESS, id, 0);
    expect((await revision(database, id, hash)).scenario).toEqual(checked(file()).scenario);
    expect(await problemOf(revision(database, id, 'f'.repeat(64)))).toBe('revision-unknown');
    expect(await problemOf(revision(database, 'nobody', hash))).toBe('scenario-unknown');
  });

  it('a download gives back the files as they were sent, in the same bytes every time', async () => {
    const { id, hash } = await publishNew(TESS);
    const zip = await download(database, id, hash);
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(['late-parcel/scenario.json']);
    expect(strFromU8(files['late-parcel/scenario.json'] ?? new Uint8Array())).toBe(strFromU8(file()));
    expect(await download(database, id, hash)).toEqual(zip);
    expect(checked(zip).hash).toBe(hash);
  });

  it('withdrawn, it is gone for everybody but those who may bring it back', async () => {
    const { id } = await publishNew(TESS);
    expect(await problemOf(withdraw(database, TOM, id, 0))).toBe('not-allowed');
    expect(await problemOf(withdraw(database, TESS, 'nobody', 0))).toBe('scenario-unknown');
    await withdraw(database, TESS, id, 0);
    expect(await listed()).toEqual([]);
    expect(await listed(TOM)).toEqual([]);
    expect(await listed(TESS)).toEqual(['late-parcel 1']);
    expect(await listed(ADA)).toEqual(['late-parcel 1']);
    await publishNew(TESS);
    expect(await listed()).toEqual(['late-parcel 1']);
  });

  it('the name of a scenario belongs to whoever published it first, and to administrators', async () => {
    await publishNew(TESS);
    expect(await problemOf(publishNew(TOM, { revision: 2 }))).toBe('name-taken');
    expect(await problemOf(publishNew(ADA, { revision: 2 }))).toBe('none');
    expect(await problemOf(publishNew(TOM, { id: 'other-parcel' }))).toBe('none');
  });

  it('what comes with the pages is nobody’s to change', async () => {
    const built = { person: null, at: 0, built: true };
    await database.db.transaction().execute((tx) => keep(tx, checked(file()), built));
    expect(await problemOf(publishNew(ADA, { revision: 2 }))).toBe('name-taken');
    expect(await problemOf(withdraw(database, ADA, 'late-parcel', 0))).toBe('not-allowed');
    const next = checked(file({ title: 'With other words, but no other number' }));
    await database.db.transaction().execute(async (tx) => {
      await keep(tx, next, built);
      await retireBuilt(tx, [next.hash], 1);
    });
    expect((await publishedFor(database, undefined)).map(({ hash }) => hash)).toEqual([next.hash]);
    expect(await problemOf(revision(database, 'late-parcel', checked(file()).hash))).toBe('none');
  });

  it('of many uploads the oldest go, of this person only', async () => {
    const toms = await send(TOM, {}, 0);
    for (let now = 1; now <= 21; now += 1) await send(TESS, { emotion: 'joy' }, now);
    const kept = await uploadsOf(database, TESS, 22);
    expect(kept.map(({ created }) => created)).toEqual(Array.from({ length: 20 }, (__, back) => 21 - back));
    expect(await uploadsOf(database, TOM, 22)).toHaveLength(1);
    await discard(database.db, TESS, toms.id);
    expect(await uploadsOf(database, TOM, 22)).toHaveLength(1);
    await discard(database.db, TOM, toms.id);
    expect(await uploadsOf(database, TOM, 22)).toEqual([]);
  });
});
