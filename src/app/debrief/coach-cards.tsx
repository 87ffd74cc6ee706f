import type { ComponentChildren, VNode } from 'preact';
import './coach-cards.css';
import { t } from '../../i18n/index.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { betterWords, improvementWords, nextWords, strengthWords, type Told } from './coach-words.ts';
import type { View } from './view.ts';
import { turnName } from './words.ts';

/** One strength, one improvement, one next step; better words where the worst turn calls for them. */
export function CoachCards({ view }: { view: View }): VNode {
  const { coaching } = view.report;
  const better = betterWords(coaching, view);
  return (
    <section class="coach" aria-labelledby="coach-title">
      <h2 id="coach-title" class="section-title">
        {t('debrief.coachTitle')}
      </h2>
      <div class="coach-cards">
        <Card kind="strength" icon="trending-up" told={strengthWords(coaching.strength, view)} view={view} />
        <Card kind="improvement" icon="target" told={improvementWords(coaching.improvement, view)} view={view}>
          {better && (
            <div class="better">
              <h4>{better.title}</h4>
              <p>{better.words}</p>
            </div>
          )}
        </Card>
        <Card kind="next" icon="arrow-right" told={nextWords(coaching.next, view)} view={view} />
      </div>
    </section>
  );
}

interface CardProps {
  readonly kind: 'strength' | 'improvement' | 'next';
  readonly icon: IconName;
  readonly told: Told;
  readonly view: View;
  readonly children?: ComponentChildren;
}

function Card({ kind, icon, told, view, children }: CardProps): VNode {
  const { quote, words, because, turn } = told;
  return (
    <article class={`coach-card is-${kind}`}>
      <h3>
        <Icon name={icon} size={18} />
        {t(`debrief.${kind}`)}
      </h3>
      {quote && <blockquote class="coach-quote">{quote}</blockquote>}
      <p class="coach-words">{words}</p>
      {because && <p class="coach-because">{because}</p>}
      {children}
      {turn !== undefined && (
        <button type="button" class="text-link" onClick={() => view.goTo(turn)}>
          {turnName(turn)}
          <Icon name="chevron-right" size={16} />
        </button>
      )}
    </article>
  );
}
