import { expect, test, type Browser, type Page } from '@playwright/test';
import { save, scores } from '../src/engine/index.ts';
import { fitsWidth, isFine } from './fine.ts';
import { keepRun, playedThrough } from './finished-run.ts';
import { aName, demoCode, join, sendRun, ticketFor } from './team.ts';
import { READERS, tabTo, Trainee } from './trainee.ts';

const PASSWORD = 'seven quiet green boats';
const SCENARIO = 'late-parcel';

const lines = ({ page, words }: Trainee) =>
  page.getByRole('region', { name: words('online.yourRuns') }).getByRole('listitem');

/** Somebody with an account, known by its address; made in no browser that a journey uses. */
async function anAccount(browser: Browser, runs = 0): Promise<{ readonly email: string; readonly nickname: string }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const nickname = aName('Owner');
  const email = `${nickname.replaceAll(/\W/g, '')}@attune.example`;
  const { request } = page;
  expect((await request.post('api/join', { data: { code: demoCode(), nickname } })).ok()).toBe(true);
  expect((await request.post('api/sign-up', { data: { email, password: PASSWORD } })).ok()).toBe(true);
  for (let sent = 0; sent < runs; sent += 1) await sendRun(page, SCENARIO);
  await context.close();
  return { email, nickname };
}

async function signIn({ page, words }: Trainee, email: string, button: string): Promise<void> {
  await page.getByRole('textbox', { name: words('online.email') }).fill(email);
  await page.getByLabel(words('online.password'), { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** Signs in by the page, as a visitor. */
async function comeIn(trainee: Trainee, email: string): Promise<void> {
  await trainee.page.goto('./?stage=off#/sign-in');
  await signIn(trainee, email, trainee.words('online.signIn'));
  await expect(trainee.heading('online.boardTitle')).toBeVisible();
}

/** A run that ended here and has not been sent. */
async function leaveWaiting(page: Page): Promise<void> {
  const { token, ticket } = await ticketFor(page, SCENARIO);
  const { person } = (await (await page.request.get('api/me')).json()) as { person: { id: string } }; // as the protocol has it
  const session = playedThrough(SCENARIO);
  const saved = save(session);
  await page.evaluate(keepRun, {
    ...{ scenario: SCENARIO, revision: saved.revision, endedAt: 1, overall: scores(session).overall, saved },
    ticket: { id: ticket.id, token, scenario: SCENARIO, hash: ticket.hash, rules: 1, seed: 1, until: 4e12 },
    person: person.id,
  });
}

for (const { language, locale } of READERS)
  test.describe(`a reader of ${language}`, () => {
    test.use({ locale });
    test('signs in to an account, and what was done as a guest comes along, sent or waiting @phone', async ({
      page,
      browser,
    }) => {
      const { email, nickname } = await anAccount(browser, 1);
      const guest = new Trainee(page, language);
      const { words } = guest;
      const before = aName('Guest');
      await join(guest, demoCode(), before);
      await sendRun(page, SCENARIO);
      await leaveWaiting(page);
      await page.goto('./?stage=off&upgrade#/account');
      await page.getByRole('link', { name: words('online.signInInstead') }).click();
      await expect(page.getByRole('checkbox', { name: words('online.along', { name: before }) })).toBeChecked();
      await isFine(page, 'signing in');
      await fitsWidth(page, 'signing in');
      await signIn(guest, email, words('online.signIn'));
      await expect(page.getByRole('link', { name: new RegExp(nickname) })).toBeVisible();

      await page.goto('./?stage=off&all#/runs');
      await expect(lines(guest)).toHaveCount(3);
      await expect(lines(guest).filter({ hasText: words('online.run_counted') })).toHaveCount(1);
      await expect(lines(guest).filter({ hasText: words('online.run_kept') })).toHaveCount(2);
      await isFine(page, 'all runs');
      await fitsWidth(page, 'all runs');
    });

    test('without a network reads what is missing, and opens what is here', async ({ page, browser }) => {
      const { email } = await anAccount(browser, 2);
      const trainee = new Trainee(page, language);
      const { words } = trainee;
      await comeIn(trainee, email);
      await leaveWaiting(page);
      await page.route(/\/api\//, (route) => route.abort());
      await page.goto('./?stage=off&away#/runs');
      await expect(page.getByText(words('online.runsAway'))).toBeVisible();
      await expect(lines(trainee)).toHaveCount(1);
      await expect(lines(trainee)).toContainText(words('online.run_waitingAway'));
      await lines(trainee).getByRole('link').click();
      await expect(page.getByRole('tablist')).toBeVisible();

      await page.unroute(/\/api\//);
      await page.goto('./?stage=off&back#/runs');
      await expect(lines(trainee)).toHaveCount(3);
    });
  });

test('whoever leaves the runs of a guest alone does not get them, and says so by one tick', async ({
  page,
  browser,
}) => {
  const { email, nickname } = await anAccount(browser);
  const guest = new Trainee(page);
  const { words } = guest;
  const before = aName('Stranger');
  await join(guest, demoCode(), before);
  await sendRun(page, SCENARIO);
  await page.goto('./?stage=off&in#/sign-in');
  await page.getByRole('checkbox', { name: words('online.along', { name: before }) }).uncheck();
  await signIn(guest, email, words('online.signIn'));
  await expect(page.getByRole('link', { name: new RegExp(nickname) })).toBeVisible();
  await page.goto('./?stage=off&all#/runs');
  await expect(page.getByText(words('online.noRuns'))).toBeVisible();
});

test('all runs of somebody are listed on a new device, a page at a time, and open by keyboard @phone', async ({
  page,
  browser,
}) => {
  const { email } = await anAccount(browser, 27);
  const trainee = new Trainee(page);
  const { words } = trainee;
  await comeIn(trainee, email);
  await page.goto('./?stage=off&all#/runs');
  await expect(lines(trainee)).toHaveCount(25);
  await tabTo(page, trainee.button('online.showMore'));
  await page.keyboard.press('Enter');
  await expect(lines(trainee)).toHaveCount(27);
  await expect(trainee.button('online.showMore')).toBeHidden();
  await expect(page.getByText(words('online.runsAll'))).toBeVisible();

  const first = lines(trainee).first().getByRole('link');
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tablist')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(String(scores(playedThrough(SCENARIO)).overall));
  await isFine(page, 'a run from the server');
  await page.getByRole('link', { name: words('online.toRuns') }).click();
  await expect(lines(trainee)).toHaveCount(25);
});
