/** What belongs to one version of the pages; the build fills it in (see .config/vite/offline.ts). */
export interface Shell {
  /** Changes whenever a file does. */
  readonly version: string;
  /** Addresses beside the worker: all that is needed to open every page of the trainee without a network. */
  readonly files: readonly string[];
}

export const VERSION_CACHE = 'attune-pages-';
/** What was fetched while playing: scenarios, typefaces, sounds, the stage. */
export const SEEN_CACHE = 'attune-seen';

/** As many things seen are kept; the oldest go first. A thousand is some 30 MB at most. */
export const MOST_SEEN = 1000;

export type Way =
  /** The page itself, of this version. */
  | 'page'
  /** Never changes under its name: whatever we have is right. */
  | 'for-ever'
  /** May change: what we have is shown, and fetched anew for the next time. */
  | 'renewed'
  /** None of ours, or must always be fresh. */
  | 'network';

/**
 * How a request is answered.
 * @param address of the request
 * @param scope where the pages lie, with a slash at its end
 */
export function wayOf(address: string, scope: string, isPage: boolean): Way {
  const bare = address.split(/[?#]/, 1)[0] ?? '';
  if (!bare.startsWith(scope)) return 'network';
  const path = bare.slice(scope.length);
  if (path === '' || path === 'index.html') return isPage ? 'page' : 'network';
  // What the server says of people, runs and boards is only true when it says it.
  if (isPage || path.startsWith('api/')) return 'network';
  if (/^assets\/.+-[\w-]{8}\.\w+$/.test(path)) return 'for-ever';
  return /^(sounds|pictures|icons)\//.test(path) || path === 'app.webmanifest' ? 'renewed' : 'network';
}

/**
 * Which caches can go: all versions but this one and the one before it, in which another tab may still be in a call.
 * @param names of all caches, oldest first
 */
export function outdated(names: readonly string[], current: string): readonly string[] {
  const versions = names.filter((name) => name.startsWith(VERSION_CACHE) && name !== current);
  return versions.slice(0, -1);
}
