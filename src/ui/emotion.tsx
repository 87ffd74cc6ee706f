import type { VNode } from 'preact';

/** How each feeling moves, as a line: spikes, a tremble, a fall. The sign carries the meaning together with its name. */
const SIGNS = {
  anger: 'M2 13 L5.5 13 L7.5 5 L10.5 20 L13.5 3.5 L16.5 19 L18.5 11 L22 11',
  anxiety: 'M2 12c.8-3 1.7-3 2.5 0s1.7 3 2.5 0 1.7-5 2.5 0 1.7 5 2.5 0 1.7-5 2.5 0 1.7 3 2.5 0 1.7-3 2.5 0 1.7 3 2.5 0',
  disappointment: 'M2 6c2.5 0 3.5 1 5 3.5S10 17 12.5 17.5 22 18 22 18',
} as const;

export type EmotionName = keyof typeof SIGNS;

export function EmotionSign({ emotion, size = 20 }: { emotion: EmotionName; size?: number }): VNode {
  return (
    <svg
      class="emotion-sign"
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={SIGNS[emotion]} />
    </svg>
  );
}
