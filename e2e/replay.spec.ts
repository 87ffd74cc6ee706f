import { expect, test } from '@playwright/test';
import { openDebrief } from './finished-run.ts';
import { Trainee } from './trainee.ts';

test('a turn is tried again, through a reload, and the two runs lie over each other', async ({ page }) => {
  test.setTimeout(60_000);
  const trainee = new Trainee(page);
  const { words } = trainee;
  const { turns, scenario } = await openDebrief(page);
  const from = turns.findLast(({ move }) => move.kind === 'reply')?.number ?? 1;

  await test.step('the call stands where it stood before that turn', async () => {
    await page.getByRole('tab').nth(from).click();
    await trainee.button('debrief.tryFrom').click();
    await expect(trainee.replies).toBeVisible();
    await expect(trainee.log).toContainText(scenario.customer.name);
  });

  await test.step('and still does after a reload', async () => {
    const said = (await trainee.log.textContent()) ?? '';
    await page.reload();
    await expect(trainee.log).toHaveText(said);
  });

  await test.step('played on, the debrief says what has changed', async () => {
    await trainee.playToDebrief();
    await expect(page.getByText(/Overall \d+ → \d+\./)).toBeVisible();
    await expect(page.getByText(words('debrief.earlier'))).toBeVisible();
    await page.reload();
    await expect(page.getByText(/Overall \d+ → \d+\./)).toBeVisible();
  });
});
