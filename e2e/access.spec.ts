import { expect, test } from '@playwright/test';
import { coloursAreFine, fitsWidth, isFine } from './fine.ts';
import { aName, joinAndPlay } from './team.ts';
import { LIBRARY, READERS, Trainee } from './trainee.ts';

/** Goes through every screen of a call and stops at each. */
async function visitScreens(trainee: Trainee, look: (screen: string) => Promise<void>): Promise<void> {
  const { page } = trainee;
  await page.goto(LIBRARY);
  await expect(trainee.heading('common.hero')).toBeVisible();
  await look('library');
  await trainee.button('common.settings').click();
  await look('settings');
  await trainee.closeDialog();
  await trainee.set('setSpeed', 'speed_once');
  await trainee.openCase();
  await look('briefing');
  await trainee.takeCall();
  await trainee.sayFirst();
  await expect(trainee.replies.getByRole('button').first()).toBeEnabled();
  await look('call');
  await trainee.button('call.file').click();
  await look('case file');
  await trainee.closeDialog();
  await trainee.button('call.move_hold').click();
  await look('hold');
  await trainee.button('call.sheetCancel').click();
  await trainee.button('call.move_breathe').click();
  await look('breathing');
  await trainee.button('call.breatheSkip').click();
  await trainee.button('call.move_close').click();
  await trainee.button('call.closeYes').click();
  await expect(trainee.heading('call.wrapTitle')).toBeVisible();
  await look('record');
  await trainee.playToDebrief();
  await look('debrief');
}

/** The same for everything around teams and boards: as a visitor, and as somebody in a team. */
async function visitTeams({ page, words }: Trainee, look: (screen: string) => Promise<void>): Promise<void> {
  const open = async (address: string, heading: string) => {
    await page.goto(`./?stage=off&look=${encodeURIComponent(address)}${heading}#${address}`);
    await expect(page.getByRole('heading', { name: words(heading) }).first()).toBeVisible();
    await look(`${address} (${heading})`);
  };
  await open('/board', 'online.teamsTitle');
  await open('/runs', 'online.nothingYet');
  await open('/join', 'online.joinTeam');
  await open('/join/ZZZZ-9999', 'online.joinTeam');
  await open('/sign-in', 'online.signIn');
  await open('/welcome/used', 'online.welcomeTitle');
  const scenario = 'late-parcel';
  await joinAndPlay(page, aName('Looker'), scenario);
  await open(`/board/${scenario}`, 'online.teamTitle');
  await page.getByText(words('online.trendTable')).click();
  await page.getByRole('button', { name: words('online.showAll').split(/[ (（]*\{/)[0] ?? '' }).click();
  await expect(
    page
      .getByRole('table', { name: words('online.allTitle') })
      .getByRole('row')
      .nth(1),
  ).toBeVisible();
  await look('whole board');
  await open('/account', 'online.dataTitle');
  await page.getByRole('button', { name: words('online.erase') }).click();
  await look('erase');
}

for (const { language, locale } of READERS)
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ locale, colorScheme });
      const examine = colorScheme === 'light' ? isFine : coloursAreFine;
      test('no screen breaks a rule of accessibility', async ({ page }) => {
        test.slow(); // fifteen screens, each examined whole
        await visitScreens(new Trainee(page, language), (screen) => examine(page, screen));
      });
      test('no screen of teams and boards does, either', async ({ page }) => {
        test.slow(); // ten screens, each examined whole
        await visitTeams(new Trainee(page, language), (screen) => examine(page, screen));
      });
    });

for (const { language, locale } of READERS)
  test.describe(`${language}, 360 pixels wide`, () => {
    test.use({ locale, viewport: { width: 360, height: 740 } });
    test('no screen needs scrolling sideways', async ({ page }) => {
      await visitScreens(new Trainee(page, language), (screen) => fitsWidth(page, screen));
    });
    test('no screen of teams and boards does, either', async ({ page }) => {
      await visitTeams(new Trainee(page, language), (screen) => fitsWidth(page, screen));
    });
  });

test.describe('very large text in a small window', () => {
  test.use({ viewport: { width: 640, height: 480 } });
  test('still fits the width', async ({ page }) => {
    const trainee = new Trainee(page);
    await page.goto(LIBRARY);
    await trainee.set('setText', 'text_larger');
    await visitScreens(trainee, (screen) => fitsWidth(page, screen));
  });
  test('leaves the whole top line in sight on a phone', async ({ page }) => {
    const trainee = new Trainee(page);
    await page.goto(LIBRARY);
    await trainee.set('setText', 'text_larger');
    await joinAndPlay(page, aName('Large'), 'first-call');
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('./?stage=off&large#/board');
    await expect(page.getByRole('link', { name: /Large/ })).toBeVisible();
    const top = page.getByRole('banner');
    const parts = top
      .getByRole('link')
      .or(top.getByText('繁', { exact: true }))
      .or(trainee.button('common.settings'));
    await expect(parts).toHaveCount(5);
    const boxes = await Promise.all((await parts.all()).map((part) => part.boundingBox()));
    for (const [index, box] of boxes.entries()) {
      expect((box?.x ?? 0) + (box?.width ?? 0), `part ${index}`).toBeLessThanOrEqual(360);
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other), `part ${index}`).toBe(false);
    }
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Box | null, b: Box | null): boolean =>
  !a || !b || (a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height);
