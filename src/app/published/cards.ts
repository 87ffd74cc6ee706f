import { useEffect, useState } from 'preact/hooks';
import type { Card } from '../card.ts';
import type { Shelf } from '../shelf.ts';

/** A scenario that came from the server rather than with the pages. */
export interface CameLater extends Card {
  /** Not for new calls: withdrawn since, or only tried out. Old calls and their debriefs still find it. */
  readonly gone: boolean;
}

const KEY = 'published';

let cards: readonly CameLater[] = [];
/** Has the server said what it has, or is there none to ask? */
let settled = false;
const listeners = new Set<() => void>();

export const cameLater = (): readonly CameLater[] => cards;

/** What was there at the last visit is there at once. */
export async function openPublished(shelf: Shelf): Promise<void> {
  const kept = await shelf.get(KEY);
  cards = Array.isArray(kept) ? (kept as readonly CameLater[]) : []; // as `keepCards` wrote it
}

/** Shows these from now on, and at the next visit. */
export async function keepCards(shelf: Shelf, next: readonly CameLater[]): Promise<void> {
  cards = next;
  tell();
  await shelf.set(KEY, next);
}

/** Nobody need wait for cards any longer. */
export function settle(): void {
  if (settled) return;
  settled = true;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Whoever asks is drawn again when other scenarios come or go. */
export function usePublished(): { readonly cards: readonly CameLater[]; readonly settled: boolean } {
  const [now, setNow] = useState({ cards, settled });
  useEffect(() => {
    const look = () =>
      setNow((before) => (before.cards === cards && before.settled === settled ? before : { cards, settled }));
    look();
    listeners.add(look);
    return () => void listeners.delete(look);
  }, []);
  return now;
}
