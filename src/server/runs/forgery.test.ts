import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../protocol/judge.ts';
import { dice } from '../../testing/calls.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { openDatabase } from '../data/open.ts';
import { Problem } from '../http/problem.ts';
import { sqlitePlace, type Place } from '../testing/databases.ts';
import { body, KINDS, type Stage } from '../testing/forgeries.table.ts';
import { played, SOME_SUNDAY, WHOLE_RANGE, worldOn, type World } from '../testing/world.ts';

/** Tampered submissions of each kind; together more than 10 000. */
const OF_EACH = 450;

let place: Place;
let world: World;
let stage: Stage;
const pool = SHIPPED.map(({ scenario }) => Array.from({ length: 20 }, (_, seed) => played(scenario, seed)));
const [firstRun = { timed: false, moves: [] }] = pool[0] ?? [];
const first = () => stage.published[0] ?? expect.fail('no scenario');

beforeAll(async () => {
  place = sqlitePlace();
  world = worldOn(await openDatabase(place.where));
  const published = await Promise.all(SHIPPED.map(({ scenario }) => world.publish(scenario)));
  const [one] = published;
  if (!one) throw new Error('There is no scenario.');
  const team = await world.makeTeam();
  const cheat = await world.join(team);
  const { token } = await world.ticket(one, cheat.id);
  await world.submissions.take(body({ token, run: firstRun }), cheat);
  stage = {
    ...{ published, pool, cheat, victim: await world.join(team), key: await world.keys.current() },
    revised: await world.publish({ ...one.scenario, revision: 99 }),
    withdrawn: await world.publish({ ...one.scenario, id: 'withdrawn-call' }),
    usedBy: { token, run: firstRun },
  };
  await world.database.db
    .updateTable('scenario_revision')
    .set({ withdrawn_at: SOME_SUNDAY })
    .where('scenario', '=', 'withdrawn-call')
    .execute();
});
afterAll(async () => {
  await world.database.close();
  place.remove();
});

describe('a run that was tampered with', () => {
  it('is of at least fifteen kinds, together more than ten thousand', () => {
    expect(KINDS.length * OF_EACH).toBeGreaterThanOrEqual(10_000);
    expect(new Set(KINDS.map(([, refusal]) => refusal)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(KINDS)('with %s is refused as %s, and nothing is stored', async (_, refusal, forge) => {
    const roll = dice(20_261_122);
    const before = await kept();
    const refusals = new Map<string, number>();
    for (let index = 0; index < OF_EACH; index += 1) {
      const run = pool[0]?.[roll(20)] ?? expect.fail('no run');
      world.time.now = SOME_SUNDAY;
      const honest = { ...(await world.ticket(first(), stage.cheat.id)), run, stage };
      const { body: sent, by = stage.cheat, at = SOME_SUNDAY } = forge(honest, roll);
      world.time.now = at;
      const answer = await world.submissions.take(sent, by).then(
        () => 'taken',
        (error: unknown) => (error instanceof Problem ? error.problem : String(error)),
      );
      refusals.set(answer, (refusals.get(answer) ?? 0) + 1);
    }
    world.time.now = SOME_SUNDAY;
    expect(Object.fromEntries(refusals)).toEqual({ [refusal]: OF_EACH });
    expect(await kept()).toEqual(before);
  });

  it('would have been taken as it was, and still is afterwards, with the same ticket', async () => {
    for (const run of pool[0] ?? []) expect(judge(first().scenario, WHOLE_RANGE, run)).not.toHaveProperty('problem');
    const run = pool[0]?.[3] ?? expect.fail('no run');
    const { token } = await world.ticket(first(), stage.cheat.id);
    await expect(world.submissions.take({ ...body({ token, run }), score: 1 }, stage.cheat)).rejects.toThrow();
    await expect(world.submissions.take(body({ token, run }), stage.victim)).rejects.toThrow();
    expect(await world.submissions.take(body({ token, run }), stage.cheat)).toMatchObject({ onBoard: true });
  });
});

/** Everything that a submission could change. */
const kept = async () => ({
  runs: await world.database.db.selectFrom('run').select(['id', 'body_hash']).orderBy('id').execute(),
  boards: await world.database.db.selectFrom('board').select(['id', 'version']).orderBy('id').execute(),
  bests: await world.database.db.selectFrom('best').selectAll().orderBy('board_id').orderBy('person_id').execute(),
});
