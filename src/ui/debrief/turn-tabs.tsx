import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Plan } from './curve.ts';
import { columnWidth } from './geometry.ts';

export type Effect = 'better' | 'worse' | 'even';

export interface TurnTab {
  readonly number: number;
  /** What happened, in a sentence, for those who only hear it. */
  readonly label: string;
  readonly effect: Effect;
}

interface Props {
  readonly tabs: readonly TurnTab[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly label: string;
  readonly panelId: string;
  readonly plan: Plan;
}

/** One tab per turn, each under its point. Left and right go from turn to turn, Home and End to the first and last. */
export function TurnTabs({ tabs, selected, onSelect, label, panelId, plan }: Props): VNode {
  const list = useRef<HTMLDivElement>(null);
  const { box } = plan.feelings;
  const onKeyDown = (event: KeyboardEvent) => {
    const index = goal(event.key, selected, tabs.length - 1);
    if (index === undefined) return;
    event.preventDefault();
    onSelect(index);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div
      ref={list}
      class="turn-tabs"
      role="tablist"
      aria-label={label}
      style={{ paddingInlineStart: `${box.left}px`, inlineSize: `${plan.width}px` }}
      onKeyDown={onKeyDown}
    >
      {tabs.map(({ number, label: words, effect }, index) => (
        <button
          key={number}
          type="button"
          role="tab"
          id={`${panelId}-${number}`}
          class={`turn-tab is-${effect}`}
          aria-selected={index === selected}
          aria-controls={panelId}
          aria-label={words}
          tabIndex={index === selected ? 0 : -1}
          style={{ inlineSize: `${columnWidth(tabs.length, box)}px` }}
          onClick={() => onSelect(index)}
        >
          <EffectSign effect={effect} />
          <span>{number}</span>
        </button>
      ))}
    </div>
  );
}

/** Where a key leads, if anywhere. */
export function goal(key: string, from: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** Down is calmer, up is more upset: the way the curve goes. */
const SIGNS: Readonly<Record<Effect, string>> = {
  better: 'M1 3h10l-5 7z',
  worse: 'M1 9h10l-5-7z',
  even: 'M2 6h8',
};

export function EffectSign({ effect }: { effect: Effect }): VNode {
  return (
    <svg class={`effect-sign is-${effect}`} viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
      <path d={SIGNS[effect]} />
    </svg>
  );
}
