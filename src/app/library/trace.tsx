import type { VNode } from 'preact';
import type { Emotion } from '../../scenario/vocabulary.ts';

const WIDTH = 400;
const MIDDLE = 100;

/** How each feeling would look on an instrument: it strikes, it trembles, it sinks. */
const HEIGHTS: Readonly<Record<Emotion, (x: number) => number>> = {
  anger: (x) => (Math.floor(x / 14) % 2 === 0 ? 1 : -1) * (18 + 46 * Math.abs(Math.sin(x / 41) * Math.sin(x / 23 + 1))),
  anxiety: (x) => Math.sin(x / 5.2) * (14 + 24 * Math.abs(Math.sin(x / 58))),
  disappointment: (x) => -46 * Math.exp(-x / 150) * Math.cos(x / 30) + 46 * (1 - Math.exp(-x / 130)),
};
const STEPS: Readonly<Record<Emotion, number>> = { anger: 14, anxiety: 2, disappointment: 4 };

const trace = (emotion: Emotion): string => {
  const points: string[] = [];
  for (let x = 0; x <= WIDTH; x += STEPS[emotion]) points.push(`${x} ${(MIDDLE + HEIGHTS[emotion](x)).toFixed(1)}`);
  return `M${points.join('L')}`;
};

const TRACES: Readonly<Record<Emotion, string>> = {
  anger: trace('anger'),
  anxiety: trace('anxiety'),
  disappointment: trace('disappointment'),
};

/** The feeling as a line behind the person. */
export function Trace({ emotion }: { emotion: Emotion }): VNode {
  return (
    <svg class="trace" viewBox={`0 0 ${WIDTH} 200`} preserveAspectRatio="none" aria-hidden="true">
      <path d={TRACES[emotion]} />
    </svg>
  );
}
