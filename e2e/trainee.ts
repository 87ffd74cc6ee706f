import { expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

/** The languages of the pages, with what a browser of such a reader says it wants. */
export const READERS = [
  { language: 'en', locale: 'en-GB' },
  { language: 'zh-Hans', locale: 'zh-CN' },
  { language: 'zh-Hant', locale: 'zh-TW' },
] as const;
export type Language = (typeof READERS)[number]['language'];

/** Finds the words of a page by their key, as the reader of a language sees them. */
export type Words = (key: string, values?: Readonly<Record<string, string>>) => string;

export function wordsIn(language: Language): Words {
  return (key, values = {}) => {
    const [area = '', name = ''] = key.split('.');
    const file = new URL(`../src/i18n/${language}/${area}.json`, import.meta.url);
    const catalogue = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string | undefined>; // our own file
    const text = catalogue[name];
    if (text === undefined) throw new Error(`There is no message "${key}" in ${language}.`);
    return text.replaceAll(/\{(\w+)\}/g, (whole, value: string) => values[value] ?? whole);
  };
}

/** The moving picture is left out unless a journey is about it: it costs seconds and decides nothing. */
export const LIBRARY = './?stage=off#/';

export class Trainee {
  readonly page: Page;
  readonly words: Words;
  readonly log: Locator;
  readonly replies: Locator;

  constructor(page: Page, language: Language = 'en') {
    this.page = page;
    this.words = wordsIn(language);
    this.log = page.getByRole('log', { name: this.words('call.conversation') });
    this.replies = page.getByRole('group', { name: this.words('call.replies') });
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.words(key), exact: true });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.words(key) });
  }

  /** Chooses in the settings: the legend of a group and the option in it. */
  async set(group: string, option: string): Promise<void> {
    await this.button('common.settings').click();
    const dialog = this.page.getByRole('dialog');
    const choices = dialog.getByRole('group', { name: this.words(`common.${group}`) });
    await choices.getByRole('radio', { name: this.words(`common.${option}`), exact: true }).check();
    await this.closeDialog();
  }

  async closeDialog(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: this.words('common.close') }).click();
    await expect(dialog).toBeHidden();
  }

  /** Opens the first case of the library. */
  async openCase(): Promise<void> {
    await this.page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
    await expect(this.page.getByText(this.words('call.goal'))).toBeVisible();
  }

  /** Picks up the phone, opens the chat or greets the customer. */
  async takeCall(): Promise<void> {
    const { words } = this;
    const take = ['phone', 'chat', 'counter'].map((channel) => words(`call.take_${channel}`)).join('|');
    await this.page.getByRole('button', { name: new RegExp(take) }).click();
    await expect(this.log).toBeVisible();
  }

  /** Says the first thing that can be said, and waits for what comes of it. */
  async sayFirst(): Promise<void> {
    const before = await this.log.textContent();
    await this.replies.getByRole('button', { disabled: false }).first().click();
    await expect(this.log).not.toHaveText(before ?? '');
  }

  /** Plays on, saying the first thing each time, through the record and later acts to the debrief. */
  async playToDebrief(): Promise<void> {
    const { page, words } = this;
    const record = this.heading('call.wrapTitle');
    const over = this.button('call.toDebrief');
    const goOn = ['phone', 'chat', 'counter'].map((channel) => words(`call.goOn_${channel}`)).join('|');
    const later = page.getByRole('button', { name: new RegExp(goOn) });
    const debrief = this.button('debrief.again');
    for (let turn = 0; turn < 80; turn += 1) {
      await expect(this.replies.or(record).or(over).or(later).or(debrief).first()).toBeVisible();
      if (await debrief.isVisible()) return;
      if (await over.isVisible()) {
        await over.click();
        await expect(over).toBeHidden();
      } else if (await later.isVisible()) await later.click();
      else if (await record.isVisible()) {
        await this.button('call.file_record').click();
        await expect(record).toBeHidden();
      } else await this.sayFirst();
    }
    throw new Error('The call did not come to an end in 80 turns.');
  }
}

/** Presses Tab until this has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The Tab key never got there.');
}
