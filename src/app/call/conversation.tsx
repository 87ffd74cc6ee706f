import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import './conversation.css';
import type { Turn } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { quietWords } from './quiet-words.ts';
import { saidText } from './said-text.ts';
import { transcript, type Entry } from './transcript.ts';
import type { Words } from './words.ts';

interface Props {
  readonly turns: readonly Turn[];
  readonly words: Words;
  /** The customer has more to say. */
  readonly speaking: boolean;
}

/** Everything said so far, newest at the bottom and always in sight. */
export function Conversation({ turns, words, speaking }: Props): VNode {
  const entries = useMemo(() => transcript(turns), [turns]);
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const log = ref.current;
    if (!log) return;
    const follow = () => {
      log.scrollTop = log.scrollHeight;
    };
    follow();
    // The log gives way when the list of replies grows; its end stays in sight.
    const watch = new ResizeObserver(follow);
    watch.observe(log);
    return () => watch.disconnect();
  }, [entries]);
  return (
    <div class="log" role="log" aria-label={t('call.conversation')} tabIndex={0} ref={ref}>
      <div class="log-lines">
        {entries.map((entry, index) => (
          <Line key={entry.key} entry={entry} words={words} again={entries[index - 1]?.by === entry.by} />
        ))}
        {speaking && (
          <p class="log-dots" aria-hidden="true">
            <i />
            <i />
            <i />
          </p>
        )}
      </div>
    </div>
  );
}

function Line({ entry, words, again }: { entry: Entry; words: Words; again: boolean }): VNode {
  if (entry.by === 'nobody') return <p class="line-quiet">{quietWords(entry.quiet, words)}</p>;
  const speaker = entry.by === 'customer' ? words.name : t('call.you');
  return (
    <div class={`line line-${entry.by} ${again ? 'line-again' : ''}`}>
      <span class={again ? 'visually-hidden' : 'line-speaker'}>{speaker}</span>
      <span class="visually-hidden">: </span>
      <p class="line-text">{saidText(entry, words)}</p>
    </div>
  );
}
