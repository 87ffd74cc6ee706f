import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.ts';
import type { Call } from './use-call.ts';
import type { Words } from './words.ts';

/** The conversation is over, in one sentence, and the way to what can be learnt from it. */
export function Ended({ call, words }: { call: Call; words: Words }): VNode {
  const { go } = useDesk();
  const title = useRef<HTMLHeadingElement>(null);
  const { ending = 'resolved' } = call.now;
  const own = words.scenario.endings[ending];
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="dock ended" aria-labelledby="ended">
      <h2 id="ended" class="dock-title" tabIndex={-1} ref={title}>
        {own?.title ?? t('call.endedTitle')}
      </h2>
      <p>{t(`call.ended_${ending}`, { name: words.short })}</p>
      <p>
        <Button kind="primary" icon="trending-up" onClick={() => go({ page: 'debrief', id: call.session.scenario.id })}>
          {t('call.toDebrief')}
        </Button>
      </p>
    </section>
  );
}
