/**
 * Stands between the pages and the network: what was seen before opens without one. A new version is fetched quietly and
 * takes over when the reader says so, or when the last page of the old one has been closed.
 */
import { MOST_SEEN, outdated, SEEN_CACHE, VERSION_CACHE, wayOf, type Shell } from './shell.ts';
import type { Fetching, WorkerScope } from './worker-scope.ts';

/** The build puts it here. */
declare const ATTUNE_SHELL: Shell;

const worker = globalThis as unknown as WorkerScope; // this file runs nowhere else
const shell = ATTUNE_SHELL;
const own = VERSION_CACHE + shell.version;
const scope = worker.registration.scope;

worker.addEventListener('install', (event) => event.waitUntil(fetchShell()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
  else if (Array.isArray(event.data)) event.waitUntil(seeTo(event.data.filter((one) => typeof one === 'string')));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || request.headers.has('range')) return;
  const way = wayOf(request.url, scope, request.mode === 'navigate');
  if (way !== 'network') event.respondWith(answer(way, event));
});

/** A few at a time, so that whatever the reader does meanwhile comes first. */
async function fetchShell(): Promise<void> {
  const cache = await caches.open(own);
  const waiting = [...shell.files];
  const fetchNext = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const address = new URL(file, scope);
      // Files with a hash in their name are what they are; the page itself must not come from an older copy.
      const fresh = wayOf(address.href, scope, false) !== 'for-ever';
      await cache.add(new Request(address, { cache: fresh ? 'no-cache' : 'default', priority: 'low' }));
    }
  };
  await Promise.all([fetchNext(), fetchNext(), fetchNext()]);
}

async function takeOver(): Promise<void> {
  await Promise.all(outdated(await caches.keys(), own).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(way: 'page' | 'for-ever' | 'renewed', event: Fetching): Promise<Response> {
  const { request } = event;
  if (way === 'page') return (await (await caches.open(own)).match(scope)) ?? fetch(request);
  const had = await caches.match(request.url);
  if (!had) return fetchAndKeep(request);
  if (way === 'renewed') event.waitUntil(fetchAndKeep(request).catch(() => undefined));
  return had;
}

async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.status === 200) await keep(request.url, response.clone());
  return response;
}

/** A full disk is no reason not to play. */
async function keep(address: string, response: Response): Promise<void> {
  try {
    const seen = await caches.open(SEEN_CACHE);
    await seen.put(address, response);
    const all = await seen.keys();
    await Promise.all(all.slice(0, Math.max(0, all.length - MOST_SEEN)).map((old) => seen.delete(old)));
  } catch {
    return;
  }
}

/** A page that opened while this worker took over has been left out, and stays without one unless it is taken in now. */
async function seeTo(addresses: readonly string[]): Promise<void> {
  await worker.clients.claim();
  await keepSeen(addresses);
}

/** What the first visit fetched before we stood here. */
async function keepSeen(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const way = wayOf(address, scope, false);
    if ((way === 'for-ever' || way === 'renewed') && !(await caches.match(address)))
      await fetchAndKeep(new Request(address, { cache: 'force-cache' })).catch(() => undefined);
  }
}
