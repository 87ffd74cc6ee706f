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
  { name: 'where nothing can sound', prepare: withoutSound },
  { name: 'where no sound comes through', prepare: withoutSoundFiles },
];

for (const { name, stage = 'on', motion = 'no-preference', prepare } of CIRCUMSTANCES)
  test(`${name} a whole call is played to the debrief`, async ({ page }) => {
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.emulateMedia({ reducedMotion: motion });
    await prepare?.(page);
    const trainee = new Trainee(page);
    await page.goto(`./?stage=${stage}#/`);
    await trainee.set('setSpeed', 'speed_once');
    await trainee.openCase();
    await trainee.takeCall();
    await trainee.playToDebrief();
    expect(failures).toEqual([]);
  });
