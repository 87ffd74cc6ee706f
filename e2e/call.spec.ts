import { expect, test } from '@playwright/test';
import { LIBRARY, READERS, tabTo, Trainee } from './trainee.ts';

for (const { language, locale } of READERS) {
  test.describe(`a reader of ${language}`, () => {
    test.use({ locale });
    test('plays a whole call to the debrief @phone', async ({ page }) => {
      const trainee = new Trainee(page, language);
      await page.goto(LIBRARY);
      await trainee.set('setSpeed', 'speed_once');
      await trainee.openCase();
      await trainee.takeCall();
      await trainee.playToDebrief();
      await page.getByRole('link', { name: trainee.words('common.home') }).click();
      await expect(page.getByText(new RegExp(trainee.words('common.best', { score: '\\d+' })))).toBeVisible();
    });
  });
}

test('the keyboard alone is enough', async ({ page }) => {
  const trainee = new Trainee(page);
  const { words } = trainee;
  await page.goto(LIBRARY);

  await test.step('settings, the case, the call', async () => {
    await tabTo(page, trainee.button('common.settings'));
    await page.keyboard.press('Enter');
    const speed = page.getByRole('group', { name: words('common.setSpeed') });
    await tabTo(page, speed.getByRole('radio', { name: words('common.speed_normal') }));
    await page.keyboard.press('ArrowRight');
    await expect(speed.getByRole('radio', { name: words('common.speed_once') })).toBeChecked();
    await page.keyboard.press('Escape');
    await tabTo(page, page.getByRole('main').getByRole('listitem').getByRole('link').first());
    await page.keyboard.press('Enter');
    await tabTo(
      page,
      page
        .getByRole('button', { name: words('call.take_phone') })
        .or(trainee.button('call.take_chat'))
        .or(trainee.button('call.take_counter')),
    );
    await page.keyboard.press('Enter');
    await expect(trainee.log).toBeVisible();
  });

  await test.step('a note, a hold and a breath by their keys', async () => {
    await page.keyboard.press('n');
    await page.keyboard.press('1');
    await page.keyboard.press('Escape');
    await expect(trainee.log).toContainText(words('call.sys_note').split('{')[0] ?? '');
    await page.keyboard.press('h');
    await page.keyboard.press('1');
    await expect(trainee.log).toContainText(words('call.sys_hold_announced'));
    await tabTo(page, page.getByRole('button', { name: words('call.resume').split('{')[0] ?? '' }));
    await page.keyboard.press('Enter');
    await expect(trainee.log).toContainText(words('call.sys_resume'));
    await page.keyboard.press('b');
    await tabTo(page, trainee.button('call.breatheSkip'));
    await page.keyboard.press('Enter');
    await expect(trainee.log).toContainText(words('call.sys_breathe'));
  });

  await test.step('a reply by its number, and the focus is where one can go on', async () => {
    const before = await trainee.log.textContent();
    await expect(trainee.replies.getByRole('button').first()).toBeEnabled();
    await page.keyboard.press('1');
    await expect(trainee.log).not.toHaveText(before ?? '');
    await expect(trainee.heading('call.replies')).toBeFocused();
  });

  await test.step('closing, and the record', async () => {
    await page.keyboard.press('x');
    await page.keyboard.press('1');
    await expect(trainee.heading('call.wrapTitle')).toBeFocused();
    await tabTo(page, trainee.button('call.file_record'));
    await page.keyboard.press('Enter');
    await expect(trainee.heading('call.wrapTitle')).toBeHidden();
  });
});

test('single keys can be switched off', async ({ page }) => {
  const trainee = new Trainee(page);
  await page.goto(LIBRARY);
  await trainee.set('setSpeed', 'speed_once');
  await trainee.set('setKeys', 'off');
  await trainee.openCase();
  await trainee.takeCall();
  await expect(trainee.replies.getByRole('button').first()).toBeEnabled();
  const before = await trainee.log.textContent();
  await page.keyboard.press('1');
  await page.keyboard.press('h');
  await expect(trainee.replies).toBeVisible();
  await expect(trainee.log).toHaveText(before ?? '');
});

test('a call survives closing the page, and goes on exactly where it was', async ({ page }) => {
  const trainee = new Trainee(page);
  await page.goto(LIBRARY);
  await trainee.set('setSpeed', 'speed_once');
  await trainee.openCase();
  await trainee.takeCall();
  await trainee.sayFirst();
  const said = (await trainee.log.textContent()) ?? '';
  const offered = await trainee.replies.getByRole('button').allTextContents();

  await page.reload();
  await expect(trainee.log).toHaveText(said);
  await expect(trainee.replies.getByRole('button')).toHaveText(offered);

  await page.goto(LIBRARY);
  await page.reload();
  await trainee.button('common.continueButton').click();
  await expect(trainee.log).toHaveText(said);
});

test('a reply while the customer is talking is an interruption, and the page says so gently', async ({ page }) => {
  await page.clock.install();
  const trainee = new Trainee(page);
  await page.goto(LIBRARY);
  await trainee.openCase();
  await trainee.takeCall();
  await expect(trainee.replies).toContainText(/is still talking/);
  await page.clock.runFor(500);
  await trainee.replies.getByRole('button').first().click();
  await expect(trainee.log).toContainText('had more to say.');
});

test('the customer goes on at reading speed, or only when asked to', async ({ page }) => {
  await page.clock.install();
  const trainee = new Trainee(page);
  await page.goto(LIBRARY);
  await trainee.set('setSpeed', 'speed_demand');
  await trainee.openCase();
  await trainee.takeCall();
  await page.clock.runFor(60_000);
  await expect(trainee.replies).toContainText(/is still talking/);

  await test.step('one sentence per request', async () => {
    const before = await trainee.log.textContent();
    await page.keyboard.press('Space');
    await expect(trainee.log).not.toHaveText(before ?? '');
  });

  await test.step('at reading speed it comes by itself, and the turn is the trainee’s', async () => {
    await trainee.set('setSpeed', 'speed_normal');
    for (let wait = 0; wait < 12; wait += 1) await page.clock.runFor(20_000);
    await expect(trainee.replies).toContainText(trainee.words('call.yourTurn'));
    await expect(trainee.log).not.toContainText('had more to say.');
  });
});

test('the language changes in the middle of a call, and nothing else does', async ({ page }) => {
  const trainee = new Trainee(page);
  await page.goto(LIBRARY);
  await trainee.set('setSpeed', 'speed_once');
  await trainee.openCase();
  await trainee.takeCall();
  await trainee.sayFirst();
  const lines = await trainee.log.getByRole('paragraph').count();

  await page.getByRole('radio', { name: '繁體中文' }).check();
  const reader = new Trainee(page, 'zh-Hant');
  await expect(reader.log.getByRole('paragraph')).toHaveCount(lines);
  await expect(reader.log).toContainText(/[\u4e00-\u9fff]/);
  await expect(reader.replies).toBeVisible();

  await page.reload();
  await expect(reader.log.getByRole('paragraph')).toHaveCount(lines);
});

test('the moving picture appears without holding anything up', async ({ page }) => {
  const trainee = new Trainee(page);
  await page.goto('./?renderer=canvas#/');
  await trainee.openCase();
  await trainee.takeCall();
  await expect(trainee.replies.getByRole('button').first()).toBeEnabled();
  await expect(page.getByRole('img', { name: /as the call goes on/ })).toBeVisible();
  await expect(page.getByRole('meter', { name: trainee.words('call.composure') })).toBeVisible();
});
