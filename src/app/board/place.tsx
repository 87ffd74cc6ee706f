import type { VNode } from 'preact';
import './board.css';
import { t } from '../../i18n/index.ts';
import type { Row } from '../../protocol/board.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk } from '../desk.ts';
import { idsOf, useLine } from '../online/line.ts';
import { standingOf, type Standing } from '../online/outbox.ts';
import { useAsked } from '../online/use-asked.ts';
import { hashOf } from '../route.ts';
import type { FinishedRun } from '../runs.ts';
import { localResults, localScale } from './local.ts';
import { Places } from './places.tsx';
import { Progress } from './progress.tsx';
import { runWords } from './run-words.ts';
import { number } from './words.ts';

/** In the debrief: what this run did to one's place, or why it does not count yet. */
export function YourPlace({ run }: { run: FinishedRun }): VNode {
  const { runs } = useDesk();
  const line = useLine();
  const standing = standingOf(run, line.fates.get(run.ticket?.id ?? ''), idsOf(line.person));
  if (line.server === 'none') return <Progress results={localResults(runs, run.scenario)} {...localScale()} />;
  const { icon, tone, short, more } = runWords(standing, line);
  return (
    <Panel title={t('online.yourPlace')} icon="target" class="place screen-only">
      <p class={`run-state is-${tone}`} role="status">
        <Icon name={icon} />
        <span>
          <strong>{short}</strong> {standing.is !== 'counted' && more}
        </span>
      </p>
      {standing.is === 'counted' && <Moved standing={standing} scenario={run.scenario} />}
      <p class="place-ways">
        {standing.is === 'needs-joining' && <a href={hashOf({ page: 'join' })}>{t('online.joinTeam')}</a>}
        {standing.is === 'trial' ? (
          <a href={hashOf({ page: 'trainer' })}>{t('online.duty_trainer')}</a>
        ) : (
          <>
            <a href={hashOf({ page: 'board', id: run.scenario })}>{t('online.toBoard')}</a>
            <a href={hashOf({ page: 'runs' })}>{t('online.toRuns')}</a>
          </>
        )}
      </p>
    </Panel>
  );
}

type Counted = Extract<Standing, { is: 'counted' }>;

/** From which place to which, and who stands just above and below. */
function Moved({ standing: { receipt, before }, scenario }: { standing: Counted; scenario: string }): VNode {
  const { rank, of, onBoard, best } = receipt;
  const board = useAsked('standing', { params: { scenario } }, onBoard);
  if (!onBoard || rank === undefined || of === undefined) return <p>{t('online.run_ownMore')}</p>;
  const near = board.reply ? around(board.reply.neighbours) : [];
  return (
    <>
      <p class="place-moved">
        {before !== undefined && before > rank
          ? t('online.placeUp', { before: number(before), rank: number(rank), of: number(of) })
          : t('online.placeOf', { rank: number(rank), of: number(of) })}
      </p>
      <p class="board-quiet">{t(best ? 'online.newBest' : 'online.bestStays')}</p>
      {near.length > 1 && <Places rows={near} label={t('online.aroundTitle')} />}
    </>
  );
}

/** Two above and two below oneself are enough here. */
function around(rows: readonly Row[]): readonly Row[] {
  const own = rows.findIndex(({ mine }) => mine);
  return own < 0 ? [] : rows.slice(Math.max(0, own - 2), own + 3);
}
