import type { VNode } from 'preact';
import './mood-section.css';
import { t } from '../../i18n/index.ts';
import { EMOTIONS } from '../../scenario/vocabulary.ts';
import type { Curve } from '../../ui/debrief/curve.ts';
import { MoodCurve } from '../../ui/debrief/mood-curve.tsx';
import type { Effect, TurnTab } from '../../ui/debrief/turn-tabs.tsx';
import type { Episode } from './episodes.ts';
import { MoodTable } from './mood-table.tsx';
import type { Report } from './report.ts';
import { TurnDetail } from './turn-detail.tsx';
import type { View } from './view.ts';
import { deedWords, levelName } from './words.ts';

export const TURN_PANEL = 'turn-panel';

/** The mood over the turns, and the open turn below it. */
export function MoodSection({ view }: { view: View }): VNode {
  const { report, open, choose } = view;
  return (
    <section class="mood sheet" aria-labelledby="mood-title">
      <h2 id="mood-title" class="section-title">
        {t('debrief.curveTitle')}
      </h2>
      <p class="section-note screen-only">
        {t('debrief.curveHelp')} {view.earlier && t('debrief.earlier')}
      </p>
      <MoodCurve
        curve={curveOf(report, view.earlier)}
        tabs={report.episodes.map((episode) => tabOf(episode, view))}
        selected={open}
        onSelect={choose}
        summary={summaryOf(report)}
        tabsLabel={t('debrief.turns')}
        panelId={TURN_PANEL}
      />
      <p class="print-only section-note">{summaryOf(report)}</p>
      <MoodTable view={view} />
      <TurnDetail view={view} panelId={TURN_PANEL} />
    </section>
  );
}

function curveOf({ turns }: Report, earlier: View['earlier']): Curve {
  return {
    feelings: EMOTIONS.map((emotion) => ({
      emotion,
      name: levelName(emotion),
      values: turns.map(({ levels }) => levels[emotion]),
      before: earlier?.map(({ levels }) => levels[emotion]),
    })),
    lead: turns.map(({ emotion }) => emotion),
    trust: { name: levelName('trust'), values: turns.map(({ levels }) => levels.trust) },
    composure: { name: levelName('composure'), values: turns.map(({ levels }) => levels.composure) },
    numbers: turns.map(({ number }) => number),
  };
}

const tabOf = (episode: Episode, view: View): TurnTab => ({
  number: episode.number,
  effect: effectOf(episode),
  label: t('debrief.turnLabel', {
    turn: episode.number,
    what: deedWords(episode, view.lines),
    effect: t(`debrief.effect_${effectOf(episode)}`),
  }),
});

/** How the turn went, as the curve shows it: what an act did to the mood, in points that can be seen. */
const effectOf = ({ relief }: Episode): Effect => (relief >= 2 ? 'better' : relief <= -2 ? 'worse' : 'even');

function summaryOf({ turns }: Report): string {
  const [first, last] = [turns[0], turns.at(-1)];
  if (!first || !last) return '';
  const worst = turns.reduce((hardest, turn) => (upset(turn.levels) > upset(hardest.levels) ? turn : hardest), first);
  const ends = [...EMOTIONS, 'trust' as const].flatMap((level) => [
    [`${level}0`, first.levels[level]] as const,
    [`${level}1`, last.levels[level]] as const,
  ]);
  return t('debrief.curveSummary', { turns: turns.length, worst: worst.number, ...Object.fromEntries(ends) });
}

const upset = (levels: Report['turns'][number]['levels']): number =>
  EMOTIONS.reduce((sum, emotion) => sum + levels[emotion], 0);
