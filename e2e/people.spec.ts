import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { aName, demoCode, join, playOne } from './team.ts';
import { LIBRARY, READERS, Trainee } from './trainee.ts';

const PASSWORD = 'seven quiet green boats';
const anAddress = (name: string): string => `${name.replaceAll(/\W/g, '')}@attune.example`;

for (const { language, locale } of READERS)
  test.describe(`a reader of ${language}`, () => {
    test.use({ locale });
    test('joins by a link, is named in the top line, and is told what is wrong with a name @phone', async ({
      page,
    }) => {
      const trainee = new Trainee(page, language);
      const { words } = trainee;
      const nickname = aName('小雨');
      await page.goto(`./#/join/${demoCode()}`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Demo team');
      await trainee.button('online.join').click();
      const field = page.getByRole('textbox', { name: words('online.nickname') });
      await expect(field).toHaveAccessibleDescription(new RegExp(words('online.nicknameWrong')));
      await field.fill(nickname);
      await trainee.button('online.join').click();
      await expect(trainee.heading('online.boardTitle')).toBeVisible();
      await page.reload();
      await page.getByRole('link', { name: new RegExp(nickname) }).click();
      await expect(trainee.heading('online.shownTitle')).toBeVisible();
      await expect(page.getByText('Demo team')).toBeVisible();
    });
  });

test('a code that is wrong, unknown or somebody’s name is answered with what to do', async ({ page, browser }) => {
  const trainee = new Trainee(page);
  const { words } = trainee;
  await page.goto('./#/join/nonsense');
  await trainee.button('online.lookAtTeam').click();
  await expect(page.getByText(words('online.codeWrong'))).toBeVisible();
  await page.getByRole('textbox', { name: words('online.code') }).fill('ZZZZ-9999');
  await trainee.button('online.lookAtTeam').click();
  await expect(page.getByRole('alert')).toHaveText(words('online.problem_code-unknown'));

  const nickname = aName('Twin');
  await join(trainee, demoCode(), nickname);
  const other = new Trainee(await (await browser.newContext()).newPage());
  await other.page.goto(`./#/join/${demoCode()}`);
  await other.page.getByRole('textbox', { name: words('online.nickname') }).fill(nickname);
  await other.button('online.join').click();
  await expect(other.page.getByRole('alert')).toHaveText(words('online.problem_nickname-taken'));
  await other.page.context().close();
});

test('somebody known to one browser makes an account and finds name and results in another', async ({
  page,
  browser,
}) => {
  const trainee = new Trainee(page);
  const { words } = trainee;
  const nickname = aName('Mover');
  await page.goto(LIBRARY);
  await trainee.set('setSpeed', 'speed_once');
  await join(trainee, demoCode(), nickname);
  const scenario = await playOne(trainee);
  await expect(page.getByText(words('online.run_counted')).first()).toBeVisible();

  await page.goto('./?stage=off&account#/account');
  await page.getByRole('textbox', { name: words('online.email') }).fill(anAddress(nickname));
  const password = page.getByLabel(words('online.password'), { exact: true });
  await password.fill('short');
  await trainee.button('online.makeAccount').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await password.fill(PASSWORD);
  await trainee.button('online.makeAccount').click();
  await expect(page.getByText(words('online.passwordTitle'))).toBeVisible();

  const other = new Trainee(await (await browser.newContext()).newPage());
  await other.page.goto('./#/sign-in');
  await other.page.getByRole('textbox', { name: words('online.email') }).fill(anAddress(nickname));
  await other.page.getByLabel(words('online.password'), { exact: true }).fill('not this one at all');
  await other.button('online.signIn').click();
  await expect(other.page.getByRole('alert')).toHaveText(words('online.problem_sign-in-failed'));
  await other.page.getByLabel(words('online.password'), { exact: true }).fill(PASSWORD);
  await other.button('online.signIn').click();
  await expect(other.page.getByRole('link', { name: new RegExp(nickname) })).toBeVisible();
  await other.page.goto(`./?again#/board/${scenario}`);
  await expect(other.page.getByRole('table').first().getByRole('row').filter({ hasText: nickname })).toBeVisible();

  await test.step('and signs out everywhere', async () => {
    await page.reload();
    await expect(page.getByRole('listitem').filter({ hasText: words('online.thisDevice') })).toBeVisible();
    await trainee.button('online.signOutAll').click();
    await expect(page.getByText(words('online.notKnown'))).toBeVisible();
    await other.page.goto('./?still#/account');
    await expect(other.page.getByText(words('online.notKnown'))).toBeVisible();
  });
  await other.page.context().close();
});

test('everything about oneself can be taken along, and erased', async ({ page }) => {
  const trainee = new Trainee(page);
  const { words } = trainee;
  const nickname = aName('Leaver');
  await join(trainee, demoCode(), nickname);
  await page.goto('./?account#/account');
  const download = page.waitForEvent('download');
  await trainee.button('online.export').click();
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(nickname);

  await trainee.button('online.erase').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(nickname);
  await dialog.getByRole('button', { name: words('online.eraseYes') }).click();
  // The line at the top and the page both say so.
  await expect(page.getByRole('link', { name: words('common.joinTeam') }).first()).toBeVisible();
  await page.goto('./?gone#/account');
  await expect(page.getByText(words('online.notKnown'))).toBeVisible();
});
