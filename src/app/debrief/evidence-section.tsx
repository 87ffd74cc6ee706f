import type { VNode } from 'preact';
import './evidence-section.css';
import { t } from '../../i18n/index.ts';
import { TurnLinks } from '../../ui/debrief/turn-links.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import type { Criterion, Got, SkillReport } from './skills.ts';
import type { View } from './view.ts';
import { criterionWords, gotName, skillName, turnName } from './words.ts';

/** What each score is made of: every criterion, what it gave or cost, and the turns that show it. */
export function EvidenceSection({ view }: { view: View }): VNode {
  return (
    <section class="evidence" aria-labelledby="evidence-title">
      <h2 id="evidence-title" class="section-title">
        {t('debrief.evidenceTitle')}
      </h2>
      <p class="section-note">{t('debrief.evidenceNote')}</p>
      <div class="evidence-skills">
        {view.report.skills.map((skill) => (
          <SkillEvidence key={skill.skill} report={skill} view={view} />
        ))}
      </div>
    </section>
  );
}

function SkillEvidence({ report, view }: { report: SkillReport; view: View }): VNode {
  const { skill, points, earned, of, penalties, criteria } = report;
  const title = `evidence-${skill}`;
  return (
    <section class="evidence-skill sheet" aria-labelledby={title}>
      <h3 id={title}>
        <span>{skillName(skill)}</span> <b>{points}</b>
      </h3>
      <p class="evidence-sum">
        {t('debrief.earnedOf', { earned, of })}
        {penalties < 0 && <> · {t('debrief.penaltiesSum', { points: -penalties })}</>}
      </p>
      {isHalved(report, view) && <p class="evidence-sum">{t('debrief.halved')}</p>}
      <ul class="criteria">
        {criteria.map((criterion) => (
          <CriterionItem key={criterion.rule} criterion={criterion} view={view} />
        ))}
      </ul>
      {criteria.length === 0 && <p class="section-note">{t('debrief.noEvidence')}</p>}
    </section>
  );
}

/** Rule W3: a customer who left unheard takes half of every solution along, where there was one. */
const isHalved = ({ skill, points }: SkillReport, { report }: View): boolean =>
  skill === 'solution' &&
  points > 0 &&
  (report.standing.ending === 'hungUp' || report.standing.ending === 'leftPolitely');

const ICONS: Readonly<Record<Got, IconName>> = {
  all: 'circle-check',
  some: 'circle-alert',
  none: 'circle-help',
  penalty: 'circle-x',
};

function CriterionItem({ criterion, view }: { criterion: Criterion; view: View }): VNode {
  const { got, points, of, turns } = criterion;
  return (
    <li class={`criterion is-${got}`}>
      <Icon name={ICONS[got]} size={18} />
      <div class="criterion-words">
        <p>
          <span class="visually-hidden">{gotName(got)}: </span>
          {criterionWords(criterion)}
        </p>
        <TurnLinks
          lead={t('debrief.colTurn')}
          turns={turns.map((number) => ({ number, label: turnName(number) }))}
          onOpen={view.goTo}
        />
      </div>
      <span class="criterion-points">
        {got === 'penalty'
          ? t('debrief.penaltyPoints', { points: -points })
          : t('debrief.criterionPoints', { points, of })}
      </span>
    </li>
  );
}
