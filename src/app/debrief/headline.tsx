import type { VNode } from 'preact';
import './headline.css';
import { t } from '../../i18n/index.ts';
import { ScoreDial, SkillScore } from '../../ui/debrief/score.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { Ending } from '../../scenario/vocabulary.ts';
import { MEDALS, medalOf, SKILL_WEIGHT } from './skills.ts';
import type { View } from './view.ts';
import { medalName, skillName } from './words.ts';

/** How it ended, in words first; then the scores. */
export function Headline({ view }: { view: View }): VNode {
  const { report, scenario } = view;
  const { scores, standing, skills } = report;
  const ending = standing.ending ?? 'open';
  const own = standing.ending === undefined ? undefined : scenario.endings[standing.ending];
  const medal = scores.failed ? undefined : medalOf(scores.overall);
  return (
    <header class={`headline is-${ending}`}>
      <div class="headline-words">
        <p class="headline-over">
          <span class="ending-sign">
            <Icon name={SIGNS[ending]} size={16} />
            {t(own ? `debrief.ending_${ending}` : 'debrief.title')}
          </span>
          {t('debrief.subtitle', { title: scenario.title, name: scenario.customer.name })}
        </p>
        <h1>{own?.title ?? t(`debrief.ending_${ending}`)}</h1>
        <p class="headline-text">{own?.text ?? t(`debrief.endingText_${ending}`)}</p>
        <Failure view={view} />
      </div>
      <ScoreDial
        points={scores.overall}
        label={t('debrief.overall')}
        scale={t('debrief.ofHundred')}
        medal={medal}
        medalName={scores.failed ? t('debrief.failed') : medalName(medal)}
      />
      <div class="headline-skills">
        {skills.map(({ skill, points, medal: won }) => (
          <SkillScore
            key={skill}
            name={skillName(skill)}
            points={points}
            weight={t('debrief.weight', { share: SKILL_WEIGHT[skill] })}
            medal={won}
            medalName={medalName(won)}
            toNext={toNext(points)}
          />
        ))}
      </div>
    </header>
  );
}

const SIGNS = {
  resolved: 'circle-check',
  escalated: 'move-up-right',
  leftPolitely: 'circle-alert',
  hungUp: 'phone-off',
  criticalFail: 'circle-x',
  open: 'hourglass',
} as const satisfies Record<Ending | 'open', IconName>;

function Failure({ view }: { view: View }): VNode | null {
  const { failed, wouldHaveBeen } = view.report.scores;
  if (!failed) return null;
  return (
    <p class="headline-failed">
      <Icon name="circle-x" />
      <span>
        <strong>{t(`debrief.failed_${failed.because}`)}</strong>{' '}
        {wouldHaveBeen > 0 && t('debrief.wouldHave', { points: wouldHaveBeen })}{' '}
        <button type="button" class="text-link" onClick={() => view.goTo(failed.turn)}>
          {t('debrief.seeTurn', { turn: failed.turn })}
        </button>
      </span>
    </p>
  );
}

/** How far it is to the next medal; nothing above gold. */
function toNext(points: number): string | undefined {
  const next = MEDALS.findLast(({ from }) => from > points);
  return next && t('debrief.toMedal', { points: next.from - points, medal: medalName(next.medal) });
}
