import type { VNode } from 'preact';
import './medal.css';

export type MedalName = 'gold' | 'silver' | 'bronze';

/** Each medal has a shape of its own: a star, a shield, a disc. None is a dashed ring. */
const SHAPES: Readonly<Record<MedalName, string>> = {
  gold: 'M12 1.8l3.1 6.6 7.1.9-5.2 5 1.3 7.1L12 17.9l-6.3 3.5L7 14.3 1.8 9.3l7.1-.9z',
  silver: 'M12 2l8.5 3v6.6c0 4.9-3.5 8.7-8.5 10.4-5-1.7-8.5-5.5-8.5-10.4V5z',
  bronze: 'M12 2.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19z',
};

/** A medal: its shape, and its name in words beside it. */
export function Medal({ medal, name }: { medal: MedalName | undefined; name: string }): VNode {
  return (
    <span class={`medal medal-${medal ?? 'none'}`}>
      <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
        {medal ? <path d={SHAPES[medal]} /> : <circle cx="12" cy="12" r="9" />}
      </svg>
      {name}
    </span>
  );
}
