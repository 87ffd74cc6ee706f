import { createElement, type VNode } from 'preact';
import { ICONS, type IconName } from './icons.data.ts';

export type { IconName } from './icons.data.ts';

/** A picture beside words. It is hidden from screen readers: the words say it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): VNode {
  return (
    <svg
      class="icon"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {ICONS[name].map(([tag, attributes]) => createElement(tag, attributes))}
    </svg>
  );
}
