import { offer } from './new-version.ts';

/** Pages that stay open for days look for a new version this often. */
const LOOK_MS = 60 * 60 * 1000;

/** Lets the pages open without a network from now on, and tells when a new version waits. */
export async function workOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const firstVisit = serviceWorker.controller === null;
  const registration = await serviceWorker
    .register(scriptAddress(), { scope: './', updateViaCache: 'none' })
    .catch(() => undefined);
  // A browser may refuse, by its settings or in a private window; then it takes a network, as everywhere else.
  if (!registration) return;

  watch(registration);
  setInterval(() => void registration.update().catch(() => undefined), LOOK_MS);
  if (firstVisit) await tellWhatWasSeen();
}

/**
 * What this visit fetched before the worker stood between is kept as well: what was seen when it is ready, and what came until it
 * really stands there.
 */
async function tellWhatWasSeen(): Promise<void> {
  const { serviceWorker } = navigator;
  const { active } = await serviceWorker.ready;
  const tell = () => active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
  serviceWorker.addEventListener('controllerchange', tell, { once: true });
  tell();
}

/** Where trusted types are enforced, only this one address may become a worker here. */
function scriptAddress(): string {
  const address = new URL('sw.js', document.baseURI).href;
  const policy = globalThis.trustedTypes?.createPolicy('attune-offline', { createScriptURL: () => address });
  return policy?.createScriptURL(address) ?? address;
}

function watch(registration: ServiceWorkerRegistration): void {
  const look = () => {
    // Without a controller this is the first version that comes here, and nobody waits for it.
    const { waiting } = registration;
    if (waiting && navigator.serviceWorker.controller) offer(() => takeOver(waiting));
  };
  const follow = () => registration.installing?.addEventListener('statechange', look);
  look();
  follow(); // the browser may have found it before this page asked
  registration.addEventListener('updatefound', follow);
}

/** Other tabs go on with the version they have; its files stay until the version after this one. */
function takeOver(next: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  next.postMessage('take-over');
}
