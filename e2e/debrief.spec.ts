import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { openDebrief } from './finished-run.ts';
import { READERS, tabTo, wordsIn } from './trainee.ts';

const turnsOf = (page: Page): Locator => page.getByRole('tablist', { name: 'Turns' }).getByRole('tab');
const openTurn = (page: Page): Locator => page.getByRole('tabpanel');

test('the debrief explains every turn, by keyboard alone', async ({ page }) => {
  const count = (await openDebrief(page)).turns.length;
  const turns = turnsOf(page);
  await expect(turns).toHaveCount(count);

  await test.step('one stop for all turns, and arrows between them', async () => {
    await tabTo(page, turns.and(page.locator('[aria-selected=true]')));
    await page.keyboard.press('Home');
    await expect(openTurn(page).getByRole('heading', { level: 3 })).toHaveText('Opening');
    await page.keyboard.press('ArrowRight');
    await expect(turns.nth(1)).toBeFocused();
    await expect(openTurn(page).getByRole('heading', { level: 3 })).toHaveText('Turn 1');
    await page.keyboard.press('End');
    await expect(turns.nth(count - 1)).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('the curve has its summary, and a table with a row for each turn', async () => {
    await expect(page.getByRole('img', { name: `${count} turns. Anger from` })).toBeVisible();
    await page.getByText('The curve as a table').click();
    await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(count);
  });
});

test('each score leads to the turns that show it', async ({ page }) => {
  await openDebrief(page);
  for (const skill of ['Listening', 'Empathy', 'Solution']) {
    const section = page.getByRole('region', { name: skill });
    expect(await section.getByRole('listitem').count(), skill).toBeGreaterThan(2);
    const link = section.getByRole('button').first();
    const turn = (await link.getAttribute('aria-label')) ?? '';
    await link.click();
    await expect(openTurn(page)).toBeFocused();
    await expect(openTurn(page).getByRole('heading', { level: 3 })).toHaveText(turn);
    await expect(openTurn(page)).toBeInViewport();
  }
});

test('a strength, an improvement and a next step are named, and the steps are shown as any model', async ({ page }) => {
  await openDebrief(page);
  for (const card of ['One strength', 'One improvement', 'One next step'])
    await expect(
      page
        .getByRole('article')
        .filter({ has: page.getByRole('heading', { name: card }) })
        .last(),
    ).not.toHaveText(card);

  const steps = page.getByRole('region', { name: 'The steps you took' });
  await expect(steps.getByRole('listitem')).toHaveCount(8);
  await steps.getByLabel('Seen as').selectOption('LATTE');
  await expect(steps.getByRole('listitem')).toHaveText([
    /^Listen/,
    /^Acknowledge/,
    /^Take action/,
    /^Thank/,
    /^Explain/,
  ]);
});

test('on a phone nothing sticks out, and the last turn can be reached @phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openDebrief(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const last = turnsOf(page).last();
  await turnsOf(page).and(page.locator('[aria-selected=true]')).focus();
  await page.keyboard.press('End');
  await expect(last).toBeInViewport({ ratio: 0.9 });
  expect((await last.boundingBox())?.width).toBeGreaterThanOrEqual(24);
});

test('another language keeps the open turn', async ({ page }) => {
  await openDebrief(page);
  await turnsOf(page).nth(2).click();
  for (const { language } of READERS) {
    const words = wordsIn(language);
    await page
      .getByRole('radio', { name: { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' }[language] })
      .check({ force: true });
    await expect(page.getByRole('heading', { name: words('debrief.curveTitle') })).toBeVisible();
    await expect(openTurn(page).getByRole('heading', { level: 3 })).toHaveText(words('debrief.turnOf', { turn: '2' }));
    await expect(page.getByRole('article').first()).not.toContainText('debrief.');
  }
});

test('it prints on two pages, without what is only for the screen', async ({ page }) => {
  await openDebrief(page);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('tablist')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What each score is made of' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test('no rule of accessibility is broken, with everything unfolded', async ({ page }) => {
      await openDebrief(page);
      await page.locator('details').evaluateAll((all) => {
        for (const details of all) details.setAttribute('open', '');
      });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    });
  });
