import { expect, test, type Page } from '@playwright/test';
import { Trainee } from './trainee.ts';
import { withoutDrawing, withoutSound, withoutSoundFiles } from './without.ts';

interface Circumstance {
  readonly name: string;
  readonly stage?: 'on' | 'off';
  readonly motion?: 'reduce' | 'no-preference';
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Every other journey has the stage off and motion reduced; these have everything on, but for what they name. */
const CIRCUMSTANCES: readonly Circumstance[] = [
  { name: 'with everything on' },
  { name: 'under reduced motion', motion: 'reduce' },
  { name: 'with the stage off', stage: 'off' },
  { name: 'without WebGL', prepare: (page) => withoutDrawing(page, ['webgl', 'experimental-webgl']) },
  {
    name: 'where nothing can be painted',
    prepare: (page) => withoutDrawing(page, ['webgl', 'experimental-webgl', '2d']),
  },
  { name: 'where nothing can sound', stage: 'off', prepare: withoutSound },
  { name: 'where no sound comes through', stage: 'off', prepare: withoutSoundFiles },
];

for (const { name, stage = 'on', motion = 'no-preference', prepare } of CIRCUMSTANCES)
  test(`${name} a call goes from its briefing to its debrief`, async ({ page }) => {
    test.slow(); // painting without a graphics card
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.emulateMedia({ reducedMotion: motion });
    await prepare?.(page);
    const trainee = new Trainee(page);
    await page.goto(`./?stage=${stage}#/`);
    await trainee.set('setSpeed', 'speed_once');
    await trainee.openCase();
    await trainee.takeCall();
    await trainee.sayFirst();
    await trainee.button('call.move_hold').click();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: trainee.words('call.resume').split('{')[0] ?? '' }).click();
    await trainee.sayFirst();
    await trainee.button('call.move_close').click();
    await trainee.button('call.closeYes').click();
    await trainee.playToDebrief();
    expect(failures).toEqual([]);
  });
