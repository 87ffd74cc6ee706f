import type { VNode } from 'preact';
import './shift.css';

interface Props {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly min: number;
  /** Did the talk gain by it? */
  readonly good: boolean;
  /** Such as "Anger: 62 to 48". */
  readonly label: string;
  readonly emotion?: string | undefined;
}

/** One number that moved: from, to, and how far on its scale. */
export function Shift({ name, from, to, min, good, label, emotion }: Props): VNode {
  const at = (value: number): number => ((value - min) / (100 - min)) * 100;
  const [start, end] = [Math.min(at(from), at(to)), Math.max(at(from), at(to))];
  return (
    <div class={`shift ${good ? 'is-good' : 'is-bad'}`} data-emotion={emotion}>
      <span class="visually-hidden">{label}</span>
      <span class="shift-name" aria-hidden="true">
        {name}
      </span>
      <span class="shift-track" aria-hidden="true">
        {min < 0 && <span class="shift-zero" style={{ insetInlineStart: `${at(0)}%` }} />}
        <span class="shift-moved" style={{ insetInlineStart: `${start}%`, inlineSize: `${end - start}%` }} />
        <span class="shift-end" style={{ insetInlineStart: `${at(to)}%` }} />
      </span>
      <span class="shift-numbers" aria-hidden="true">
        {from} → <b>{to}</b>
      </span>
      <Delta points={to - from} good={good} />
    </div>
  );
}

/** A change in points; the colour repeats what the words beside it say. */
export function Delta({ points, good, name }: { points: number; good: boolean; name?: string }): VNode {
  return (
    <span class={`delta ${good ? 'is-good' : 'is-bad'}`}>
      {name && <span class="delta-name">{name}</span>}
      {points > 0 ? '+' : '−'}
      {Math.abs(points)}
    </span>
  );
}
