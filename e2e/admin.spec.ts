import { expect, test } from '@playwright/test';
import { fitsWidth, isFine } from './fine.ts';
import { OwnServer } from './own-server.ts';
import { READERS, Trainee } from './trainee.ts';

// One server for all of them, so one after the other.
test.describe.configure({ mode: 'default' });

let server: OwnServer;
test.beforeAll(async () => {
  server = await OwnServer.open();
});
test.afterAll(() => server.close());

test('an administrator makes a team, invites somebody, gives them a role, and erases them', async ({ browser }) => {
  test.slow();
  const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'block' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const ada = new Trainee(await context.newPage());
  const { page, words } = ada;
  // Who administers without a page does so through the same routes.
  const cookies = await (await server.administrator()).storageState();
  await context.addCookies(cookies.cookies);
  await page.goto('./?stage=off#/account');
  await page.getByRole('link', { name: words('online.duty_admin') }).click();

  const form = page.getByRole('form', { name: words('admin.newTeam') });
  await form.getByRole('textbox', { name: words('admin.teamName') }).fill('Night shift');
  await ada.button('admin.makeTeam').click();
  const team = page.getByRole('listitem').filter({ hasText: 'Night shift' });
  await page.getByRole('button', { name: words('admin.renameTeam', { team: 'Night shift' }) }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Late shift');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('admin.save') })
    .click();
  await expect(team).toHaveCount(0);

  const late = page.getByRole('listitem').filter({ hasText: 'Late shift' });
  await late.getByText(words('admin.codes'), { exact: false }).first().click();
  await late.getByRole('combobox', { name: words('admin.inviteAs') }).selectOption(words('online.role_trainee'));
  await late.getByRole('button', { name: words('admin.makeCode') }).click();
  await late.getByRole('button', { name: words('admin.copyLink') }).click();
  await expect(late.getByText(words('common.copied'))).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const nina = await server.joined(browser, link.split('/').at(-1) ?? '', 'Nina');
  await nina.page.goto('./?stage=off#/trainer');
  await expect(nina.page.getByText(nina.words('studio.needsTrainer'))).toBeVisible();

  await page.getByRole('textbox', { name: words('admin.search') }).fill('nin');
  const role = page.getByRole('combobox', { name: words('admin.roleOf', { name: 'Nina' }) });
  await role.selectOption(words('online.role_trainer'));
  await expect(page.getByText(words('admin.changed', { name: 'Nina' }))).toBeVisible();
  await nina.page.goto('./?stage=off&now#/trainer');
  await expect(nina.heading('studio.check')).toBeVisible();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: words('admin.exportNamed', { name: 'Nina' }) }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);

  await page.getByRole('button', { name: words('admin.eraseNamed', { name: 'Nina' }) }).click();
  const erase = page.getByRole('dialog').getByRole('button', { name: words('admin.erase'), exact: true });
  await expect(erase).toBeDisabled();
  await page.getByRole('dialog').getByRole('textbox').fill('Nina');
  await erase.click();
  await expect(page.getByText(words('admin.erased', { name: 'Nina' }))).toBeVisible();
  await expect(page.getByText(words('admin.nobody'))).toBeVisible();

  await page.getByRole('button', { name: words('admin.dissolveTeam', { team: 'Late shift' }) }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('admin.dissolve') })
    .click();
  await expect(late).toHaveCount(0);
  await nina.page.context().close();
  await context.close();
});

test('whoever forgot the password comes back by a link, and is signed out everywhere by a button', async ({
  browser,
  playwright,
}) => {
  const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'block' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await context.addCookies((await (await server.administrator()).storageState()).cookies);
  const ada = new Trainee(await context.newPage());
  const { page, words } = ada;
  const origin = new URL(server.address).origin;
  const api = await playwright.request.newContext({ baseURL: server.address, extraHTTPHeaders: { origin } });
  const email = 'fay@attune.example';
  await api.post('api/sign-up', { data: { email, password: 'four green hills away', nickname: 'Fay' } });

  await page.goto('./?stage=off#/admin');
  await page.getByRole('button', { name: words('admin.accessNamed', { name: 'Fay' }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: words('admin.makeWayBack') }).click();
  await expect(dialog.getByText(words('common.copied'))).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await expect(dialog.getByRole('code')).toHaveText(link);

  const fay = new Trainee(await (await browser.newContext({ serviceWorkers: 'block' })).newPage());
  await fay.page.goto(link);
  const field = fay.page.getByLabel(words('online.passwordNext'));
  await field.fill('password1234');
  await fay.button('online.newPasswordKeep').click();
  await expect(fay.page.getByRole('alert')).toHaveText(words('online.problem_password-guessable'));
  await field.fill('five blue rivers home');
  await fay.button('online.newPasswordKeep').click();
  await expect(fay.page.getByText(words('online.newPasswordDone'))).toBeVisible();
  await fay.page
    .getByRole('main')
    .getByRole('link', { name: words('online.signIn') })
    .click();
  await fay.page.getByRole('textbox', { name: words('online.email') }).fill(email);
  await fay.page.getByLabel(words('online.password'), { exact: true }).fill('five blue rivers home');
  await fay.button('online.signIn').click();
  await expect(fay.page.getByRole('link', { name: /Fay/ })).toBeVisible();

  await dialog.getByRole('button', { name: words('admin.endSessions') }).click();
  await expect(dialog.getByText(words('admin.sessionsEnded', { name: 'Fay' }))).toBeVisible();
  await fay.page.goto(`${server.address}?stage=off&now#/account`);
  await expect(fay.page.getByText(words('online.notKnown'))).toBeVisible();
  await api.dispose();
  await fay.page.context().close();
  await context.close();
});

test('the last administrator cannot become less', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'block' });
  await context.addCookies((await (await server.administrator()).storageState()).cookies);
  const ada = new Trainee(await context.newPage());
  const { page, words } = ada;
  await page.goto('./?stage=off#/admin');
  const role = page.getByRole('combobox', { name: words('admin.roleOf', { name: 'Root' }) });
  await role.selectOption(words('online.role_trainee'));
  await expect(page.getByRole('alert')).toHaveText(words('online.problem_last-administrator'));
  await expect(role).toHaveValue('administrator');
  await expect(page.getByText(words('admin.changed', { name: 'Root' }))).toHaveCount(0);
  await context.close();
});

test('a team lead invites into the own team, and sees no other', async ({ browser }) => {
  const lea = await server.joined(browser, await server.invite('Lea’s team', 'lead'), 'Lea');
  const { page, words } = lea;
  await page.goto('./?stage=off#/account');
  await page.getByRole('link', { name: words('online.duty_lead') }).click();
  await expect(page.getByRole('heading', { name: words('admin.codesFor', { team: 'Lea’s team' }) })).toBeVisible();
  await lea.button('admin.makeCode').click();
  await expect(page.getByRole('listitem')).toHaveCount(2);
  await page
    .getByRole('button', { name: /^End the invitation/ })
    .first()
    .click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
  await expect(page.getByText(words('admin.people'), { exact: true })).toHaveCount(0);
  await page.context().close();
});

for (const { language, locale } of READERS)
  for (const look of [
    { colorScheme: 'light' },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const)
    test(`the administrator’s page is open to everybody: ${language}, ${look.colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'block', locale, ...look });
      await context.addCookies((await (await server.administrator()).storageState()).cookies);
      const ada = new Trainee(await context.newPage(), language);
      const { page, words } = ada;
      await page.goto('./?stage=off#/admin');
      await page.getByText(`${words('admin.codes')} Demo team`).click();
      await expect(ada.button('admin.makeCode')).toBeVisible();
      await expect(page.getByRole('combobox', { name: words('admin.roleOf', { name: 'Root' }) })).toBeVisible();
      await isFine(page, 'teams and people');
      await fitsWidth(page, 'teams and people');
      await page.getByRole('button', { name: words('admin.eraseNamed', { name: 'Root' }) }).click();
      await isFine(page, 'erase');
      await ada.closeDialog();
      await page.getByRole('button', { name: words('admin.accessNamed', { name: 'Root' }) }).click();
      await isFine(page, 'access');
      await fitsWidth(page, 'access');
      await context.close();
    });
