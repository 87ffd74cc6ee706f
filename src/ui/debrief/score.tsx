import type { VNode } from 'preact';
import './score.css';
import { arcLength } from './geometry.ts';
import { Medal, type MedalName } from './medal.tsx';

const RADIUS = 52;

interface DialProps {
  readonly points: number;
  readonly label: string;
  /** Such as "of 100". */
  readonly scale: string;
  readonly medal: MedalName | undefined;
  readonly medalName: string;
}

/** The overall score as a dial; the number in its middle is the text. */
export function ScoreDial({ points, label, scale, medal, medalName }: DialProps): VNode {
  const { drawn, rest } = arcLength(points / 100, RADIUS);
  return (
    <div class="dial">
      <svg class="dial-ring" viewBox="0 0 120 120" aria-hidden="true">
        <circle class="dial-track" cx="60" cy="60" r={RADIUS} />
        <circle class="dial-arc" cx="60" cy="60" r={RADIUS} stroke-dasharray={`${drawn} ${rest}`} />
        {TICKS.map((at) => (
          <line key={at} class="dial-tick" x1="60" y1="3" x2="60" y2="13" transform={`rotate(${at * 3.6} 60 60)`} />
        ))}
      </svg>
      <p class="dial-words">
        <span class="dial-label">{label}</span>
        <strong class="dial-points">{points}</strong>
        <span class="dial-scale">{scale}</span>
      </p>
      <Medal medal={medal} name={medalName} />
    </div>
  );
}

/** Where the medals stand. */
const TICKS = [50, 75, 90] as const;

interface SkillProps {
  readonly name: string;
  readonly points: number;
  readonly weight: string;
  readonly medal: MedalName | undefined;
  readonly medalName: string;
  readonly toNext: string | undefined;
}

/** One skill: its points, a bar with the medals' places, and the medal's name. */
export function SkillScore({ name, points, weight, medal, medalName, toNext }: SkillProps): VNode {
  return (
    <div class="skill">
      <p class="skill-head">
        <span class="skill-name">{name}</span>
        <strong class="skill-points">{points}</strong>
      </p>
      <div class="skill-bar" aria-hidden="true">
        <span class="skill-fill" style={{ inlineSize: `${points}%` }} />
        {TICKS.map((at) => (
          <span key={at} class="skill-tick" style={{ insetInlineStart: `${at}%` }} />
        ))}
      </div>
      <p class="skill-foot">
        <Medal medal={medal} name={medalName} />
        <span class="skill-next">{toNext ?? weight}</span>
      </p>
    </div>
  );
}
