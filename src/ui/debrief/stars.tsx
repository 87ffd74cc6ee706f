import type { VNode } from 'preact';
import './stars.css';
import { Icon } from '../icon.tsx';

/** One to five stars; the words say how many. */
export function Stars({ stars, label }: { stars: number; label: string }): VNode {
  return (
    <p class="stars">
      <span class="stars-row" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((nth) => (
          <span key={nth} class={nth <= stars ? 'star is-full' : 'star'}>
            <Icon name="star" size={24} />
          </span>
        ))}
      </span>
      <span class="stars-words">{label}</span>
    </p>
  );
}
