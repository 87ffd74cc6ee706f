import type { ComponentChildren, VNode } from 'preact';
import './beside-score.css';
import { CARE_ITEMS } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { Stars } from '../../ui/debrief/stars.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { View } from './view.ts';
import { feelingName } from './words.ts';

/** What helps to read the run and never counts: composure, reading of the feeling, rating, contacts. */
export function BesideScore({ view }: { view: View }): VNode {
  return (
    <section class="beside" aria-labelledby="beside-title">
      <h2 id="beside-title" class="section-title">
        {t('debrief.besideTitle')}
      </h2>
      <p class="section-note">{t('debrief.besideNote')}</p>
      <div class="beside-cards">
        <ReadingCard view={view} />
        <ComposureCard view={view} />
        <RatingCard view={view} />
        <ContactsCard view={view} />
      </div>
    </section>
  );
}

function Card({ icon, title, children }: { icon: IconName; title: string; children: ComponentChildren }): VNode {
  return (
    <article class="beside-card sheet">
      <h3>
        <Icon name={icon} size={18} />
        {title}
      </h3>
      {children}
    </article>
  );
}

function ReadingCard({ view }: { view: View }): VNode {
  const { emotion, read, right, course } = view.report.reading;
  const need = t(`debrief.need_${emotion}`);
  const values = { emotion: feelingName(emotion), need };
  return (
    <Card icon="eye" title={t('debrief.readingTitle')}>
      <p>
        {read === undefined
          ? t('debrief.readingNone', values)
          : t(right ? 'debrief.readingRight' : 'debrief.readingWrong', { ...values, read: feelingName(read) })}
      </p>
      {course.length > 1 && (
        <p class="section-note">
          {t('debrief.readingChanged', {
            course: new Intl.ListFormat(view.language, { type: 'conjunction', style: 'narrow' }).format(
              course.map((span) => t('debrief.courseSpan', { emotion: feelingName(span.emotion), turn: span.turn })),
            ),
          })}
        </p>
      )}
    </Card>
  );
}

const COURSES = { steady: 'composureSteady', strained: 'composureStrained', flooded: 'composureFlooded' } as const;

function ComposureCard({ view }: { view: View }): VNode {
  const { worst, lowest, lowestTurn, strained, recovered } = view.report.composure;
  return (
    <Card icon="wind" title={t('debrief.composureTitle')}>
      <p>{t(`debrief.${COURSES[worst]}`, { turns: strained, lowest, turn: lowestTurn })}</p>
      {recovered > 0 && <p>{t('debrief.composureBack', { times: recovered })}</p>}
    </Card>
  );
}

function RatingCard({ view }: { view: View }): VNode {
  const { stars, total, items } = view.report.rating;
  return (
    <Card icon="star" title={t('debrief.ratingTitle')}>
      <Stars stars={stars} label={t('debrief.ratingStars', { stars })} />
      <details class="fold">
        <summary>{t('debrief.ratingItems')}</summary>
        <ul class="care">
          {CARE_ITEMS.map((item) => (
            <li key={item}>
              <span>{t(`debrief.care_${item}`)}</span>
              <span class="care-points">
                <span class="care-dots" aria-hidden="true">
                  {[1, 2, 3, 4, 5].map((nth) => (
                    <i key={nth} class={nth <= items[item] ? 'is-full' : ''} />
                  ))}
                </span>
                <span class="visually-hidden">{t('debrief.itemOf5', { points: items[item] })}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
      <p class="section-note">
        {t('debrief.ratingTotal', { total })}
        <br />
        {t('debrief.ratingNote')}
      </p>
    </Card>
  );
}

function ContactsCard({ view }: { view: View }): VNode {
  const { contacts } = view.report;
  return (
    <Card icon="phone" title={t('debrief.contactsTitle')}>
      <p>{t('debrief.contacts', { contacts })}</p>
      {contacts > 1 && <p class="section-note">{t('debrief.contactsNote')}</p>}
    </Card>
  );
}
