import { Problem } from '../http/problem.ts';
import type { Provider } from '../settings.ts';

/** Somebody waits for the answer. */
const PATIENCE_MS = 5000;

/** Where a company's sign-in says about itself what one needs to know. */
export const addressOfCompany = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;

/**
 * Makes sure that there is somebody to go to: a browser that is sent to nobody only finds an error of its own there.
 * @throws Problem `no-provider`, or `provider-away`
 */
export async function expectCompany(provider: Provider | undefined): Promise<void> {
  if (!provider) throw new Problem('no-provider');
  const answer = await fetch(addressOfCompany(provider.issuer), { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
    () => undefined,
  );
  await answer?.body?.cancel();
  if (!answer?.ok) throw new Problem('provider-away', `${provider.name} does not answer. Try again in a few minutes.`);
}
