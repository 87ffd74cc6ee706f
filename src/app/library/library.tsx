import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import './library.css';
import { t } from '../../i18n/index.ts';
import { EMOTIONS, type Emotion } from '../../scenario/vocabulary.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { EmotionSign } from '../../ui/emotion.tsx';
import { Waves } from '../../ui/waves.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { useLine } from '../online/line.ts';
import { usePublished } from '../published/cards.ts';
import { libraryCards } from '../scenarios.ts';
import { TutorialCard, TutorialLink } from '../tutorial/tutorial-card.tsx';
import { TUTORIAL } from '../tutorial/tutorial.ts';
import { CallCard } from './call-card.tsx';
import { ContinueCall } from './continue-call.tsx';

type Filter = Emotion | 'all';

/** The first page: calls that wait, and the one that was left. */
export function Library(): VNode {
  const { shelf } = useDesk();
  const { person } = useLine();
  const [filter, setFilter] = useState<Filter>('all');
  usePublished(); // more may come while one looks
  // The first call teaches how calls go; it has its own place above.
  const calls = libraryCards().filter(({ id }) => id !== TUTORIAL);
  const shown = calls.filter((card) => filter === 'all' || card.emotion === filter);
  return (
    <Frame>
      <div class="hero">
        <div class="hero-words">
          <h1>{t('common.hero')}</h1>
          <p>{t('common.heroMore')}</p>
        </div>
        <div class="hero-waves">
          <Waves />
        </div>
      </div>
      <ContinueCall />
      <TutorialCard />
      <section class="calls" aria-labelledby="calls">
        <div class="calls-head">
          <h2 id="calls">{t('common.callsWaiting')}</h2>
          <FilterByFeeling value={filter} onChange={setFilter} />
          <p class="visually-hidden" role="status">
            {t('common.shown', { count: shown.length })}
          </p>
        </div>
        {calls.length === 0 && <p class="calls-none">{t('common.noneAtAll')}</p>}
        {calls.length > 0 && shown.length === 0 && (
          <div class="calls-none">
            <p>{t('common.noneHere')}</p>
            <Button onClick={() => setFilter('all')}>{t('common.showAll')}</Button>
          </div>
        )}
        <ul class="calls-list">
          {shown.map((card) => (
            <CallCard key={card.id} card={card} />
          ))}
        </ul>
      </section>
      <p class="foot">
        {t(shelf.lasting ? (person ? 'common.footerTeam' : 'common.footer') : 'common.memoryOnly')} <TutorialLink />
      </p>
    </Frame>
  );
}

function FilterByFeeling({ value, onChange }: { value: Filter; onChange: (value: Filter) => void }): VNode {
  const feelings = EMOTIONS.map((emotion) => ({
    value: emotion,
    label: (
      <>
        <i class="feeling-sign" data-emotion={emotion}>
          <EmotionSign emotion={emotion} size={18} />
        </i>
        {t(`common.emotion_${emotion}`)}
      </>
    ),
  }));
  return (
    <Choice<Filter>
      legend={t('common.filter')}
      quietLegend
      options={[{ value: 'all', label: t('common.filterAll') }, ...feelings]}
      value={value}
      onChange={onChange}
    />
  );
}
