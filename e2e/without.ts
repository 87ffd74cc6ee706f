import type { Page } from '@playwright/test';

/** As in a browser that knows none of these ways of drawing. */
export async function withoutDrawing(page: Page, kinds: readonly string[]): Promise<void> {
  await page.addInitScript((missing) => {
    const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext');
    Object.assign(HTMLCanvasElement.prototype, {
      getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
        return missing.some((each) => kind.startsWith(each)) ? null : Reflect.apply(getContext, this, [kind, ...rest]);
      },
    });
  }, kinds);
}

/** As in a browser that has never heard of sound. */
export async function withoutSound(page: Page): Promise<void> {
  await page.addInitScript(() => {
    for (const name of ['AudioContext', 'webkitAudioContext', 'Audio', 'speechSynthesis', 'SpeechSynthesisUtterance'])
      Reflect.deleteProperty(window, name);
  });
}

/** As on a line, or behind a wall, that lets no sound through: the browser could play it, but nothing of it comes. */
export async function withoutSoundFiles(page: Page): Promise<void> {
  await page.route(/\/sounds\/|voice\.worker/, (route) => route.abort());
}
