import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../ui/panel.css';
import './board.css';
import { t } from '../../i18n/index.ts';
import type { OwnRun } from '../../protocol/run.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { useLine } from '../online/line.ts';
import { useAsked } from '../online/use-asked.ts';
import { hashOf } from '../route.ts';
import { allRuns } from './all-runs.ts';
import { RunList } from './run-list.tsx';
import { Trouble } from './trouble.tsx';

const A_PAGE = 25;

/** Every run of one's own, on whatever device it was played, and what became of it. */
export function RunsPage(): VNode {
  const { server, person } = useLine();
  const lead = server === 'none' ? 'online.runsLocal' : person ? 'online.runsAll' : 'online.runsLead';
  return (
    <Frame title={t('online.yourRuns')}>
      <article class="board board-narrow">
        <header class="board-head">
          <h1>{t('online.yourRuns')}</h1>
          <p class="board-lead">{t(lead)}</p>
        </header>
        <Runs key={person?.id} />
        <p>
          <a href={hashOf({ page: 'board' })}>{t('online.toBoard')}</a>
        </p>
      </article>
    </Frame>
  );
}

function Runs(): VNode {
  const { runs: local } = useDesk();
  const { server, person } = useLine();
  const { kept, isComing, error, again, more } = useKept(person !== undefined && server === 'there');
  const runs = allRuns(local, kept, more !== undefined);
  return (
    <>
      {person && server === 'away' && (
        <p class="board-notice" role="status">
          <Icon name="info" />
          <span>{t('online.runsAway')}</span>
        </p>
      )}
      {error !== undefined && <Trouble error={error} again={again} />}
      {runs.length > 0 && (
        <section class="panel" aria-label={t('online.yourRuns')}>
          <RunList runs={runs} titles />
          {more && (
            <p class="board-more">
              <Button aria-disabled={isComing} onClick={more}>
                {t('online.showMore')}
              </Button>
            </p>
          )}
        </section>
      )}
      {runs.length === 0 && (isComing ? <p role="status">{t('common.loading')}</p> : <None />)}
    </>
  );
}

function None(): VNode {
  const { go } = useDesk();
  return (
    <Panel title={t('online.nothingYet')} icon="phone">
      <p class="board-empty">{t('online.noRuns')}</p>
      <p class="board-more">
        <Button kind="primary" onClick={() => go({ page: 'library' })}>
          {t('online.takeOne')}
        </Button>
      </p>
    </Panel>
  );
}

interface Kept {
  readonly kept: readonly OwnRun[];
  /** A page has been asked for and is not there yet. */
  readonly isComing: boolean;
  readonly error: unknown;
  readonly again: () => void;
  /** Fetches older ones; absent when there are none. */
  readonly more: (() => void) | undefined;
}

/** What the server has of one's own runs, a page after the other. */
function useKept(isAsked: boolean): Kept {
  const [after, setAfter] = useState<string>();
  const [kept, setKept] = useState<readonly OwnRun[]>([]);
  const [next, setNext] = useState<string>();
  const { reply, error, again } = useAsked('myRuns', { query: { after, limit: A_PAGE } }, isAsked);
  useEffect(() => {
    if (!reply) return;
    setKept((before) => joined(before, reply.runs));
    setNext(reply.next);
  }, [reply]);
  const isComing = isAsked && !reply && error === undefined;
  return { kept, isComing, error, again, more: next === undefined ? undefined : () => setAfter(next) };
}

/** A page that is asked for twice brings nothing new. */
function joined(before: readonly OwnRun[], more: readonly OwnRun[]): readonly OwnRun[] {
  const known = new Set(before.map(({ run }) => run));
  return [...before, ...more.filter(({ run }) => !known.has(run))];
}
