import type { VNode } from 'preact';
import './sparkline.css';
import { dotsOf, HEIGHT, pathOf, WIDTH } from './sparkline-shape.ts';

interface Props {
  /** Oldest first. */
  readonly values: readonly number[];
  readonly most: number;
  /** What it shows, in a sentence; the figures stand in a table beside it. */
  readonly label: string;
}

/** Results over time as a line; the best one is marked. */
export function Sparkline({ values, most, label }: Props): VNode {
  const dots = dotsOf(values, most);
  const best = values.indexOf(Math.max(...values));
  return (
    <svg class="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={label}>
      {[0, 0.5, 1].map((share) => (
        <line key={share} class="spark-grid" x1="0" x2={WIDTH} y1={share * HEIGHT} y2={share * HEIGHT} />
      ))}
      <path class="spark-line" d={pathOf(dots)} />
      {/* A line without length is round at its ends, also when the drawing is stretched. */}
      {dots.map(({ x, y }, index) => (
        <path key={index} class={`spark-dot ${index === best ? 'spark-best' : ''}`.trim()} d={`M${x} ${y}h0`} />
      ))}
    </svg>
  );
}
