import { useEffect, useState } from 'preact/hooks';

/** A new version of the pages that waits; calling it takes it over and opens the page anew. */
let waiting: (() => void) | undefined;
const listeners = new Set<() => void>();

export function offer(takeOver: () => void): void {
  waiting = takeOver;
  for (const listener of listeners) listener();
}

/** How to switch to the new version; undefined while there is none. */
export function useNewVersion(): (() => void) | undefined {
  const [now, setNow] = useState(() => waiting);
  useEffect(() => {
    const look = () => setNow(() => waiting);
    look();
    listeners.add(look);
    return () => void listeners.delete(look);
  }, []);
  return now;
}
