import type { VNode } from 'preact';
import '../../ui/panel.css';
import './board.css';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { useLine } from '../online/line.ts';
import { hashOf } from '../route.ts';
import { RunList } from './run-list.tsx';

/** Every run that this device remembers, and what became of it on the way to the server. */
export function RunsPage(): VNode {
  const { runs, go } = useDesk();
  const { server } = useLine();
  return (
    <Frame title={t('online.yourRuns')}>
      <article class="board board-narrow">
        <header class="board-head">
          <h1>{t('online.yourRuns')}</h1>
          <p class="board-lead">{t(server === 'none' ? 'online.runsLocal' : 'online.runsLead')}</p>
        </header>
        {runs.length === 0 ? (
          <Panel title={t('online.nothingYet')} icon="phone">
            <p class="board-empty">{t('online.noRuns')}</p>
            <p class="board-more">
              <Button kind="primary" onClick={() => go({ page: 'library' })}>
                {t('online.takeOne')}
              </Button>
            </p>
          </Panel>
        ) : (
          <section class="panel" aria-label={t('online.yourRuns')}>
            <RunList runs={runs} titles />
          </section>
        )}
        <p>
          <a href={hashOf({ page: 'board' })}>{t('online.toBoard')}</a>
        </p>
      </article>
    </Frame>
  );
}
