import { useEffect, useRef } from 'preact/hooks';

/** What a key press asks for, by the key's name in lower case; a space is `space`. */
export type Keys = ReadonlyMap<string, () => void>;

/**
 * Single keys, as long as nothing else wants them: no dialog is open, nobody is typing, no other key is held. A focused
 * button keeps Space and Enter for itself. Switched off, only Escape is left, which is nobody's speech.
 */
export function useKeys(keys: Keys, on: boolean): void {
  const latest = useRef(keys);
  latest.current = keys; // a second key may come before the effects of the first have run
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || isBusy(event)) return;
      const name = event.key === ' ' ? 'space' : event.key.toLowerCase();
      const act = latest.current.get(name);
      if (!act || (!on && name !== 'escape')) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [on]);
}

function isBusy(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('input, select, textarea')) return true;
  return event.key === ' ' && target.matches('button, a, summary, [role="log"]');
}
