import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing on this screen that axe objects to. */
export const isFine = (page: Page, screen: string): Promise<void> =>
  foundBy(new AxeBuilder({ page }).withTags(RULES), screen);

/** Everything on this screen stands out from its ground: all that a dark page can change. */
export const coloursAreFine = (page: Page, screen: string): Promise<void> =>
  foundBy(new AxeBuilder({ page }).withRules(['color-contrast']), screen);

async function foundBy(axe: AxeBuilder, screen: string): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, screen).toEqual([]);
}

/** Nothing sticks out at the side. */
export async function fitsWidth(page: Page, screen: string): Promise<void> {
  const [width, room] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
  expect(width, screen).toBeLessThanOrEqual(room);
}
