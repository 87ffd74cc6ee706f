import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RANKED, type Ranked } from '../../protocol/ranked.ts';
import { seasonsOf } from '../../protocol/season.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import type { Database } from '../data/database.ts';
import { openDatabase } from '../data/open.ts';
import { inTransaction } from '../data/transaction.ts';
import { DATABASES, type Place } from '../testing/databases.ts';
import { played, SOME_SUNDAY, worldOn, type Played, type World } from '../testing/world.ts';
import { COUNTED, counted, refresh } from './keep.ts';
import { recount } from './recount.ts';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/** One thing that somebody does. */
const arbDeed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ does: fc.constant('send' as const), who: fc.nat(), run: fc.nat(), scenario: fc.nat() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('hide' as const, 'show' as const, 'leave' as const, 'rejoin' as const),
      who: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('erase' as const), who: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('wait' as const), weeks: fc.integer({ min: -1, max: 8 }) }) },
);
type Deed = typeof arbDeed extends fc.Arbitrary<infer T> ? T : never;

const PEOPLE = 6;

describe.each(DATABASES)('boards, whatever happens at the same time, on %s', (kind, makePlace) => {
  let place: Place;
  let databases: Database[];
  let worlds: World[];
  const scenarios = SHIPPED.slice(0, 2).map(({ scenario }) => scenario);
  const runs = scenarios.map((scenario) => Array.from({ length: 12 }, (_, seed) => played(scenario, seed)));
  beforeAll(async () => {
    place = await makePlace();
    // Two servers on one PostgreSQL; an embedded database has one.
    databases = [await openDatabase(place.where)];
    if (kind === 'postgres') databases.push(await openDatabase(place.where));
    worlds = databases.map((database) => worldOn(database));
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
    place.remove();
  });
  const first = () => worlds[0] ?? expect.fail('no world');

  it('show for everybody the best of their runs, and ranks that a plain count gives', async () => {
    const published = await Promise.all(scenarios.map((scenario) => first().publish(scenario)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(arbDeed, { minLength: 1, maxLength: 12 }), { maxLength: 4 }),
        async (rounds) => {
          for (const world of worlds) world.time.now = SOME_SUNDAY;
          const team = await first().makeTeam();
          const people = await Promise.all(Array.from({ length: PEOPLE }, () => first().join(team)));
          const doIt = async (deed: Deed, world: World): Promise<void> => {
            if (deed.does === 'wait') {
              for (const one of worlds) one.time.now += deed.weeks * WEEK_MS;
              return;
            }
            const person = people[deed.who % PEOPLE] ?? expect.fail('nobody');
            if (deed.does === 'send') {
              const at = deed.scenario % scenarios.length;
              const of = published[at];
              const run: Played | undefined = runs[at]?.[deed.run % 12];
              if (of && run)
                await world.send(of, person, run).catch((error: unknown) => {
                  expect(error).toMatchObject({ problem: 'sign-in-needed' }); // erased meanwhile
                });
            } else if (deed.does === 'erase') await erase(world.database, person.id);
            else await world.change(person.id, CHANGES[deed.does](team));
          };
          for (const round of rounds) {
            await Promise.all(round.map((deed, index) => doIt(deed, worlds[index % worlds.length] ?? first())));
            await everythingIsRight(first());
          }
          await Promise.all(people.map(({ id }) => erase(first().database, id)));
        },
      ),
      { numRuns: kind === 'sqlite' ? 20 : 12 },
    );
  });
});

const CHANGES = {
  hide: () => ({ hidden: 1 }) as const,
  show: () => ({ hidden: 0 }) as const,
  leave: () => ({ team_id: null }) as const,
  rejoin: (team: string) => ({ team_id: team }) as const,
};

/** As the people's part does it. */
const erase = (database: Database, id: string): Promise<void> =>
  inTransaction(database, async (tx) => {
    await tx.updateTable('person').set({ hidden: 1 }).where('id', '=', id).execute();
    await refresh(tx, id);
    await tx.deleteFrom('run').where('person_id', '=', id).execute();
    await tx.deleteFrom('person').where('id', '=', id).execute();
  });

/** Holds every board to a count that knows nothing of bests, histograms or indexes. */
async function everythingIsRight({ database: { db }, standings }: World): Promise<void> {
  expect(await recount(db)).toEqual({ histograms: [], bests: [], missing: [] });
  const rows = await db
    .selectFrom('run')
    .innerJoin('person', 'person.id', 'run.person_id')
    .select(COUNTED.map((column) => `run.${column}` as const))
    .where('person.hidden', '=', 0)
    .where('person.team_id', 'is not', null)
    .execute();
  const runs = rows.map(counted);
  for (const [name, board] of boardsNaively(runs)) {
    const [scenario = '', season = '', ranked = ''] = name.split(' ');
    const span = season === 'all' ? 'all' : season.includes('W') ? 'week' : 'quarter';
    const query = { span, ranked: ranked as Ranked, ...(season !== 'all' && { season }), limit: 4 } as const;
    const lines = [];
    let after: string | undefined;
    do {
      const page = await standings.page(scenario, { ...query, after }, undefined);
      expect(page.of).toBe(board.length);
      lines.push(...page.rows);
      after = page.next;
    } while (after !== undefined);
    const expected = board.map((best) => ({
      rank: 1 + board.filter(({ tenths }) => tenths > best.tenths).length,
      tenths: best.tenths,
      achieved: best.achieved,
    }));
    expect(lines.map(({ rank, tenths, achieved }) => ({ rank, tenths, achieved }))).toEqual(expected);
    for (const [index, { person }] of board.entries()) {
      const { mine, neighbours } = await standings.around(scenario, query, { id: person });
      expect(mine?.row).toMatchObject({ ...expected[index], mine: true });
      const around = expected.slice(Math.max(0, index - 5), index + 6);
      expect(neighbours.map(({ rank, tenths, achieved }) => ({ rank, tenths, achieved }))).toEqual(around);
    }
  }
}

interface Naive {
  readonly person: string;
  readonly tenths: number;
  readonly achieved: number;
}

/** Every board that these runs belong to, sorted as it must be read. */
function boardsNaively(runs: readonly ReturnType<typeof counted>[]): ReadonlyMap<string, readonly Naive[]> {
  const boards = new Map<string, Naive[]>();
  for (const { person, scenario, achieved, tenths } of runs)
    for (const { season } of seasonsOf(achieved))
      for (const ranked of RANKED) {
        const name = `${scenario} ${season} ${ranked}`;
        boards.set(name, [...(boards.get(name) ?? []), { person, tenths: tenths[ranked], achieved }]);
      }
  const inOrder = (a: Naive, b: Naive): number =>
    b.tenths - a.tenths || a.achieved - b.achieved || (a.person < b.person ? -1 : 1);
  for (const [name, all] of boards) {
    const sorted = all.sort(inOrder);
    boards.set(
      name,
      sorted.filter(({ person }, index) => sorted.findIndex((other) => other.person === person) === index),
    );
  }
  return boards;
}
