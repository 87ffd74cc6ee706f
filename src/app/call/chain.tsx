import type { VNode } from 'preact';
import './chain.css';
import { STAGES, type Stage, type Standing } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';

/** The eight steps of handling a complaint, and how far this call has come. */
export function Chain({ now }: { now: Standing }): VNode {
  return (
    <ol class="chain" aria-label={t('call.chain')}>
      {STAGES.map((stage) => (
        <Step key={stage} stage={stage} place={placeOf(stage, now)} />
      ))}
    </ol>
  );
}

const PLACES = { done: 'call.chainDone', now: 'call.chainNow', later: 'call.chainLater' } as const;

function placeOf(stage: Stage, { stage: current, done, phase }: Standing): keyof typeof PLACES {
  if (done.includes(stage)) return 'done';
  return stage === current && phase !== 'ended' ? 'now' : 'later';
}

function Step({ stage, place }: { stage: Stage; place: keyof typeof PLACES }): VNode {
  const step = t(`call.stage_${stage}`);
  return (
    <li class={`chain-step chain-${place}`} aria-current={place === 'now' ? 'step' : undefined}>
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
