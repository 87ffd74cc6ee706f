import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { codeOf } from '../src/server/people/code-for-tests.ts';
import { fitsWidth, isFine } from './fine.ts';
import { aName, demoCode, join, playOne } from './team.ts';
import { LIBRARY, READERS, Trainee } from './trainee.ts';

const PASSWORD = 'seven quiet green boats';
/** How the browser of the journeys is called where one is signed in. */
const DEVICE = { en: 'Chrome on ', 'zh-Hans': '上的 Chrome', 'zh-Hant': '上的 Chrome' } as const;
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
  const password = page.getByLabel(words('online.password'), { exact: true });
  await password.fill('short');
  await page.getByRole('textbox', { name: words('online.email') }).fill('mover at home');
  await trainee.button('online.makeAccount').click();
  await expect(password).toHaveAccessibleDescription(new RegExp(words('online.passwordShort')));
  const address = page.getByRole('textbox', { name: words('online.email') });
  await expect(address).toHaveAccessibleDescription(words('online.emailWrong'));
  await address.fill(anAddress(nickname));
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

for (const { language, locale } of READERS)
  test.describe(`a careful reader of ${language}`, () => {
    test.use({ locale });
    test('signs in with a code besides the password, and with one that was kept @phone', async ({ page }) => {
      const trainee = new Trainee(page, language);
      const { words } = trainee;
      const nickname = aName('Cora');
      await join(trainee, demoCode(), nickname);
      const given = { email: anAddress(nickname), password: PASSWORD };
      await page.request.post('api/sign-up', { data: given, headers: { origin: new URL(page.url()).origin } });
      await page.goto('./?stage=off#/account');
      const fold = page.getByRole('group').filter({ hasText: words('online.factorTitle') });
      await fold.getByText(words('online.factorTitle')).click();
      await fold.getByLabel(words('online.passwordNow')).fill(PASSWORD);
      await trainee.button('online.factorSetUp').click();
      await expect(page.getByRole('img', { name: words('online.factorPicture') })).toBeVisible();
      await isFine(page, 'a picture to scan');
      await fitsWidth(page, 'a picture to scan');
      const key = (await fold.getByRole('code').textContent()) ?? '';
      await fold.getByLabel(words('online.factorCode'), { exact: true }).fill(codeOf(key.replaceAll(' ', '')));
      await trainee.button('online.factorSwitchOn').click();
      await expect(fold.getByRole('listitem')).toHaveCount(10);
      await fitsWidth(page, 'codes to keep');
      const kept = (await fold.getByRole('listitem').first().textContent()) ?? '';
      await trainee.button('online.factorKept').click();
      await expect(fold.getByText(words('online.factorOn'))).toBeVisible();
      await expect(page.getByText(DEVICE[language])).toBeVisible();
      await trainee.button('online.signOut').click();

      await page.goto('./?stage=off#/sign-in');
      await expect(page.getByText(words('online.forgotten'))).toBeVisible();
      await page.getByRole('textbox', { name: words('online.email') }).fill(given.email);
      await page.getByLabel(words('online.password'), { exact: true }).fill(PASSWORD);
      await trainee.button('online.signIn').click();
      const code = page.getByRole('textbox', { name: words('online.factorCode'), exact: true });
      await expect(code).toBeFocused();
      await trainee.button('online.signIn').click();
      await expect(page.getByRole('alert')).toHaveText(words('online.problem_code-needed'));
      await code.fill('000 000');
      await trainee.button('online.signIn').click();
      await expect(page.getByRole('alert')).toHaveText(words('online.problem_code-wrong'));
      await code.fill(kept);
      await trainee.button('online.signIn').click();
      await expect(page.getByRole('link', { name: new RegExp(nickname) })).toBeVisible();

      await page.goto('./?stage=off&off#/account');
      await fold.getByText(words('online.factorTitle')).click();
      await fold.getByLabel(words('online.passwordNow')).fill(PASSWORD);
      await trainee.button('online.factorSwitchOff').click();
      await expect(trainee.button('online.factorSetUp')).toBeVisible();
      await expect(fold.getByLabel(words('online.passwordNow'))).toHaveValue('');
    });
  });

test('a while after signing in the password is asked for once more, and then it goes on by itself', async ({
  page,
}) => {
  const trainee = new Trainee(page);
  const { words } = trainee;
  const nickname = aName('Later');
  await join(trainee, demoCode(), nickname);
  const given = { email: anAddress(nickname), password: PASSWORD };
  await page.request.post('api/sign-up', { data: given, headers: { origin: new URL(page.url()).origin } });
  // The server's clock cannot be put forward from here, so its first answers are given for it.
  const problem = { type: '/api/problems/password-needed', title: '', status: 403 };
  let refusals = 2;
  await page.route('**/api/me/sessions', async (route) => {
    if (route.request().method() !== 'DELETE' || refusals === 0) return route.fallback();
    refusals -= 1;
    return route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify(problem) });
  });
  await page.goto('./?stage=off#/account');
  await trainee.button('online.signOutAll').click();
  const dialog = page.getByRole('dialog', { name: words('online.onceMoreTitle') });
  await isFine(page, 'the password once more');
  await dialog.getByRole('button', { name: words('common.cancel') }).click();
  await expect(page.getByRole('alert')).toHaveText(words('online.problem_password-needed'));
  await trainee.button('online.signOutAll').click();
  await dialog.getByLabel(words('online.password'), { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: words('online.onceMoreYes') }).click();
  await expect(page.getByText(words('online.notKnown'))).toBeVisible();
});

test('whoever has no account is asked before signing out for good', async ({ page }) => {
  const trainee = new Trainee(page);
  const { words } = trainee;
  const nickname = aName('Guest');
  await join(trainee, demoCode(), nickname);
  await page.goto('./?stage=off#/account');
  const dialog = page.getByRole('dialog', { name: words('online.signOut') });
  await trainee.button('online.signOut').click();
  await expect(dialog).toContainText(nickname);
  await isFine(page, 'signing out for good');
  await dialog.getByRole('button', { name: words('common.cancel') }).click();
  await expect(page.getByRole('link', { name: new RegExp(nickname) })).toBeVisible();
  await trainee.button('online.signOut').click();
  await dialog.getByRole('button', { name: words('online.signOut') }).click();
  await expect(page.getByText(words('online.notKnown'))).toBeVisible();
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
