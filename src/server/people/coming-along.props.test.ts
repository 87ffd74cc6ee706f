import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Receipt } from '../../protocol/run.ts';
import { lockPersons } from '../boards/bests.ts';
import { refresh } from '../boards/keep.ts';
import { recount } from '../boards/recount.ts';
import type { Database } from '../data/database.ts';
import { openDatabase } from '../data/open.ts';
import { DATABASES, type Place } from '../testing/databases.ts';
import { anyScenario, played, worldOn, type Played, type World } from '../testing/world.ts';
import { Asking } from './asking.ts';
import { ComingAlong, formerIds } from './coming-along.ts';

const [GUESTS, ACCOUNTS] = [4, 2];

/** One thing that somebody does: guests and accounts play, guests sign in, anybody hides. */
const arbDeed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('send' as const), who: fc.nat(), run: fc.nat(11) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('sign in' as const), who: fc.nat(), to: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('hide' as const, 'show' as const), who: fc.nat() }) },
);
type Deed = typeof arbDeed extends fc.Arbitrary<infer T> ? T : never;

interface Sent {
  readonly by: string;
  readonly body: Played & { readonly ticket: string };
  readonly receipt: Receipt;
}

describe.each(DATABASES)('guests who sign in while everybody plays, on %s', (kind, makePlace) => {
  let place: Place;
  let databases: Database[];
  let worlds: { readonly world: World; readonly comingAlong: ComingAlong }[];
  const runs = Array.from({ length: 12 }, (_, seed) => played(anyScenario, seed));
  beforeAll(async () => {
    place = await makePlace();
    // Two servers on one PostgreSQL; an embedded database has one.
    databases = [await openDatabase(place.where)];
    if (kind === 'postgres') databases.push(await openDatabase(place.where));
    worlds = databases.map((database) => {
      const world = worldOn(database);
      const clock = () => world.time.now;
      const asking = new Asking(database, clock, { key: 'key', cookie: 'cookie' });
      return {
        world,
        comingAlong: new ComingAlong({ database, asking, boards: { refresh, lock: lockPersons }, clock }),
      };
    });
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
    place.remove();
  });
  const first = () => worlds[0] ?? expect.fail('no world');

  it('lose no run and no receipt, and boards stay what a recount makes them', async () => {
    const { world } = first();
    const { db } = world.database;
    const published = await world.publish(anyScenario);
    const somebody = async (team: string | undefined, isAnonymous: 0 | 1): Promise<string> => {
      const { id } = await world.join(team);
      const now = new Date(world.time.now).toISOString();
      await db
        .insertInto('user')
        .values({
          ...{ id, name: 'Somebody', email: `${id}@example.com`, emailVerified: 0, image: null },
          ...{ createdAt: now, updatedAt: now, isAnonymous },
        })
        .execute();
      return id;
    };
    const rounds = fc.array(fc.array(arbDeed, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const team = await world.makeTeam();
        const guests = await Promise.all(Array.from({ length: GUESTS }, () => somebody(team, 1)));
        const accounts = await Promise.all(
          Array.from({ length: ACCOUNTS }, (_, index) => somebody(index === 0 ? team : undefined, 0)),
        );
        const everybody = [...guests, ...accounts];
        const any = (list: readonly string[], nth: number): string => list[nth % list.length] ?? expect.fail('nobody');
        const sent: Sent[] = [];
        const doIt = async (deed: Deed, on: (typeof worlds)[number]): Promise<void> => {
          const by = any(everybody, deed.who);
          if (deed.does === 'sign in') await on.comingAlong.take(any(guests, deed.who), any(accounts, deed.to));
          else if (deed.does !== 'send') await on.world.change(by, { hidden: deed.does === 'hide' ? 1 : 0 });
          else {
            const { token } = await on.world.ticket(published, by);
            const body = { ticket: token, ...(runs[deed.run] ?? expect.fail('no run')) };
            const receipt = await on.world.submissions.take(body, { id: by }).catch((error: unknown) => {
              expect(error).toMatchObject({ problem: 'sign-in-needed' }); // signed in meanwhile
            });
            if (receipt) sent.push({ by, body, receipt });
          }
        };
        for (const round of all) {
          await Promise.all(round.map((deed, index) => doIt(deed, worlds[index % worlds.length] ?? first())));
          expect(await recount(db)).toEqual({ histograms: [], bests: [], missing: [] });
          // Servers look for one another's new keys every now and then.
          for (const one of worlds) one.world.time.now += 60_000;
          for (const { by, body, receipt } of sent) {
            const owner = (await ownerOf(by, accounts)) ?? by;
            expect(await world.submissions.take(body, { id: owner })).toEqual(receipt);
          }
          const kept = await db.selectFrom('run').select('id').where('person_id', 'in', everybody).execute();
          expect(kept.map(({ id }) => id).sort()).toEqual(sent.map(({ receipt }) => receipt.run).sort());
        }
      }),
      { numRuns: kind === 'sqlite' ? 20 : 10 },
    );

    async function ownerOf(guest: string, accounts: readonly string[]): Promise<string | undefined> {
      for (const account of accounts) if ((await formerIds(db, account)).includes(guest)) return account;
      return undefined;
    }
  });
});
