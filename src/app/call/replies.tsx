import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { useDesk } from '../desk.ts';
import type { Slot } from './slots.ts';
import type { Call } from './use-call.ts';
import type { Words } from './words.ts';

interface Props {
  readonly call: Call;
  readonly words: Words;
  readonly settled: boolean;
}

/** What can be said now. */
export function Replies({ call, words, settled }: Props): VNode {
  const { settings } = useDesk();
  const id = useId();
  const { now, list } = call;
  const say = (slot: Slot) => call.act({ kind: 'reply', reply: slot.reply.id });
  return (
    <section class="dock-part" role="group" aria-labelledby={id}>
      <div class="dock-head">
        <h2 class="dock-title" id={id} tabIndex={-1}>
          {t('call.replies')}
        </h2>
        <p class={now.moreToSay ? 'dock-hint dock-hint-talking' : 'dock-hint'}>
          {now.moreToSay ? t('call.stillTalking', { name: words.short }) : t('call.yourTurn')}
        </p>
      </div>
      {list.slots.length === 0 && <p class="dock-none">{t('call.noReply')}</p>}
      <ul class="replies">
        {list.slots.map((slot) => (
          <li key={slot.reply.id}>
            <button
              type="button"
              class="reply"
              disabled={!slot.open || !settled}
              aria-keyshortcuts={settings.keys ? String(slot.number) : undefined}
              onClick={() => say(slot)}
            >
              {settings.keys && (
                <kbd class="reply-key" aria-hidden="true">
                  {slot.number}
                </kbd>
              )}
              <span class="reply-text">{words.line(`${now.beat}.${slot.reply.id}`)}</span>
              {!slot.open && <span class="reply-gone">{t('call.gone')}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
