import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import './continue-call.css';
import { currentLanguage, t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { Card } from '../card.ts';
import { useDesk } from '../desk.ts';
import type { CallInProgress } from '../runs.ts';
import { cardOf } from '../scenarios.ts';

/** The call that was left in the middle, or the honest news that it cannot be read any more. */
export function ContinueCall(): VNode | null {
  const { call, setAside } = useDesk();
  if (call === undefined) return null;
  const card = call === 'broken' ? undefined : cardNow(call);
  if (call === 'broken' || !card)
    return (
      <section class="aside-note" role="status">
        <p>{t('common.callBroken')}</p>
        <Button onClick={setAside}>{t('common.dismiss')}</Button>
      </section>
    );
  const { title, name } = card.words[currentLanguage()];
  return <ContinueCard id={card.id} portrait={card.portrait} words={{ title, name }} turns={call.turns} />;
}

/** The card of the call, unless the scenario has gone or was rewritten since. */
function cardNow({ scenario, revision }: CallInProgress): Card | undefined {
  const card = cardOf(scenario);
  return card?.revision === revision ? card : undefined;
}

interface Props {
  readonly id: string;
  readonly portrait: string;
  readonly words: { readonly title: string; readonly name: string };
  readonly turns: number;
}

function ContinueCard({ id, portrait, words: { title, name }, turns }: Props): VNode {
  const { call, go, keep } = useDesk();
  const [asking, setAsking] = useState(false);
  return (
    <section class="continue" aria-labelledby="continue">
      <img src={portrait} alt="" width="72" height="72" />
      <div class="continue-words">
        <h2 id="continue">{t('common.continueTitle', { name })}</h2>
        <p>{t('common.continueMore', { title, turns })}</p>
      </div>
      <div class="continue-buttons">
        <Button kind="primary" icon="phone" onClick={() => go({ page: 'call', id })}>
          {t('common.continueButton')}
        </Button>
        <Button kind="plain" onClick={() => setAsking(true)}>
          {t('common.dropCall')}
        </Button>
      </div>
      {asking && (
        <Dialog title={t('common.dropCall')} closeLabel={t('common.close')} onClose={() => setAsking(false)}>
          <p>{t('common.dropAsk', { name })}</p>
          <p class="dialog-buttons">
            <Button onClick={() => setAsking(false)}>{t('common.keepCall')}</Button>
            <Button kind="primary" onClick={() => keep(call === 'broken' ? undefined : call?.interrupted)}>
              {t('common.dropCall')}
            </Button>
          </p>
        </Dialog>
      )}
    </section>
  );
}
