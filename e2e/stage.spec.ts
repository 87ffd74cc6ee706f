import { expect, test, type Locator, type Page } from '@playwright/test';
import { Trainee } from './trainee.ts';
import { withoutDrawing } from './without.ts';

/** More colours than any single ground, gradient or error page has. */
const PAINTED = 200;

async function callWith(page: Page, query: string): Promise<{ trainee: Trainee; picture: Locator }> {
  const trainee = new Trainee(page);
  await page.goto(`./?${query}#/`);
  await trainee.set('setSpeed', 'speed_once');
  await trainee.openCase();
  await trainee.takeCall();
  return { trainee, picture: page.getByRole('img', { name: /as the call goes on/ }) };
}

/** How many colours can be seen there. A screenshot, because a WebGL canvas forgets its pixels once they are shown. */
async function coloursIn(place: Locator): Promise<number> {
  const png = (await place.screenshot()).toString('base64');
  return place.page().evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? [];
    return new Set(new Uint32Array(Uint8ClampedArray.from(pixels).buffer)).size;
  }, png);
}

async function expectPainted(picture: Locator): Promise<void> {
  const canvas = picture.locator('canvas');
  await expect(canvas).toBeVisible({ timeout: 15_000 });
  // The still picture that holds the place has gone: what is seen is the stage.
  await expect(picture.locator('svg')).toHaveCount(0);
  await expect.poll(() => coloursIn(canvas), { timeout: 15_000 }).toBeGreaterThan(PAINTED);
}

for (const renderer of ['webgl', 'canvas']) {
  test(`the customer can be seen with ${renderer}, and the call goes on @phone`, async ({ page }) => {
    const { trainee, picture } = await callWith(page, `renderer=${renderer}`);
    await trainee.sayFirst();
    await expectPainted(picture);
  });
}

test('without WebGL the customer is painted on a canvas', async ({ page }) => {
  await withoutDrawing(page, ['webgl', 'experimental-webgl']);
  const { trainee, picture } = await callWith(page, 'stage=on');
  await expectPainted(picture);
  await trainee.sayFirst();
});

test('where nothing can be painted there is a still picture, and the call goes on', async ({ page }) => {
  await withoutDrawing(page, ['webgl', 'experimental-webgl', '2d']);
  const { trainee, picture } = await callWith(page, 'stage=on');
  await expect(picture.locator('svg')).toBeVisible();
  await trainee.sayFirst();
  await expect(picture.locator('canvas')).toHaveCount(0);
});

test('with the stage off nothing of it is fetched, and the call goes on', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  const { trainee, picture } = await callWith(page, 'stage=off');
  await expect(picture.locator('svg')).toBeVisible();
  await trainee.sayFirst();
  await expect(picture.locator('canvas')).toHaveCount(0);
  expect(scripts.filter((url) => /phaser|theatre/.test(url))).toEqual([]);
});
