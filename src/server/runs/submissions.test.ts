import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judge } from '../../protocol/judge.ts';
import { TICKET_LIFE_MS } from '../../protocol/run.ts';
import { SHIPPED } from '../../testing/shipped.ts';
import { openDatabase } from '../data/open.ts';
import { DATABASES, type Place } from '../testing/databases.ts';
import { played, SOME_SUNDAY, WHOLE_RANGE, worldOn, type World } from '../testing/world.ts';
import { ownRuns, runRecord } from './own-runs.ts';

describe.each(DATABASES)('runs that are sent, on %s', (_, makePlace) => {
  let place: Place;
  let world: World;
  let team: string;
  let shipped: Awaited<ReturnType<World['publish']>>[];
  beforeAll(async () => {
    place = await makePlace();
    world = worldOn(await openDatabase(place.where));
    shipped = await Promise.all(SHIPPED.map(({ scenario }) => world.publish(scenario)));
    team = await world.makeTeam();
  });
  afterAll(async () => {
    await world.database.close();
    place.remove();
  });
  const first = () => shipped[0] ?? expect.fail('no scenario');
  const runsOf = async (person: string) =>
    (await world.database.db.selectFrom('run').select('id').where('person_id', '=', person).execute()).length;

  it('are scored by the moves alone, each scenario', async () => {
    const person = await world.join(team);
    for (const one of shipped) {
      const run = played(one.scenario, 3);
      const { scores, tenths } = await world.send(one, person, run);
      expect({ scores, tenths }).toEqual(
        (({ scores: points, tenths: parts }) => ({ scores: points, tenths: parts }))(
          judge(one.scenario, WHOLE_RANGE, run) as Extract<ReturnType<typeof judge>, { scores: unknown }>,
        ),
      );
    }
  });

  it('lie on the scale of boards between the worst and the best that the scenario allows', async () => {
    const scenario = { ...first().scenario, revision: 77 };
    const narrow = { worst: 40, best: 60 };
    const range = { overall: narrow, listening: narrow, empathy: { worst: 50, best: 50 }, solution: narrow };
    const one = await world.publish(scenario, range);
    const { scores, tenths } = await world.send(one, await world.join(team), 5);
    const scale = (points: number) => Math.max(0, Math.min(1000, Math.trunc((1000 * (points - 40)) / 20)));
    expect(tenths).toEqual({
      overall: scale(scores.overall),
      listening: scale(scores.listening),
      empathy: 1000,
      solution: scale(scores.solution),
    });
  });

  it('are stored once, however often and however many at a time the same is sent', async () => {
    const person = await world.join(team);
    const { token } = await world.ticket(first(), person.id);
    const body = { ticket: token, ...played(first().scenario, 8) };
    const receipts = await Promise.all(Array.from({ length: 10 }, () => world.submissions.take(body, person)));
    await world.send(first(), await world.join(team), 9);
    receipts.push(await world.submissions.take(body, person));
    world.time.now += TICKET_LIFE_MS + 1;
    receipts.push(await world.submissions.take(body, person));
    world.time.now = SOME_SUNDAY;
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await runsOf(person.id)).toBe(1);
  });

  it('are refused when their ticket was used for other moves', async () => {
    const person = await world.join(team);
    const { token } = await world.ticket(first(), person.id);
    await world.submissions.take({ ticket: token, ...played(first().scenario, 1) }, person);
    const other = world.submissions.take({ ticket: token, ...played(first().scenario, 2) }, person);
    await expect(other).rejects.toMatchObject({ problem: 'ticket-used' });
    const none = world.submissions.take({ ticket: token, timed: false, moves: [] }, person);
    await expect(none).rejects.toMatchObject({ problem: 'ticket-used' });
    expect(await runsOf(person.id)).toBe(1);
  });

  it('go to the one who sends them first when the ticket was given to nobody in particular', async () => {
    const [one, other] = [await world.join(team), await world.join(team)];
    const { token } = await world.ticket(first());
    const body = { ticket: token, ...played(first().scenario, 4) };
    const answers = await Promise.allSettled([one, other].map((person) => world.submissions.take(body, person)));
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await runsOf(one.id)) + (await runsOf(other.id))).toBe(1);
  });

  it('of guests are kept for themselves, and say nothing of a rank', async () => {
    const guest = await world.join();
    const receipt = await world.send(first(), guest, 6);
    expect(receipt).toMatchObject({ onBoard: false, best: true });
    expect(receipt).not.toHaveProperty('rank');
    expect((await ownRuns(world.database, guest.id, { limit: 10 })).runs).toMatchObject([{ run: receipt.run }]);
    await expect(runRecord(world.database, receipt.run, undefined)).rejects.toMatchObject({ problem: 'not-found' });
    expect(await runRecord(world.database, receipt.run, guest)).toMatchObject({ run: receipt.run });
  });

  it('can be played again by anyone from what is handed out, and come to the same', async () => {
    const receipt = await world.send(first(), await world.join(team), 11);
    const record = await runRecord(world.database, receipt.run, undefined);
    expect(judge(first().scenario, WHOLE_RANGE, record)).toMatchObject({
      scores: record.scores,
      tenths: receipt.tenths,
    });
    expect(record.scenarioAt).toBe(`/api/scenarios/${first().id}/${first().hash}`);
  });

  it('are listed page by page, latest first', async () => {
    const person = await world.join(team);
    const sent: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      world.time.now += 1000;
      sent.unshift((await world.send(first(), person, index)).run);
    }
    world.time.now = SOME_SUNDAY;
    const page = await ownRuns(world.database, person.id, { limit: 3 });
    const rest = await ownRuns(world.database, person.id, { limit: 3, after: page.next });
    expect([...page.runs, ...rest.runs].map(({ run }) => run)).toEqual(sent);
    expect(rest).not.toHaveProperty('next');
  });

  it('count from their ticket at the earliest when the clock was set back', async () => {
    const person = await world.join(team);
    const { token, ticket } = await world.ticket(first(), person.id);
    world.time.now -= 40 * 24 * 60 * 60 * 1000;
    const { run } = await world.submissions.take({ ticket: token, ...played(first().scenario, 12) }, person);
    expect(await runRecord(world.database, run, person)).toMatchObject({ achieved: ticket.issued });
    world.time.now = SOME_SUNDAY;
  });

  it('are refused as long as nobody knows their sender', async () => {
    const stranger = { id: '018f0000-0000-7000-8000-000000000000' };
    await expect(world.send(first(), stranger, 1)).rejects.toMatchObject({ problem: 'sign-in-needed' });
    expect(await runsOf(stranger.id)).toBe(0);
  });

  it('say their rank: one more than have more points', async () => {
    const scenario = { ...first().scenario, revision: 78, id: 'ranked-alone' };
    const one = await world.publish(scenario);
    const receipts = [];
    for (let index = 0; index < 12; index += 1) receipts.push(await world.send(one, await world.join(team), index));
    for (const [index, { rank, of, tenths }] of receipts.entries()) {
      const before = receipts.slice(0, index);
      expect(of).toBe(index + 1);
      expect(rank).toBe(1 + before.filter((other) => other.tenths.overall > tenths.overall).length);
    }
  });
});
