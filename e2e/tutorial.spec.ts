import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { LIBRARY, READERS, Trainee } from './trainee.ts';

for (const { language, locale } of READERS)
  test.describe(`a newcomer who reads ${language}`, () => {
    test.use({ locale });
    test('is led through a first call, one hint at a time @phone', async ({ page }) => {
      const trainee = new Trainee(page, language);
      const { words } = trainee;
      const tour = page.getByRole('status').filter({ hasText: new RegExp(words('tutorial.listen')) });
      const hint = (name: string) => page.getByRole('status').filter({ hasText: words(`tutorial.${name}More`) });
      await page.goto(LIBRARY);
      await trainee.button('common.tourStart').click();
      await trainee.takeCall();

      await test.step('listening, a sign of it, a note', async () => {
        await expect(tour).toBeVisible();
        await trainee.button('call.move_wait').click();
        await expect(hint('nod')).toBeVisible();
        await trainee.button('call.move_backchannel').click();
        await expect(hint('note')).toBeVisible();
        await trainee.button('call.move_note').click();
        await page.keyboard.press('1');
        await expect(hint('reply')).toBeVisible();
      });

      await test.step('a hint covers no reply and breaks no rule of accessibility', async () => {
        const replies = trainee.replies.getByRole('button');
        await expect(replies.first()).toBeInViewport({ ratio: 0.9 });
        await replies.first().click({ trial: true });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      });

      await test.step('to the record, and then it is over for good', async () => {
        await trainee.button('call.move_close').click();
        await trainee.button('call.closeYes').click();
        await expect(hint('record')).toBeVisible();
        await trainee.playToDebrief();
        await page.goto(LIBRARY);
        await expect(trainee.button('common.tourAgain')).toBeVisible();
        await expect(trainee.button('common.tourStart')).toBeHidden();
      });
    });
  });

test('whoever does not want the tour is not asked again, and can still find it', async ({ page }) => {
  const trainee = new Trainee(page);
  await page.goto(LIBRARY);
  await trainee.button('common.tourSkip').click();
  await expect(trainee.button('common.tourStart')).toBeHidden();
  await page.reload();
  await trainee.button('common.tourAgain').click();
  await trainee.takeCall();
  await expect(page.getByText(trainee.words('tutorial.listenMore'))).toBeVisible();
  await trainee.button('tutorial.skip').click();
  await expect(page.getByText(trainee.words('tutorial.listenMore'))).toBeHidden();
  await page.reload();
  await expect(trainee.replies).toBeVisible();
  await expect(trainee.button('tutorial.skip')).toBeHidden();
});
