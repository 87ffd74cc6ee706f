import type { RefObject, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './replies.css';
import { t } from '../../i18n/index.ts';
import { useDesk } from '../desk.ts';
import type { Slot, SlotList } from './slots.ts';
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
  const { now, list } = call;
  const id = useId();
  const ref = useStill(list);
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
      <ul class="replies" ref={ref}>
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

/** Keeps what was in the list where it was on the screen while the list stands, whatever is added above. */
function useStill(list: SlotList): RefObject<HTMLUListElement | null> {
  const ref = useRef<HTMLUListElement>(null);
  const since = useRef(list.since);
  const before = topOfLast(ref.current); // rendering has not touched the page yet
  useLayoutEffect(() => {
    const items = ref.current;
    const after = topOfLast(items);
    if (items && since.current !== list.since) items.scrollTop = 0;
    else if (items && before !== undefined && after !== undefined) items.scrollTop += after - before;
    since.current = list.since;
  }, [list]);
  return ref;
}

const topOfLast = (items: HTMLUListElement | null): number | undefined =>
  items?.lastElementChild?.getBoundingClientRect().top;
