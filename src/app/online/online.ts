import type { Shelf } from '../shelf.ts';
import type { Online } from './open.ts';

let opened: Promise<Online> | undefined;

/** The part of the page that talks to a server; fetched when first wanted, never before the first paint. */
export function online(shelf: Shelf): Promise<Online> {
  opened ??= import('./open.ts').then(({ open }) => open(shelf));
  opened.catch(() => (opened = undefined)); // it could not be fetched; next time perhaps
  return opened;
}
