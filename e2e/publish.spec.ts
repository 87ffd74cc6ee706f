import { expect, test } from '@playwright/test';
import { aScenarioFile } from '../src/testing/scenarios.ts';
import { fitsWidth, isFine } from './fine.ts';
import { OwnServer } from './own-server.ts';
import { READERS, type Trainee } from './trainee.ts';

// One server for all of them, so one after the other.
test.describe.configure({ mode: 'default' });

let server: OwnServer;
test.beforeAll(async () => {
  server = await OwnServer.open();
});
test.afterAll(() => server.close());

const fileOf = (scenario: object, name = 'scenario.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(scenario, undefined, 2)),
});

/** Chooses a file, as somebody does who clicks the button. */
async function sendFile(trainee: Trainee, file: ReturnType<typeof fileOf>): Promise<void> {
  const chooser = trainee.page.waitForEvent('filechooser');
  await trainee.button('studio.chooseFile').click();
  await (await chooser).setFiles(file);
}

const result = ({ page, words }: Trainee) => page.getByRole('region', { name: words('studio.result') });

/** Opens the page of the trainer by the way a trainer finds it. */
async function openTrainer(trainee: Trainee): Promise<void> {
  const { page, words } = trainee;
  await page.goto('./?stage=off#/account');
  await page.getByRole('link', { name: words('online.duty_trainer') }).click();
  await expect(trainee.heading('studio.check')).toBeVisible();
}

async function publish(trainee: Trainee, scenario: ReturnType<typeof aScenarioFile>): Promise<void> {
  await sendFile(trainee, fileOf(scenario));
  await trainee.button('studio.publish').click();
  await expect(trainee.page.getByText(trainee.words('studio.published', { title: scenario.title }))).toBeVisible();
}

const openCall = ({ page }: Trainee, title: string) =>
  page.getByRole('listitem').filter({ hasText: title }).getByRole('link');

test('a trainer mends and publishes a scenario, and a trainee finds it, plays it, and no longer finds it', async ({
  browser,
}) => {
  test.slow();
  const tess = await server.joined(browser, await server.invite('Trainers', 'trainer'), 'Tess');
  const { page, words } = tess;
  const scenario = aScenarioFile({ id: 'night-bus', title: 'The night bus', channel: 'chat' });
  await openTrainer(tess);

  await sendFile(tess, fileOf({ ...scenario, emotion: 'joy', titel: 'The night bus' }));
  await expect(result(tess)).toBeFocused();
  await expect(result(tess).getByText('2 errors to mend first')).toBeVisible();
  await expect(result(tess).getByText(/scenario\.json:\d+:\d+/)).toHaveCount(2);
  await expect(result(tess).getByText('"emotion" cannot be "joy".')).toBeVisible();
  await result(tess).getByText(words('studio.explain')).first().click();
  await expect(result(tess).getByText('A value must be one of a few words, and is another.')).toBeVisible();
  await expect(tess.button('studio.publish')).toBeHidden();

  await sendFile(tess, fileOf(scenario));
  await expect(result(tess).getByText(words('studio.verdict_good'))).toBeVisible();
  await expect(result(tess).getByRole('row', { name: new RegExp(words('studio.player_expert')) })).toBeVisible();
  await tess.button('studio.tryOut').click();
  await expect(tess.page.getByText(words('call.goal'))).toBeVisible();
  await tess.set('setSpeed', 'speed_once');
  await tess.takeCall();
  await tess.playToDebrief();
  await expect(page.getByRole('region', { name: words('online.yourPlace') })).toContainText(words('online.run_trial'));
  const way = page.getByRole('link', { name: words('online.duty_trainer') });
  await expect(way).toHaveAttribute('href', '#/trainer');
  await page.reload();
  await expect(tess.button('debrief.again')).toBeVisible();
  await page.goto('./?stage=off&none#/runs');
  await expect(page.getByText(words('online.noRuns'))).toBeVisible();
  await page.goto('./?stage=off#/trainer');

  // It waited, with what was found.
  await page
    .getByRole('listitem')
    .filter({ hasText: words('studio.verdict_good') })
    .getByRole('button')
    .click();
  await tess.button('studio.publish').click();
  await expect(page.getByText(words('studio.published', { title: 'The night bus' }))).toBeVisible();

  const tom = await server.joined(browser, await server.invite('Trainees', 'trainee'), 'Tom');
  await tom.page.goto('./?stage=off#/');
  await openCall(tom, 'The night bus').click();
  await expect(tom.page.getByText(words('call.goal'))).toBeVisible();
  await tom.set('setSpeed', 'speed_once');
  await tom.takeCall();
  await tom.playToDebrief();

  // What was played once is there without the server, too.
  await tom.page.route(/\/api\//, (route) => route.abort());
  await tom.page.goto('./?stage=off&again#/');
  await openCall(tom, 'The night bus').click();
  await expect(tom.page.getByText(words('call.goal'))).toBeVisible();
  await tom.page.unroute(/\/api\//);

  await page.getByRole('button', { name: `${words('studio.withdraw')} The night bus` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('studio.withdraw') })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByText(/withdrawn/)).toBeVisible();
  await tom.page.goto('./?stage=off&later#/');
  await expect(openCall(tom, 'The night bus')).toHaveCount(0);
  await tom.page.context().close();
  await page.context().close();
});

test('a new revision takes the place of the old one, and a lower one is refused in words', async ({ browser }) => {
  const tess = await server.joined(browser, await server.invite('Revisers', 'trainer'), 'Rita');
  await openTrainer(tess);
  const first = aScenarioFile({ id: 'long-queue', title: 'The long queue', revision: 2 });
  await publish(tess, first);
  await publish(tess, { ...first, revision: 3, title: 'The longer queue' });
  await sendFile(tess, fileOf({ ...first, revision: 1 }));
  await tess.button('studio.publish').click();
  await expect(tess.page.getByRole('alert')).toHaveText(tess.words('online.problem_revision-older'));
  await tess.page.goto('./?stage=off&new#/');
  await expect(openCall(tess, 'The longer queue')).toBeVisible();
  await expect(openCall(tess, 'The long queue')).toHaveCount(0);
  await tess.page.context().close();
});

const TRAP = '<img src=x onerror="caught=1"><script>caught=1</script>';
const READ_BY_PEOPLE = /^(text|title|summary|role|goal|casefile\[\]|authority\[\])$/;

/** The same scenario with a trap before every text. */
function trapped(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => trapped(item, `${name}[]`));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([inside, one]) => [inside, trapped(one, inside)]));
  return typeof value === 'string' && READ_BY_PEOPLE.test(name) ? `${TRAP} ${value}` : value;
}

test('a scenario full of markup and script is shown as the text it is', async ({ browser }) => {
  test.slow();
  const tess = await server.joined(browser, await server.invite('<i>Team</i>', 'trainer'), '<b>Tess</b>');
  const { page, words } = tess;
  const caught: string[] = [];
  page.on('dialog', (dialog) => caught.push(dialog.message()));
  page.on('console', (message) => message.type() === 'error' && caught.push(message.text()));
  const scenario = trapped(aScenarioFile({ id: 'trap' })) as ReturnType<typeof aScenarioFile>;
  await openTrainer(tess);
  await sendFile(tess, fileOf({ ...scenario, [TRAP]: TRAP }, 'scenario.json'));
  await expect(result(tess).getByText(TRAP.slice(0, 20)).first()).toBeVisible();
  await publish(tess, scenario);
  await page.goto('./?stage=off&trap#/');
  await openCall(tess, scenario.title).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(scenario.title);
  await tess.set('setSpeed', 'speed_once');
  await tess.takeCall();
  await tess.playToDebrief();
  expect(await page.evaluate(() => 'caught' in window)).toBe(false);
  expect(caught).toEqual([]);
  await expect(page.getByText(words('debrief.title')).first()).toBeVisible();
  await page.context().close();
});

test('what is no scenario is said so before anything is sent', async ({ browser }) => {
  const tess = await server.joined(browser, await server.invite('Choosers', 'trainer'), 'Cora');
  await openTrainer(tess);
  await sendFile(tess, { ...fileOf({}), name: 'holiday.png' });
  await expect(tess.page.getByRole('alert')).toHaveText(tess.words('studio.unfit_noScenario'));
  await tess.page.context().close();
});

test('a trainee is told for whom the page is', async ({ browser }) => {
  const tom = await server.joined(browser, await server.invite('Others', 'trainee'), 'Timo');
  await tom.page.goto('./?stage=off#/trainer');
  await expect(tom.page.getByText(tom.words('studio.needsTrainer'))).toBeVisible();
  await tom.page.context().close();
});

/** How the same mistake is put to readers of each language, and a heading of the page that explains it. */
const PUT = {
  en: ['"emotion" cannot be "joy".', 'What to do'],
  'zh-Hans': ['“emotion”不能是“joy”。', '怎么改'],
  'zh-Hant': ['「emotion」不能是「joy」。', '怎麼改'],
} as const;

for (const { language } of READERS)
  for (const look of [
    { colorScheme: 'light' },
    { colorScheme: 'dark', viewport: { width: 390, height: 844 } },
  ] as const)
    test(`the trainer’s page is open to everybody: ${language}, ${look.colorScheme}`, async ({ browser }) => {
      const code = await server.invite(`Team ${language} ${look.colorScheme}`, 'trainer');
      const tess = await server.joined(browser, code, 'Tess', { language, ...look });
      await openTrainer(tess);
      const scenario = aScenarioFile({ id: 'quiet-call' });
      for (const [screen, sent] of Object.entries({ broken: { ...scenario, emotion: 'joy' }, sound: scenario })) {
        await sendFile(tess, fileOf(sent));
        await expect(result(tess)).toBeVisible();
        if (screen === 'broken') {
          const [what, heading] = PUT[language];
          await expect(result(tess).getByText(what)).toBeVisible();
          await result(tess).getByText(tess.words('studio.explain')).click();
          await expect(result(tess).getByRole('heading', { name: heading })).toBeVisible();
        }
        await isFine(tess.page, screen);
        await fitsWidth(tess.page, screen);
        await tess.button('studio.discard').click();
        await expect(result(tess)).toBeHidden();
      }
      await tess.page.context().close();
    });
