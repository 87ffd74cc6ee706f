import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import './board.css';
import '../../ui/fold.css';
import { currentLanguage, t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { SelectField } from '../../ui/field.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { useLine } from '../online/line.ts';
import { hashOf } from '../route.ts';
import { cardOf, libraryCards } from '../scenarios.ts';
import { TUTORIAL } from '../tutorial/tutorial.ts';
import { LocalBoard } from './local-board.tsx';
import { OnlineBoard } from './online-board.tsx';

/** Where one stands: progress and neighbours first, the ranking a click away. */
export function BoardPage({ id }: { id: string }): VNode {
  const { runs, go } = useDesk();
  const { server } = useLine();
  const [latest] = useState(() => runs.findLast(({ scenario }) => cardOf(scenario) !== undefined)?.scenario);
  const scenario = id === '' ? (latest ?? libraryCards().find((card) => card.id !== TUTORIAL)?.id) : id;
  return (
    <Frame title={t('online.boardTitle')}>
      <article class="board">
        <header class="board-head">
          <div>
            <h1>{t('online.boardTitle')}</h1>
            {/* Where there are others to be shown. */}
            {(server === 'there' || server === 'unknown') && <p class="board-lead">{t('online.boardLead')}</p>}
          </div>
          {scenario !== undefined && (
            <div class="board-scenario">
              <SelectField
                label={t('online.pickScenario')}
                options={libraryCards().map((card) => ({ value: card.id, label: card.words[currentLanguage()].title }))}
                value={scenario}
                onChange={(chosen) => go({ page: 'board', id: chosen })}
              />
            </div>
          )}
        </header>
        {scenario === undefined ? (
          <p class="board-empty">{t('common.noneAtAll')}</p>
        ) : server === 'there' ? (
          <OnlineBoard scenario={scenario} />
        ) : (
          <>
            {server !== 'unknown' && (
              <p class="board-notice" role="status">
                <Icon name="info" />
                {t(server === 'none' ? 'online.boardLocal' : 'online.boardAway')}
              </p>
            )}
            <LocalBoard scenario={scenario} />
          </>
        )}
        <p>
          <a href={hashOf({ page: 'runs' })}>{t('online.toRuns')}</a>
        </p>
      </article>
    </Frame>
  );
}
