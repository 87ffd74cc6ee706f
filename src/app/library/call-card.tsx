import type { VNode } from 'preact';
import './call-card.css';
import { currentLanguage, t } from '../../i18n/index.ts';
import { EmotionSign } from '../../ui/emotion.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { Card } from '../card.ts';
import { useDesk } from '../desk.ts';
import { hashOf } from '../route.ts';
import { bestOf } from '../runs.ts';
import { Trace } from './trace.tsx';

export const CHANNEL_ICONS: Readonly<Record<Card['channel'], IconName>> = {
  phone: 'phone',
  chat: 'message-circle',
  counter: 'store',
};

/** One call that waits: who it is, how they feel, what it is about. */
export function CallCard({ card }: { card: Card }): VNode {
  const { title, summary, name } = card.words[currentLanguage()];
  return (
    <li class="call-card" data-emotion={card.emotion}>
      <div class="call-card-picture">
        <Trace emotion={card.emotion} />
        <img src={card.portrait} alt="" width="210" height="210" />
        <span class="feeling">
          <EmotionSign emotion={card.emotion} size={18} />
          {t(`common.customer_${card.emotion}`)}
        </span>
      </div>
      <div class="call-card-words">
        <p class="call-card-who">
          <Icon name={CHANNEL_ICONS[card.channel]} size={16} />
          {name}
          <span class="visually-hidden">, {t(`common.channel_${card.channel}`)}</span>
        </p>
        <h3>
          <a href={hashOf({ page: 'briefing', id: card.id })}>{title}</a>
        </h3>
        <p class="call-card-summary">{summary}</p>
        <ul class="call-card-facts">
          <li>{t(`common.complaint_${card.complaint}`)}</li>
          <li>{t('common.minutes', { minutes: card.minutes })}</li>
          <li>
            <Difficulty level={card.difficulty} />
          </li>
        </ul>
        <CardFoot id={card.id} />
      </div>
    </li>
  );
}

function CardFoot({ id }: { id: string }): VNode {
  const { runs } = useDesk();
  const { best, times } = bestOf(runs, id);
  return (
    <p class="call-card-foot">
      <span>{times === 0 ? t('common.notPlayed') : t('common.best', { score: best })}</span>
      {times > 0 && <span class="call-card-times">{t('common.played', { times })}</span>}
      <span class="call-card-go" aria-hidden="true">
        {t('common.open')}
        <Icon name="arrow-right" size={18} />
      </span>
    </p>
  );
}

export function Difficulty({ level }: { level: number }): VNode {
  return (
    <span class="difficulty">
      <span class="visually-hidden">{t('common.difficulty', { level })}</span>
      <span aria-hidden="true">{t('common.difficultyShort')}</span>
      <span class="difficulty-dots" aria-hidden="true">
        {[1, 2, 3, 4, 5].map((dot) => (
          <i key={dot} class={dot <= level ? 'full' : ''} />
        ))}
      </span>
    </span>
  );
}
