import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import type { Row } from '../../protocol/board.ts';
import { dayOf, number, pointsOf } from './words.ts';

interface Props {
  readonly rows: readonly Row[];
  /** What the table is called. */
  readonly label: string;
  /** All of one team, whose name stands above. */
  readonly oneTeam?: boolean;
}

/** Lines of a board, one's own marked by a word as well as by colour. */
export function Places({ rows, label, oneTeam = false }: Props): VNode {
  const teams = !oneTeam && rows.some(({ team }) => team !== undefined);
  return (
    <table class="places" aria-label={label}>
      <thead>
        <tr>
          <th scope="col" class="is-number">
            {t('online.colRank')}
          </th>
          <th scope="col">{t('online.colName')}</th>
          {teams && (
            <th scope="col" class="places-team">
              {t('online.colTeam')}
            </th>
          )}
          <th scope="col" class="is-number">
            {t('online.colPoints')}
          </th>
          <th scope="col" class="places-day">
            {t('online.colWhen')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Place key={row.run} row={row} teams={teams} tied={rows[index - 1]?.rank === row.rank} />
        ))}
      </tbody>
    </table>
  );
}

function Place({ row, teams, tied }: { row: Row; teams: boolean; tied: boolean }): VNode {
  const { rank, nickname, team, tenths, achieved, mine } = row;
  return (
    <tr class={mine ? 'is-mine' : ''}>
      <td class="is-number">
        <span class={tied ? 'is-tied' : ''}>{number(rank)}</span>
      </td>
      <th scope="row">
        <bdi>{nickname}</bdi>
        {mine && <span class="places-you">{t('online.you')}</span>}
        {teams && (
          <span class="places-under" aria-hidden="true">
            <bdi>{team}</bdi>
          </span>
        )}
      </th>
      {teams && (
        <td class="places-team">
          <bdi>{team}</bdi>
        </td>
      )}
      <td class="is-number">{pointsOf(tenths)}</td>
      <td class="places-day">{dayOf(achieved)}</td>
    </tr>
  );
}
