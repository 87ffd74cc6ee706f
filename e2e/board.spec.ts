import { expect, test, type Page } from '@playwright/test';
import { aName, demoCode, join, newTeam, playOne } from './team.ts';
import { LIBRARY, Trainee } from './trainee.ts';

/** The line of somebody on a board, in the table of this name. */
const lineOf = (page: Page, table: string, nickname: string) =>
  page.getByRole('table', { name: table }).getByRole('row').filter({ hasText: nickname });

test('a guest plays, joins, and is seen on the board of another browser without reloading', async ({
  page,
  browser,
}) => {
  const guest = new Trainee(page);
  const nickname = aName('Guest');
  await page.goto(LIBRARY);
  await guest.set('setSpeed', 'speed_once');
  const scenario = await playOne(guest);
  const place = page.getByRole('region', { name: guest.words('online.yourPlace') });
  await expect(place).toContainText(guest.words('online.run_join'));

  const watcher = new Trainee(await (await browser.newContext()).newPage());
  await watcher.page.goto(`./#/board/${scenario}`);
  await expect(watcher.heading('online.topTitle')).toBeVisible();
  await expect(watcher.page.getByText(nickname)).toHaveCount(0);

  await place.getByRole('link', { name: guest.words('online.joinTeam') }).click();
  await page.getByRole('textbox', { name: guest.words('online.code') }).fill(demoCode().toLowerCase());
  await guest.button('online.lookAtTeam').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Demo team');
  await page.getByRole('textbox', { name: guest.words('online.nickname') }).fill(nickname);
  await guest.button('online.join').click();

  await expect(lineOf(watcher.page, watcher.words('online.topTitle'), nickname)).toBeVisible();
  await expect(lineOf(page, guest.words('online.aroundTitle'), nickname)).toContainText(guest.words('online.you'));
  await page.goto(`./?stage=off&again#/debrief/${scenario}`);
  await expect(place).toContainText(guest.words('online.run_counted'));
  await watcher.page.context().close();
});

test('a nickname and a team full of markup are shown as what they are', async ({ page, baseURL }) => {
  const alarms: string[] = [];
  page.on('dialog', (dialog) => {
    alarms.push(dialog.message());
    void dialog.dismiss();
  });
  const trainee = new Trainee(page);
  const nickname = '<img src=x onerror=a()>';
  const team = '<script>alert(1)</script> & <b>Sons</b>';
  await page.goto(LIBRARY);
  await trainee.set('setSpeed', 'speed_once');
  await join(trainee, await newTeam(baseURL ?? '', team), nickname);
  const scenario = await playOne(trainee, 1);
  await expect(page.getByRole('region', { name: trainee.words('online.yourPlace') })).toContainText(
    trainee.words('online.run_counted'),
  );
  await page.goto(`./?stage=off&again#/board/${scenario}`);
  const own = lineOf(page, trainee.words('online.aroundTitle'), nickname);
  await expect(own).toBeVisible();
  await expect(own).toContainText(team);
  await expect(page.getByRole('link', { name: nickname })).toBeVisible();
  await expect(page.getByRole('main').getByRole('img', { name: /^x$/ })).toHaveCount(0);
  expect(alarms).toEqual([]);
});

test('whoever leaves the public boards is gone from them, and comes back with everything', async ({
  page,
  browser,
}) => {
  const trainee = new Trainee(page);
  const nickname = aName('Shy');
  await page.goto(LIBRARY);
  await trainee.set('setSpeed', 'speed_once');
  await join(trainee, demoCode(), nickname);
  const scenario = await playOne(trainee, 2);
  await expect(page.getByRole('region', { name: trainee.words('online.yourPlace') })).toContainText(
    trainee.words('online.run_counted'),
  );
  const watcher = new Trainee(await (await browser.newContext()).newPage());
  await watcher.page.goto(`./#/board/${scenario}`);
  const seen = lineOf(watcher.page, watcher.words('online.topTitle'), nickname);
  await expect(seen).toBeVisible();

  await page.goto('./?stage=off&account#/account');
  const hide = page.getByRole('checkbox', { name: trainee.words('online.hide') });
  await hide.check();
  await expect(seen).toHaveCount(0);
  await page.goto(`./?stage=off&hidden#/board/${scenario}`);
  await expect(page.getByText(trainee.words('online.hiddenNotice'))).toBeVisible();

  await page.goto('./?stage=off&back#/account');
  await hide.uncheck();
  await expect(seen).toBeVisible();
  await watcher.page.context().close();
});

test('the board is chosen by scenario, season and skill, and its whole list is a click away @phone', async ({
  page,
}) => {
  const trainee = new Trainee(page);
  const { words } = trainee;
  const nickname = aName('Picker');
  await page.goto(LIBRARY);
  await trainee.set('setSpeed', 'speed_once');
  await join(trainee, demoCode(), nickname);
  const scenario = await playOne(trainee, 1);
  await expect(page.getByRole('region', { name: words('online.yourPlace') })).toContainText(
    words('online.run_counted'),
  );
  await page.goto(`./?stage=off&pick#/board/${scenario}`);
  const around = lineOf(page, words('online.aroundTitle'), nickname);
  await expect(around).toBeVisible();
  await page.getByRole('radio', { name: words('online.ranked_empathy') }).check();
  await expect(around).toBeVisible();
  await page.getByRole('radio', { name: words('online.span_week') }).check();
  await expect(around).toBeVisible();
  await page.getByRole('combobox', { name: words('online.pickSeason') }).selectOption({ index: 1 });
  await expect(page.getByText(words('online.boardEmpty'))).toBeVisible();
  await page.getByRole('radio', { name: words('online.span_all') }).check();
  await page.getByRole('button', { name: /^Show the whole list/ }).click();
  await expect(lineOf(page, words('online.allTitle'), nickname)).toBeVisible();
  await page.getByText(words('online.trendTable')).click();
  await expect(page.getByRole('group', { name: words('online.trendTable') }).getByRole('row')).toHaveCount(2);
});
