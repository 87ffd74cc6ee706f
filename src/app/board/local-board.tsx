import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { Panel } from '../../ui/panel.tsx';
import { useDesk } from '../desk.ts';
import { allRuns } from './all-runs.ts';
import { localResults, localScale } from './local.ts';
import { Progress } from './progress.tsx';
import { RunList } from './run-list.tsx';

/** A board of one: own bests and trend, from this device alone. */
export function LocalBoard({ scenario }: { scenario: string }): VNode {
  const { runs } = useDesk();
  const own = runs.filter((run) => run.scenario === scenario);
  return (
    <div class="board-grid">
      <Progress results={localResults(runs, scenario)} {...localScale()} />
      <Panel title={t('online.yourRuns')} icon="list">
        {own.length === 0 ? (
          <p class="board-empty">{t('online.noRuns')}</p>
        ) : (
          <RunList runs={allRuns(own, [], false)} />
        )}
      </Panel>
    </div>
  );
}
