import { expect, test, type Page } from '@playwright/test';
import { createServer } from 'node:net';
import { Company } from '../src/testing/company.ts';
import { OwnServer } from './own-server.ts';
import { sendRun } from './team.ts';
import { READERS, Trainee } from './trainee.ts';

// One server and one company for all of them, so one after the other.
test.describe.configure({ mode: 'default' });

let company: Company;
let server: OwnServer;
test.beforeAll(async () => {
  const port = await freePort();
  const ours = `http://localhost:${port}`;
  company = await Company.open(ours);
  server = await OwnServer.open({ ...company.settingsFor(ours), PORT: String(port) });
});
test.afterAll(async () => {
  await server.close();
  company.close();
});

/** The company has to know beforehand where it sends people back to. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const taken = createServer().listen(0, () => {
      const address = taken.address();
      taken.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });

const SCENARIO = 'late-parcel';

const companyButton = ({ page, words }: Trainee) =>
  page.getByRole('button', { name: words('online.signInWith', { provider: 'Company' }) });

/** The company's own pages: who one is, and that Attune may know it. */
async function allowAs(page: Page, login: string): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('any');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function joined(...[browser, code, nickname]: Parameters<OwnServer['joined']>): Promise<Trainee> {
  const trainee = await server.joined(browser, code, nickname);
  await withoutStrangers(trainee.page);
  return trainee;
}

/** The company's pages would fetch a typeface from far away. */
const withoutStrangers = (page: Page) =>
  page.context().route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => route.abort());

const runLines = ({ page, words }: Trainee) =>
  page.getByRole('region', { name: words('online.yourRuns') }).getByRole('listitem');

/** Name and team, as the account page shows them. */
async function expectToBe({ page, words }: Trainee, nickname: string, team: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: words('online.nickname') })).toHaveValue(nickname);
  await expect(page.getByText(team)).toBeVisible();
}

test('a trainee who joined by code signs in with the company, and comes back by it with name, team and runs', async ({
  browser,
}) => {
  const nora = await joined(browser, await server.invite('Harbour', 'trainee'), 'Nora');
  const { page, words } = nora;
  await sendRun(page, SCENARIO);
  await page.goto('./?stage=off#/account');
  await companyButton(nora).click();
  await allowAs(page, 'nora');
  await expectToBe(nora, 'Nora', 'Harbour');
  await expect(nora.heading('online.upgradeTitle')).toBeHidden();

  await test.step('signs out, and is let in again without a word at the company', async () => {
    await nora.button('online.signOut').click();
    await expect(page.getByText(words('online.notKnown'))).toBeVisible();
    await page
      .getByRole('main')
      .getByRole('link', { name: words('online.signIn') })
      .click();
    await companyButton(nora).click();
    await expectToBe(nora, 'Nora', 'Harbour');
    await page.goto('./?stage=off#/runs');
    await expect(runLines(nora)).toHaveCount(1);
  });

  await test.step('and what she did as a guest in another browser comes along', async () => {
    const guest = await joined(browser, await server.invite('Hill', 'trainee'), 'Nobody');
    await sendRun(guest.page, SCENARIO);
    await guest.page.goto('./?stage=off#/account');
    await guest.page.getByRole('link', { name: words('online.signInInstead') }).click();
    await expect(guest.page.getByRole('checkbox', { name: words('online.along', { name: 'Nobody' }) })).toBeChecked();
    await companyButton(guest).click();
    await allowAs(guest.page, 'nora');
    await expectToBe(guest, 'Nora', 'Harbour');
    await guest.page.goto('./?stage=off#/runs');
    await expect(runLines(guest)).toHaveCount(2);
    await guest.page.context().close();
  });
  await page.context().close();
});

test('whoever is somebody else than the guest before them takes nothing along', async ({ browser }) => {
  const guest = await joined(browser, await server.invite('Lake', 'trainee'), 'Lee');
  const { page, words } = guest;
  await sendRun(page, SCENARIO);
  await page.goto('./?stage=off#/sign-in');
  await page.getByRole('checkbox', { name: words('online.along', { name: 'Lee' }) }).uncheck();
  await companyButton(guest).click();
  await allowAs(page, 'mara');
  await expect(page.getByRole('textbox', { name: words('online.nickname') })).toHaveValue('mara of the company');
  await page.goto('./?stage=off#/runs');
  await expect(page.getByText(words('online.noRuns'))).toBeVisible();
  await page.context().close();
});

test('whoever turns back at the company reads once that it did not work', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'block' });
  const visitor = new Trainee(await context.newPage());
  await withoutStrangers(visitor.page);
  await visitor.page.goto('./?stage=off#/sign-in');
  await companyButton(visitor).click();
  await visitor.page.getByRole('link', { name: 'Cancel' }).click();
  await expect(visitor.page.getByRole('alert')).toHaveText(visitor.words('online.providerFailed'));
  await visitor.page.reload();
  await expect(
    companyButton(visitor)
      .or(visitor.page.getByRole('link', { name: visitor.words('online.signIn') }))
      .first(),
  ).toBeVisible();
  await expect(visitor.page.getByRole('alert')).toBeHidden();
  await context.close();
});

for (const { language, locale } of READERS)
  test(`a company that does not answer is said to be away to a reader of ${language}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'block', locale });
    const visitor = new Trainee(await context.newPage(), language);
    await visitor.page.goto('./?stage=off#/sign-in');
    await expect(companyButton(visitor)).toBeVisible();
    company.isAway(true);
    await companyButton(visitor).click();
    await expect(visitor.page.getByRole('alert')).toHaveText(visitor.words('online.problem_provider-away'));
    company.isAway(false);
    await context.close();
  });
