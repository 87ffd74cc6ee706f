import type { VNode } from 'preact';

/** Our sign: two voices that start apart and end in step. */
export function Mark({ size = 32 }: { size?: number }): VNode {
  return (
    <svg class="mark" viewBox="0 0 32 32" width={size} height={size} fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="10" fill="var(--teal)" />
      <g stroke-width="2.4" stroke-linecap="round" stroke="var(--on-teal)">
        <path d="M5 11.5 C8 4.5 11 4.5 14 13 S20 20 23 14.5 S26 12.5 27.5 12.5" />
        <path opacity=".62" d="M5 20.5 C8 27.5 11.5 27.5 14.5 20 S20 24.5 23 19.4 S26 17.5 27.5 17.5" />
      </g>
    </svg>
  );
}
