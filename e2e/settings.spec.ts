import { expect, test } from '@playwright/test';
import { LIBRARY, Trainee } from './trainee.ts';

test('a dialog that is opened again at once stays open', async ({ page }) => {
  const trainee = new Trainee(page);
  const dialog = page.getByRole('dialog');
  const settings = trainee.button('common.settings');
  await page.goto(LIBRARY);
  await settings.click();

  // Faster than any hand, as a hand is on a machine that draws late: before the browser tells that the first one closed.
  await dialog.evaluate(
    async (first, open) => {
      const told = new Promise((resolve) => first.addEventListener('close', resolve));
      first.querySelector('button')?.click();
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (open instanceof HTMLElement) open.click();
      await told;
    },
    await settings.elementHandle(),
  );
  await expect(dialog.getByRole('group', { name: trainee.words('common.setKeys') })).toBeVisible();
  await expect(settings).not.toBeFocused();
});

test('Escape closes a dialog and gives back the focus', async ({ page }) => {
  const trainee = new Trainee(page);
  const settings = trainee.button('common.settings');
  await page.goto(LIBRARY);
  for (let time = 0; time < 3; time += 1) {
    await settings.press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(settings).toBeFocused();
  }
});
