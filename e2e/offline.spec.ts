import { expect, test, type Page } from '@playwright/test';
import { StaticHost } from './static-host.ts';
import { aName, demoCode, join } from './team.ts';
import { LIBRARY, Trainee } from './trainee.ts';

test.use({ serviceWorkers: 'allow' });

/** Until the worker stands between page and network, and everything that this visit fetched has been kept. */
async function readyForOffline(page: Page): Promise<void> {
  const missing = () =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) return ['the worker'];
      const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
      const kept = await Promise.all(fetched.map((name) => caches.match(name)));
      return fetched.filter((name, index) => name.includes('/assets/') && !kept[index]);
    });
  await expect.poll(missing).toEqual([]);
}

const newVersionWaits = (page: Page): Promise<boolean> =>
  page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);

/** The moves of the call in progress that are kept by now, as text. */
const keptMoves = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('attune');
        opening.onerror = () => reject(new Error('The page has no database.'));
        opening.onsuccess = () => {
          const call = opening.result.transaction('kept').objectStore('kept').get('call');
          call.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(call.result));
          };
        };
      }),
  );

test.describe('on a plain web host, in a folder', () => {
  let host: StaticHost;
  test.beforeEach(async () => {
    host = await StaticHost.open();
  });
  test.afterEach(() => host.goAway());

  test('everything plays, and the board is one’s own', async ({ page }) => {
    const trainee = new Trainee(page);
    const { words } = trainee;
    const failed: string[] = [];
    page.on('response', (response) => response.status() >= 400 && failed.push(response.url()));
    await page.goto(`${host.address}?stage=off#/`);
    await trainee.set('setSpeed', 'speed_once');
    await trainee.openCase();
    await trainee.takeCall();
    await trainee.playToDebrief();
    await expect(page.getByRole('region', { name: words('online.progressTitle') })).toBeVisible();
    await page.getByRole('link', { name: words('common.board'), exact: true }).click();
    await expect(page.getByText(words('online.boardLocal'))).toBeVisible();
    await expect(page.getByRole('region', { name: words('online.yourRuns') }).getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('link', { name: words('common.joinTeam') })).toBeHidden();
    await page.goto(`${host.address}?stage=off#/join/ABCD-EFGH`);
    await expect(trainee.heading('online.noServerTitle')).toBeVisible();
    expect(failed, 'nothing was asked for that is not there').toEqual([]);
  });

  test('what was seen opens without a network, and a call can be played', async ({ page }) => {
    const trainee = new Trainee(page);
    await page.goto(`${host.address}?stage=off#/`);
    await trainee.set('setSpeed', 'speed_once');
    await trainee.openCase();
    await trainee.takeCall();
    await readyForOffline(page);
    await host.goAway();

    await page.reload();
    await trainee.playToDebrief();
    await page.goto(`${host.address}?stage=off&again#/board`);
    await expect(
      page.getByRole('region', { name: trainee.words('online.yourRuns') }).getByRole('listitem'),
    ).toHaveCount(1);
    await host.comeBack();
  });

  test('a new version is offered, waits while a call goes on, and comes when asked for', async ({ page }) => {
    const trainee = new Trainee(page);
    const offered = page.getByText(trainee.words('common.newVersion'));
    await page.goto(`${host.address}?stage=off#/`);
    await trainee.set('setSpeed', 'speed_once');
    await readyForOffline(page);
    await trainee.openCase();
    await trainee.takeCall();
    await trainee.sayFirst();
    const said = (await trainee.log.textContent()) ?? '';
    await expect.poll(() => keptMoves(page)).toContain('reply(');

    host.publish('later');
    await page.reload();
    await expect(trainee.log).toHaveText(said);
    await expect.poll(() => newVersionWaits(page)).toBe(true);
    await expect(offered).toBeHidden();
    await expect(trainee.log).toHaveText(said);

    await page.getByRole('link', { name: trainee.words('common.home') }).click();
    await expect(offered).toBeVisible();
    const reopened = page.waitForEvent('load');
    await trainee.button('common.reload').click();
    await reopened;
    await expect(offered).toBeHidden();
    expect(await page.evaluate(() => caches.keys())).toContain('attune-pages-later');
    await trainee.button('common.continueButton').click();
    await expect(trainee.log).toHaveText(said);
  });
});

/** How many tickets this browser holds for a scenario. */
const ticketsFor = (page: Page, scenario: string): Promise<number> =>
  page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('attune-online');
        opening.onerror = () => reject(new Error('The page has no database for what travels.'));
        opening.onsuccess = () => {
          const all = opening.result.transaction('tickets').objectStore('tickets').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve((all.result as { scenario: string }[]).filter((ticket) => ticket.scenario === wanted).length);
          };
        };
      }),
    scenario,
  );

test('a call played without a network is on the board exactly once, also with two tabs', async ({ page, context }) => {
  test.slow(); // a whole call, and pages opened again and again
  const trainee = new Trainee(page);
  const { words } = trainee;
  const nickname = aName('Diver');
  const place = page.getByRole('region', { name: words('online.yourPlace') });
  await join(trainee, demoCode(), nickname);
  await page.goto(LIBRARY);
  await trainee.set('setSpeed', 'speed_once');
  await trainee.openCase();
  const scenario = page.url().split('/').pop() ?? '';
  await readyForOffline(page);
  await expect.poll(() => ticketsFor(page, scenario)).toBeGreaterThan(0);

  await context.setOffline(true);
  await trainee.takeCall();
  await trainee.playToDebrief();
  await expect(place).toContainText(words('online.run_waitingAway'));
  await page.reload();
  await expect(place).toContainText(words('online.run_waitingAway'));
  await page.goto('./?stage=off&off#/runs');
  await expect(page.getByRole('listitem').filter({ hasText: words('online.run_held') })).toHaveCount(1);
  const second = await context.newPage();
  await second.goto(`./?stage=off#/board/${scenario}`);
  await expect(second.getByText(words('online.boardAway'))).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole('listitem').filter({ hasText: words('online.run_counted') })).toHaveCount(1);
  await expect(second.getByRole('row').filter({ hasText: nickname }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('listitem').filter({ hasText: words('online.run_counted') })).toHaveCount(1);

  const counted = (await (await page.request.get('api/me/runs')).json()) as { runs: unknown[] }; // as the protocol has it
  expect(counted.runs).toHaveLength(1);
  const board = await page.request.get(`api/boards/${scenario}/all?limit=100`);
  const { rows } = (await board.json()) as { rows: { nickname: string }[] }; // likewise
  expect(rows.filter((row) => row.nickname === nickname)).toHaveLength(1);
});
