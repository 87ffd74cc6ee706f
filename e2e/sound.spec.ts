import { expect, test, type Locator, type Page } from '@playwright/test';
import { LIBRARY, Trainee } from './trainee.ts';
import { withoutSound } from './without.ts';

const VOLUMES = ['voice', 'music', 'effects'] as const;

class Listener extends Trainee {
  readonly dialog: Locator = this.page.getByRole('dialog');

  volume(kind: (typeof VOLUMES)[number]): Locator {
    return this.dialog.getByRole('slider', { name: this.words(`sound.${kind}`) });
  }

  tick(name: 'mute' | 'readAloud' | 'captions'): Locator {
    return this.dialog.getByRole('checkbox', { name: this.words(`sound.${name}`) });
  }

  /** What stands in the call while everything is muted. */
  muted(): Locator {
    return this.page.getByRole('status').filter({ hasText: this.words('sound.muted') });
  }

  async settings(change: () => Promise<void>): Promise<void> {
    await this.button('common.settings').click();
    await change();
    await this.closeDialog();
  }

  async call(): Promise<void> {
    await this.openCase();
    await this.takeCall();
  }
}

async function inLibrary(page: Page): Promise<Listener> {
  await page.goto(LIBRARY);
  const listener = new Listener(page);
  await listener.set('setSpeed', 'speed_once');
  return listener;
}

/** The sound files that the page asks for from now on. */
function fetched(page: Page): ReadonlySet<string> {
  const names = new Set<string>();
  page.on('request', (request) => {
    const [, name] = /\/sounds\/([\w-]+)\./.exec(request.url()) ?? [];
    if (name !== undefined) names.add(name);
  });
  return names;
}

/** Remembers every text that appears: a caption stands for a few seconds only, too short to be looked for. */
async function withMemory(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const texts: string[] = [];
    Reflect.set(window, 'texts', texts);
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        // What comes in as a part of something larger is no change of its own.
        for (const node of target instanceof Text ? [target] : addedNodes) texts.push(node.textContent ?? '');
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}
const shownSoFar = (page: Page): Promise<string> =>
  page.evaluate(() => (Reflect.get(window, 'texts') as string[]).join('\n'));

/** A system that can speak, and tells its voices late, as many do. What it is asked to say stands in `window.spoken`. */
async function withVoices(page: Page, ...languages: readonly string[]): Promise<void> {
  await page.addInitScript((langs) => {
    const spoken: string[] = [];
    let voices: unknown[] = [];
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: () => undefined,
      speak: ({ text, onend }: { text: string; onend?: () => void }) => {
        spoken.push(text);
        setTimeout(() => onend?.(), 0);
      },
    });
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    setTimeout(() => {
      voices = langs.map((lang) => ({ lang, name: lang }));
      speech.dispatchEvent(new Event('voiceschanged'));
    }, 2000);
    for (const [name, value] of Object.entries({
      spoken,
      speechSynthesis: speech,
      SpeechSynthesisUtterance: Utterance,
    }))
      Object.defineProperty(window, name, { value });
  }, languages);
}
const spoken = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Reflect.get(window, 'spoken') as string[]);

test('M mutes and unmutes, a button and the settings do the same, and all say so', async ({ page }) => {
  const listener = await inLibrary(page);
  await listener.call();
  await expect(listener.muted()).toBeHidden();
  await page.keyboard.press('m');
  await expect(listener.muted()).toBeVisible();

  await test.step('it is remembered', async () => {
    await page.reload();
    await expect(listener.muted()).toBeVisible();
  });

  await test.step('the button over the picture knows, and can undo it', async () => {
    await expect(listener.button('call.mute')).toHaveAttribute('aria-pressed', 'true');
    await listener.button('call.mute').click();
    await expect(listener.muted()).toBeHidden();
    await listener.button('call.mute').click();
    await expect(listener.muted()).toBeVisible();
  });

  await test.step('the settings know, and can undo it', async () => {
    await listener.settings(async () => {
      await expect(listener.tick('mute')).toBeChecked();
      await listener.tick('mute').uncheck();
    });
    await expect(listener.muted()).toBeHidden();
    await listener.settings(() => listener.tick('mute').check());
    await expect(listener.muted()).toBeVisible();
    await page.keyboard.press('m');
    await expect(listener.muted()).toBeHidden();
  });
});

test('voice, music and effects have volumes of their own, which are remembered', async ({ page }) => {
  const listener = await inLibrary(page);
  await listener.settings(async () => {
    for (const [step, kind] of VOLUMES.entries()) {
      await listener.volume(kind).press('Home');
      for (let press = 0; press < step; press += 1) await listener.volume(kind).press('ArrowRight');
    }
  });
  await page.reload();
  await listener.settings(async () => {
    for (const [step, kind] of VOLUMES.entries()) {
      await expect(listener.volume(kind)).toHaveValue(String(step * 5));
      await expect(listener.volume(kind)).toHaveAttribute(
        'aria-valuetext',
        listener.words('sound.percent', { value: String(step * 5) }),
      );
    }
  });
});

test('a call is heard: signals, the room and the music of every mood', async ({ page }) => {
  const names = fetched(page);
  const listener = await inLibrary(page);
  await listener.call();
  await expect
    .poll(() => [...names].sort())
    .toEqual(['effects', 'music-neutral', 'music-tension', 'music-warm', 'room-home']);
});

test('what is silent is not even fetched', async ({ page }) => {
  const names = fetched(page);
  const listener = await inLibrary(page);
  await listener.settings(() => listener.volume('music').press('Home'));
  await listener.call();
  await expect.poll(() => [...names]).toContain('room-home');
  await listener.sayFirst();
  expect([...names].filter((name) => name.startsWith('music'))).toEqual([]);
});

for (const there of [true, false])
  test(`what can be heard is described in words, ${there ? 'where it sounds' : 'and where nothing can sound'}`, async ({
    page,
  }) => {
    if (!there) await withoutSound(page);
    await withMemory(page);
    const listener = await inLibrary(page);
    const strip = page.getByText(`${listener.words('sound.captionsNow')}:`);
    const expectCaption = (name: string) =>
      expect.poll(() => shownSoFar(page)).toContain(`[${listener.words(`sound.caption_${name}`, { name: 'Amara' })}]`);
    await listener.openCase();
    await listener.settings(() => listener.tick('captions').check());
    await listener.takeCall();
    await expect(strip).toBeVisible();
    for (const name of ['roomHome', 'musicTense', 'phonePickedUp', 'voiceSharp']) await expectCaption(name);
    await listener.button('call.move_note').click();
    await page.keyboard.press('1');
    await expectCaption('noteWritten');
    await page.keyboard.press('Escape');

    await listener.settings(() => listener.tick('captions').uncheck());
    await expect(strip).toBeHidden();
  });

test('nobody is offered a voice that the device does not have', async ({ page }) => {
  await withVoices(page, 'zh-CN');
  const listener = await inLibrary(page);
  await page.waitForFunction(() => speechSynthesis.getVoices().length > 0);
  await listener.settings(async () => {
    await expect(listener.tick('readAloud')).toBeDisabled();
    await expect(listener.tick('readAloud')).not.toBeChecked();
    await expect(listener.dialog.getByText(listener.words('sound.readAloudNone'))).toBeVisible();
  });
});

test('the words are read aloud by the voices of the device, once that is wanted', async ({ page }) => {
  await withVoices(page, 'en-GB');
  const listener = await inLibrary(page);
  await listener.settings(async () => {
    await expect(listener.tick('readAloud')).toBeEnabled();
    await expect(listener.tick('readAloud')).not.toBeChecked();
  });
  await listener.call();
  await listener.sayFirst();
  expect(await spoken(page)).toEqual([]);

  await listener.settings(() => listener.tick('readAloud').check());
  await listener.sayFirst();
  await expect.poll(() => spoken(page)).not.toEqual([]);
  const [first = ''] = await spoken(page);
  await expect(listener.log).toContainText(first.split('.')[0] ?? '');
});
