import type { VNode } from 'preact';
import './waves.css';

const WIDTH = 1200;
const HEIGHT = 160;
const STEP = 6;

/** 0 far apart .. 1 in step, from the left edge to the right. */
const nearness = (x: number): number => {
  const share = Math.min(1, Math.max(0, (x - 150) / 700));
  return share * share * (3 - 2 * share);
};

/** A line that trembles on the left and swings evenly on the right. */
function path(phase: number, rough: number): string {
  const points: string[] = [];
  for (let x = 0; x <= WIDTH; x += STEP) {
    const near = nearness(x);
    const even = Math.sin(x / 62 + phase * (1 - near));
    const tremble = (Math.sin(x / 9.3 + phase) * 0.55 + Math.sin(x / 17.1) * 0.6) * rough * (1 - near);
    const height = 30 + 22 * (1 - near);
    points.push(`${x} ${(HEIGHT / 2 + (even + tremble) * height * 0.72).toFixed(1)}`);
  }
  return `M${points.join('L')}`;
}

const THEIRS = path(2.9, 1);
const OURS = path(0, 0);

/** The picture of what we teach: two voices, apart at first, that come into step. */
export function Waves(): VNode {
  return (
    <svg class="waves" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="waves-theirs" d={THEIRS} pathLength={1} />
      <path class="waves-ours" d={OURS} pathLength={1} />
    </svg>
  );
}
