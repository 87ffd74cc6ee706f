import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SHIPPED } from '../../testing/shipped.ts';
import { openDatabase } from '../data/open.ts';
import { DATABASES, type Place } from '../testing/databases.ts';
import { SOME_SUNDAY, worldOn, type World } from '../testing/world.ts';

describe.each(DATABASES)('teams, on %s', (_, makePlace) => {
  let place: Place;
  let world: World;
  let published: Awaited<ReturnType<World['publish']>>[];
  beforeAll(async () => {
    place = await makePlace();
    world = worldOn(await openDatabase(place.where));
    published = await Promise.all(SHIPPED.slice(0, 2).map(({ scenario }) => world.publish(scenario)));
  });
  afterAll(async () => {
    await world.database.close();
    place.remove();
  });
  const query = { span: 'all', ranked: 'overall' } as const;
  const scenario = (index: number) => published[index] ?? expect.fail('no scenario');

  it('have a board of their own, page by page, with ranks among themselves', async () => {
    const [ours, theirs] = [await world.makeTeam('Ours'), await world.makeTeam('Theirs')];
    const tenths: number[] = [];
    for (let index = 0; index < 7; index += 1) {
      tenths.push((await world.send(scenario(0), await world.join(ours), index % 5)).tenths.overall);
      await world.send(scenario(0), await world.join(theirs), index + 20);
    }
    const rows = [];
    let after: string | undefined;
    do {
      const page = await world.standings.teamPage(scenario(0).id, ours, { ...query, after, limit: 2 }, undefined);
      expect(page.of).toBe(7);
      rows.push(...page.rows);
      after = page.next;
    } while (after !== undefined);
    const sorted = tenths.toSorted((a, b) => b - a);
    expect(rows.map(({ rank, tenths: points }) => [rank, points])).toEqual(
      sorted.map((points) => [1 + sorted.findIndex((one) => one === points), points]),
    );
    expect(new Set(rows.map(({ team }) => team))).toEqual(new Set(['Ours']));
  });

  it('stand by the mean of the means of their members, once enough take part', async () => {
    const fresh = worldOn(world.database, SOME_SUNDAY + 1000 * 24 * 60 * 60 * 1000);
    const week = { span: 'week', ranked: 'overall' } as const;
    const [two, one, five] = [await fresh.makeTeam('Two'), await fresh.makeTeam('One'), await fresh.makeTeam('Five')];
    const means: number[] = [];
    for (let index = 0; index < 2; index += 1) {
      const member = await fresh.join(two);
      const first = await fresh.send(scenario(0), member, index);
      const second = index === 0 ? await fresh.send(scenario(1), member, index) : first;
      means.push((first.tenths.overall + second.tenths.overall) / 2);
    }
    await fresh.send(scenario(0), await fresh.join(one), 1);
    for (let index = 0; index < 9; index += 1) {
      const member = await fresh.join(five);
      if (index < 2) await fresh.send(scenario(0), member, index);
    }
    const board = await fresh.teamStandings.board(week, two);
    expect(board.rows).toEqual([
      {
        ...{ rank: 1, team: two, name: 'Two', members: 2, taking: 2, mine: true },
        tenths: Math.trunc(means.reduce((sum, mean) => sum + mean, 0) / 2),
      },
    ]);
    const waiting = board.waiting
      .filter(({ taking }) => taking > 0)
      .map(({ name, members, taking }) => [name, members, taking]);
    expect(waiting.sort()).toEqual([
      ['Five', 9, 2],
      ['One', 1, 1],
    ]);
  });

  it('share a rank when their points are equal, and show within moments what changed', async () => {
    const later = worldOn(world.database, SOME_SUNDAY + 2000 * 24 * 60 * 60 * 1000);
    const week = { span: 'week', ranked: 'empathy' } as const;
    for (const name of ['B', 'A']) {
      const team = await later.makeTeam(name);
      for (let index = 0; index < 2; index += 1) await later.send(scenario(0), await later.join(team), index);
    }
    const { rows } = await later.teamStandings.board(week, undefined);
    expect(rows.map(({ rank, name }) => [rank, name])).toEqual([
      [1, 'A'],
      [1, 'B'],
    ]);
    const third = await later.makeTeam('C');
    for (let index = 0; index < 2; index += 1) await later.send(scenario(0), await later.join(third), index);
    later.time.now += 3000;
    expect((await later.teamStandings.board(week, undefined)).rows.map(({ rank }) => rank)).toEqual([1, 1, 1]);
  });
});
