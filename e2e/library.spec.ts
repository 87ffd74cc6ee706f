import { expect, test } from '@playwright/test';
import { LIBRARY, READERS, Trainee, wordsIn } from './trainee.ts';

test('calls can be found by the customer’s feeling @phone', async ({ page }) => {
  const { words } = new Trainee(page);
  await page.goto(LIBRARY);
  for (const emotion of ['anger', 'anxiety', 'disappointment']) {
    await page.getByRole('radio', { name: words(`common.emotion_${emotion}`) }).check();
    await expect(page.getByRole('status')).toHaveText('1 call shown');
    await expect(page.getByRole('listitem').filter({ hasText: words(`common.customer_${emotion}`) })).toHaveCount(1);
  }
  await page.getByRole('radio', { name: words('common.filterAll') }).check();
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveCount(3);
});

for (const { language, locale } of READERS)
  test.describe(`a browser that asks for ${locale}`, () => {
    test.use({ locale });
    test('is answered in its language', async ({ page }) => {
      await page.goto(LIBRARY);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(wordsIn(language)('common.hero'));
      await expect(page).toHaveTitle(wordsIn(language)('common.pageTitle'));
    });
  });

test('a chosen language stays chosen', async ({ page }) => {
  await page.goto(LIBRARY);
  await page.getByRole('radio', { name: '简体中文' }).check();
  const hero = page.getByRole('heading', { level: 1, name: wordsIn('zh-Hans')('common.hero') });
  await expect(hero).toBeVisible();
  await page.reload();
  await expect(hero).toBeVisible();
  await expect(page.getByRole('radio', { name: '简体中文' })).toBeChecked();
});

test('a damaged call is set aside with a word, and the page goes on', async ({ page }) => {
  const trainee = new Trainee(page);
  await page.goto(LIBRARY);
  await expect(trainee.heading('common.hero')).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('attune');
        opening.onsuccess = () => {
          const change = opening.result.transaction('kept', 'readwrite');
          change.objectStore('kept').put({ scenario: 'nonsense', turns: 'many' }, 'call');
          change.oncomplete = () => resolve();
        };
        opening.onerror = () => reject(new Error('The database did not open.'));
      }),
  );
  await page.reload();
  await expect(page.getByText(trainee.words('common.callBroken'))).toBeVisible();
  await trainee.button('common.dismiss').click();
  await expect(page.getByText(trainee.words('common.callBroken'))).toBeHidden();
  await trainee.openCase();
});

test('without a database the page still works, and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const trainee = new Trainee(page);
  await page.goto(LIBRARY);
  await expect(page.getByText(trainee.words('common.memoryOnly'))).toBeVisible();
  await trainee.openCase();
  await trainee.takeCall();
});

test('an address that leads nowhere says so and shows the way back', async ({ page }) => {
  const trainee = new Trainee(page);
  for (const address of ['./#/call/no-such-call', './#/elsewhere']) {
    await page.goto(address);
    await expect(trainee.heading('common.notFoundTitle')).toBeVisible();
  }
  await trainee.button('common.toLibrary').click();
  await expect(trainee.heading('common.hero')).toBeVisible();
});
