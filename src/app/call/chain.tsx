import type { VNode } from 'preact';
import './chain.css';
import { STAGES, type Stage, type Standing } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';

/** The eight steps of handling a complaint, and how far this call has come. */
export function Chain({ now }: { now: Standing }): VNode {
  return (
    <ol class="call-chain" aria-label={t('call.chain')}>
      {STAGES.map((stage) => (
        <Step key={stage} stage={stage} place={placeOf(stage, now)} here={stage === now.stage} />
      ))}
    </ol>
  );
}

const PLACES = { done: 'call.chainDone', now: 'call.chainNow', later: 'call.chainLater' } as const;

function placeOf(stage: Stage, { stage: current, done, phase }: Standing): keyof typeof PLACES {
  if (done.includes(stage)) return 'done';
  return stage === current && phase !== 'ended' ? 'now' : 'later';
}

interface StepProps {
  readonly stage: Stage;
  readonly place: keyof typeof PLACES;
  /** The talk is about this step, whether it is done or not: where there is room for one name, it is this one. */
  readonly here: boolean;
}

function Step({ stage, place, here }: StepProps): VNode {
  const step = t(`call.stage_${stage}`);
  return (
    <li
      class={`chain-step chain-${place} ${here ? 'chain-here' : ''}`}
      aria-current={place === 'now' ? 'step' : undefined}
    >
      <span class="visually-hidden">{t(PLACES[place], { step })}</span>
      <span class="chain-dot" aria-hidden="true">
        {place === 'done' && <Icon name="check" size={12} />}
      </span>
      <span class="chain-name" aria-hidden="true">
        {step}
      </span>
    </li>
  );
}
