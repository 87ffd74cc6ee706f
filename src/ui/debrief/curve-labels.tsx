import type { VNode } from 'preact';
import { EmotionSign } from '../emotion.tsx';
import { COMPOSURE, FEELING, TRUST, type Curve, type Placed, type Plan } from './curve.ts';
import { spread, yOf, type Range } from './geometry.ts';

interface Props {
  readonly curve: Curve;
  readonly plan: Plan;
  /** The index of the turn whose levels they name: the last, whose points they stand beside, or the open one. */
  readonly at: number;
}

/** Names of the lines beside them, in place of a legend. The table says the same to those who cannot see it. */
export function CurveLabels({ curve, plan, at }: Props): VNode {
  const { feelings } = curve;
  const { box } = plan.feelings;
  const ends = feelings.map(({ values }) => yOf(values[at] ?? 0, FEELING, box));
  const places = spread(ends, 26, { from: box.top + 4, to: box.height - box.bottom - 4 });
  return (
    <div class="curve-labels" aria-hidden="true" style={{ height: `${plan.height}px` }}>
      {feelings.map(({ emotion, name, values }, index) => (
        <p
          key={emotion}
          class={`curve-label${curve.lead[at] === emotion ? ' is-lead' : ''}`}
          data-emotion={emotion}
          style={{ top: `${places[index] ?? 0}px` }}
        >
          <EmotionSign emotion={emotion} size={16} />
          <span>{name}</span> <b>{values[at] ?? 0}</b>
        </p>
      ))}
      <StripLabel name={curve.trust.name} value={curve.trust.values[at] ?? 0} range={TRUST} placed={plan.trust} />
      <StripLabel
        name={curve.composure.name}
        value={curve.composure.values[at] ?? 0}
        range={COMPOSURE}
        placed={plan.composure}
      />
    </div>
  );
}

interface StripLabelProps {
  readonly name: string;
  readonly value: number;
  readonly range: Range;
  readonly placed: Placed;
}

function StripLabel({ name, value, range, placed }: StripLabelProps): VNode {
  const y = Math.min(Math.max(yOf(value, range, placed.box), 14), placed.box.height - 14);
  return (
    <p class="curve-label is-strip" style={{ top: `${placed.y + y}px` }}>
      <span>{name}</span> <b>{value}</b>
    </p>
  );
}
