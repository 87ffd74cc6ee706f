import type { VNode } from 'preact';
import { COMPOSURE, FEELING, TRUST, type Curve, type Feeling, type Placed, type Plan } from './curve.ts';
import { areaPath, columnWidth, linePath, pointsOf, xOf, yOf, type Point, type Range } from './geometry.ts';

interface Props {
  readonly curve: Curve;
  readonly plan: Plan;
  readonly selected: number;
  readonly summary: string;
  /** For pointers only: the buttons below do the same for everyone. */
  readonly onPick: (index: number) => void;
}

export function CurvePicture({ curve, plan, selected, summary, onPick }: Props): VNode {
  const turns = curve.lead.length;
  const { box } = plan.feelings;
  const pick = ({ offsetX }: MouseEvent) => {
    const index = Math.floor((offsetX - box.left) / columnWidth(turns, box));
    onPick(Math.min(turns - 1, Math.max(0, index)));
  };
  return (
    <svg
      class="curve-picture"
      role="img"
      aria-label={summary}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      width={plan.width}
      height={plan.height}
      onClick={pick}
    >
      <Guide plan={plan} x={xOf(selected, turns, box)} width={columnWidth(turns, box)} />
      <Grid placed={plan.feelings} range={FEELING} at={[0, 50, 100]} />
      {curve.feelings.map((feeling) => (
        <FeelingLine key={feeling.emotion} feeling={feeling} curve={curve} placed={plan.feelings} selected={selected} />
      ))}
      <Zero placed={plan.trust} />
      <StripLine values={curve.trust.values} placed={plan.trust} selected={selected} />
      <Band values={curve.composure.values} placed={plan.composure} selected={selected} />
      <PrintedNumbers curve={curve} plan={plan} />
    </svg>
  );
}

function Guide({ plan, x, width }: { plan: Plan; x: number; width: number }): VNode {
  const wide = Math.min(width, 72);
  return <rect class="curve-guide" x={x - wide / 2} y={0} width={wide} height={plan.height} rx={6} />;
}

/** Above this line there is trust, below it distrust. */
function Zero({ placed: { box, y } }: { placed: Placed }): VNode {
  const zero = y + yOf(0, TRUST, box);
  return <line class="curve-grid is-zero" x1={box.left} x2={box.width} y1={zero} y2={zero} />;
}

function Grid({ placed, range, at }: { placed: Placed; range: Range; at: readonly number[] }): VNode {
  const { box, y } = placed;
  return (
    <g transform={`translate(0 ${y})`}>
      {at.map((value) => (
        <g key={value}>
          <line
            class="curve-grid"
            x1={box.left}
            x2={box.width}
            y1={yOf(value, range, box)}
            y2={yOf(value, range, box)}
          />
          <text class="curve-tick" x={box.left - 8} y={yOf(value, range, box) + 4}>
            {value}
          </text>
        </g>
      ))}
    </g>
  );
}

interface FeelingProps {
  readonly feeling: Feeling;
  readonly curve: Curve;
  readonly placed: Placed;
  readonly selected: number;
}

/** A thin line all the way; thick and on a ground of its colour where this feeling leads. */
function FeelingLine({ feeling, curve, placed, selected }: FeelingProps): VNode {
  const points = pointsOf(feeling.values, FEELING, placed.box);
  const floor = placed.box.height - placed.box.bottom;
  const at = points[selected];
  return (
    <g class={`curve-${feeling.emotion}`} data-emotion={feeling.emotion}>
      {feeling.before && (
        <path class="curve-before" d={linePath(pointsOf(feeling.before, FEELING, placed.box, points.length))} />
      )}
      {leading(points, feeling, curve).map((run) => (
        <g key={run[0]?.x}>
          <path class="curve-wash" d={areaPath(run, floor)} />
          <path class="curve-lead" d={linePath(run)} />
        </g>
      ))}
      <path class="curve-line" d={linePath(points)} />
      {at && <circle class="curve-point" cx={at.x} cy={at.y} r={5} />}
    </g>
  );
}

/** The stretches of a line in which its feeling leads. */
function leading(points: readonly Point[], feeling: Feeling, curve: Curve): Point[][] {
  const runs: Point[][] = [];
  points.forEach((point, index) => {
    if (curve.lead[index] !== feeling.emotion) return;
    const goesOn = index > 0 && curve.lead[index - 1] === feeling.emotion;
    if (goesOn) runs.at(-1)?.push(point);
    else runs.push([point]);
  });
  return runs;
}

function StripLine({
  values,
  placed,
  selected,
}: {
  values: readonly number[];
  placed: Placed;
  selected: number;
}): VNode {
  const points = pointsOf(values, TRUST, placed.box);
  const at = points[selected];
  return (
    <g class="curve-trust" transform={`translate(0 ${placed.y})`}>
      <path class="curve-wash" d={areaPath(points, yOf(0, TRUST, placed.box))} />
      <path class="curve-line" d={linePath(points)} />
      {at && <circle class="curve-point" cx={at.x} cy={at.y} r={4} />}
    </g>
  );
}

function Band({ values, placed, selected }: { values: readonly number[]; placed: Placed; selected: number }): VNode {
  const { box } = placed;
  const points = pointsOf(values, COMPOSURE, box);
  const at = points[selected];
  return (
    <g class="curve-composure" transform={`translate(0 ${placed.y})`}>
      <rect
        class="curve-band"
        x={box.left}
        y={box.top}
        width={box.width - box.left}
        height={box.height - box.top - box.bottom}
        rx={4}
      />
      <path class="curve-wash" d={areaPath(points, box.height - box.bottom)} />
      <path class="curve-line" d={linePath(points)} />
      {at && <circle class="curve-point" cx={at.x} cy={at.y} r={3.5} />}
    </g>
  );
}

/** Paper has no buttons: there the turns are numbered inside the picture. */
function PrintedNumbers({ curve, plan }: { curve: Curve; plan: Plan }): VNode {
  return (
    <g class="curve-numbers">
      {curve.numbers.map((number, index) => (
        <text key={number} x={xOf(index, curve.numbers.length, plan.feelings.box)} y={plan.height}>
          {number}
        </text>
      ))}
    </g>
  );
}
