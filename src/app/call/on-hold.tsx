import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import './on-hold.css';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Lines } from '../briefing/case-file.tsx';
import type { Call } from './use-call.ts';
import type { Words } from './words.ts';

/** The customer waits; what the trainee wanted to look up is open. */
export function OnHold({ call, words }: { call: Call; words: Words }): VNode {
  const id = useId();
  const hold = call.session.turns.findLast(({ move }) => move.kind === 'hold')?.move;
  const reason = hold?.kind === 'hold' ? hold.reason : 'policy';
  const { policy, casefile } = words.scenario.briefing;
  return (
    <section class="dock-part" role="group" aria-labelledby={id}>
      <div class="dock-head">
        <h2 class="dock-title" id={id} tabIndex={-1}>
          {t('call.onHoldTitle', { name: words.short })}
        </h2>
      </div>
      <div class="on-hold" tabIndex={0}>
        {reason === 'policy' && (
          <>
            <h3>{t('call.onHoldPolicy')}</h3>
            <Lines lines={policy.map((rule) => rule.text)} />
          </>
        )}
        {reason === 'case' && (
          <>
            <h3>{t('call.onHoldCase')}</h3>
            <Lines lines={casefile} />
          </>
        )}
        {reason === 'colleague' && <p>{t('call.onHoldColleague')}</p>}
      </div>
      <p>
        <Button kind="primary" icon="phone" onClick={() => call.act({ kind: 'resume' })}>
          {t('call.resume', { name: words.short })}
        </Button>
      </p>
    </section>
  );
}
