import { expect, test, type Page } from '@playwright/test';
import { Trainee } from './trainee.ts';

/** Everything that a browser refused, because the server told it what pages may do. */
async function watchBreaches(page: Page): Promise<readonly string[]> {
  const breaches: string[] = [];
  await page.exposeFunction('tellBreach', (breach: string) => breaches.push(breach));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
      const { tellBreach } = window as unknown as { tellBreach: (breach: string) => void }; // exposed above
      tellBreach(`${effectiveDirective}: ${blockedURI} ${sample} in ${sourceFile}`);
    });
  });
  page.on('console', (message) => {
    if (/content.security.policy|TrustedHTML|TrustedScript/i.test(message.text())) breaches.push(message.text());
  });
  return breaches;
}

test('a whole call with picture and sound breaks no rule that the server sets for its pages', async ({ page }) => {
  const breaches = await watchBreaches(page);
  const answer = await page.goto('./#/');
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'");
  const trainee = new Trainee(page);
  await trainee.openCase();
  await trainee.takeCall();
  await expect(page.getByRole('main').locator('canvas')).toBeVisible();
  await trainee.playToDebrief();
  expect(breaches).toEqual([]);
});

test('the rules are really kept: an inline script and a text turned into HTML are refused', async ({ page }) => {
  const breaches = await watchBreaches(page);
  await page.goto('./?stage=off#/');
  const outcome = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.text = 'document.title = "taken over"';
      document.head.append(script);
      document.body.innerHTML = '<p>taken over</p>';
    } catch (error) {
      return String(error);
    }
    return 'allowed';
  });
  expect(outcome).toContain('Trusted');
  await expect(page).not.toHaveTitle('taken over');
  await expect.poll(() => breaches.length).toBeGreaterThan(0);
});
