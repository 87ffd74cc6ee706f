import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './play.css';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import type { Call } from '../call/use-call.ts';
import type { Words } from '../call/words.ts';
import { CHANNEL_ICONS } from '../library/call-card.tsx';

/** Between two acts: how long it has been, and what was promised. */
export function TimePasses({ call, words }: { call: Call; words: Words }): VNode {
  const title = useRef<HTMLHeadingElement>(null);
  const { channel, acts, remedies } = words.scenario;
  const names = Object.keys(acts);
  const next = names[call.now.act === undefined ? 0 : names.indexOf(call.now.act) + 1];
  const open = call.now.promises.filter((promise) => promise.state === 'open');
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="time-passes" aria-labelledby="time-passes">
      <p class="time-label">{t('call.timePasses')}</p>
      <h2 id="time-passes" tabIndex={-1} ref={title}>
        {next === undefined ? t('call.timePasses') : acts[next]?.after}
      </h2>
      {open.length === 0 ? (
        <p class="time-promises">{t('call.noPromise')}</p>
      ) : (
        <div class="time-promises">
          <p>{t('call.youPromised')}</p>
          <ul>
            {open.map(({ remedy }) => (
              <li key={remedy}>
                {remedies[remedy]?.text}
                {remedies[remedy]?.by && <span class="time-by">{remedies[remedy].by}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button kind="primary" icon={CHANNEL_ICONS[channel]} onClick={() => call.act({ kind: 'resume' })}>
        {t(`call.goOn_${channel}`)}
      </Button>
    </section>
  );
}
