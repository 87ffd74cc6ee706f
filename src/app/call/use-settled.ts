import { useEffect, useState } from 'preact/hooks';

/** A new list of replies cannot be chosen from for this long, so that a double click never answers twice. */
const SETTLES_MS = 250;

/** False for a moment after `list` has changed. */
export function useSettled(list: number): boolean {
  const [settled, setSettled] = useState(list);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(list), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [list]);
  return settled === list;
}
