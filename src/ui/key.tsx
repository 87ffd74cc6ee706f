import type { VNode } from 'preact';

/** The name of a key, for eyes only: `aria-keyshortcuts` on the control tells the rest. */
export function Key({ name }: { name: string }): VNode {
  return (
    <kbd class="key" aria-hidden="true">
      {name}
    </kbd>
  );
}
