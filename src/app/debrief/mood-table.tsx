import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { LEVELS } from '../../scenario/vocabulary.ts';
import type { View } from './view.ts';
import { deedWords, levelName, turnName } from './words.ts';

/** The same as the curve, in numbers and words. */
export function MoodTable({ view }: { view: View }): VNode {
  const { episodes } = view.report;
  return (
    <details class="fold mood-table screen-only">
      <summary>{t('debrief.curveTable')}</summary>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={t('debrief.curveTable')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('debrief.colTurn')}</th>
              <th scope="col">{t('debrief.colWhat')}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col" class="is-number">
                  {levelName(level)}
                </th>
              ))}
              <th scope="col">{t('debrief.colState')}</th>
            </tr>
          </thead>
          <tbody>
            {episodes.map((episode) => (
              <tr key={episode.number}>
                <th scope="row">{turnName(episode.number)}</th>
                <td class="mood-deed">{deedWords(episode, view.lines)}</td>
                {LEVELS.map((level) => (
                  <td key={level} class="is-number">
                    {episode.turn.levels[level]}
                  </td>
                ))}
                <td>{t(`debrief.state_${episode.turn.customer}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
