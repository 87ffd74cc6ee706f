import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import type { TeamBoard, TeamRow } from '../../protocol/board.ts';
import { number, pointsOf } from './words.ts';

/** Teams beside one another; those with too few who took part are named without points. */
export function Teams({ board: { rows, waiting } }: { board: TeamBoard }): VNode {
  if (rows.length === 0 && waiting.length === 0) return <p class="board-empty">{t('online.noTeams')}</p>;
  return (
    <>
      {rows.length > 0 && <TeamTable rows={rows} />}
      {waiting.length > 0 && (
        <div class="teams-waiting">
          <h3>{t('online.teamsWaiting')}</h3>
          <ul>
            {waiting.map(({ team, name, members, taking, mine }) => (
              <li key={team} class={mine ? 'is-mine' : ''}>
                <bdi>{name}</bdi>
                {mine && <span class="places-you">{t('online.yourTeam')}</span>}
                <span class="board-quiet">{t('online.taking', { taking, members })}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="board-note">{t('online.teamsNote')}</p>
    </>
  );
}

function TeamTable({ rows }: { rows: readonly TeamRow[] }): VNode {
  return (
    <table class="places" aria-label={t('online.teamsTitle')}>
      <thead>
        <tr>
          <th scope="col" class="is-number">
            {t('online.colRank')}
          </th>
          <th scope="col">{t('online.colTeam')}</th>
          <th scope="col" class="is-number">
            {t('online.colMean')}
          </th>
          <th scope="col" class="is-number places-day">
            {t('online.colTaking')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ rank, team, name, tenths, members, taking, mine }) => (
          <tr key={team} class={mine ? 'is-mine' : ''}>
            <td class="is-number">{number(rank)}</td>
            <th scope="row">
              <bdi>{name}</bdi>
              {mine && <span class="places-you">{t('online.yourTeam')}</span>}
            </th>
            <td class="is-number">{pointsOf(tenths)}</td>
            <td class="is-number places-day">{t('online.takingShort', { taking, members })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
