import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { Panel } from '../../ui/panel.tsx';
import { Sparkline } from '../../ui/sparkline.tsx';
import { dayAndTimeOf } from './words.ts';

/** One result of one's own. */
export interface Result {
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly value: number;
}

interface Props {
  /** Oldest first. */
  readonly results: readonly Result[];
  /** The greatest value there can be. */
  readonly most: number;
  readonly show: (value: number) => string;
  /** What the points are, in one line. */
  readonly note: string;
}

/** One's own best and the way there: what a board shows before anybody else. */
export function Progress({ results, most, show, note }: Props): VNode {
  const best = Math.max(...results.map(({ value }) => value));
  const first = results[0];
  const last = results.at(-1);
  return (
    <Panel title={t('online.progressTitle')} icon="trending-up" class="progress">
      {first && last ? (
        <>
          <p class="progress-best">
            <strong>{show(best)}</strong>
            <span>{t('online.yourBest')}</span>
            {best > first.value && (
              <span class="progress-lift">{t('online.lift', { points: show(best - first.value) })}</span>
            )}
          </p>
          <Sparkline
            values={results.map(({ value }) => value)}
            most={most}
            label={t('online.trendLabel', { count: results.length, first: show(first.value), last: show(last.value) })}
          />
          <TrendTable results={results} show={show} />
        </>
      ) : (
        <p class="board-empty">{t('online.noResultYet')}</p>
      )}
      <p class="board-note">{note}</p>
    </Panel>
  );
}

function TrendTable({ results, show }: Pick<Props, 'results' | 'show'>): VNode {
  return (
    <details class="fold">
      <summary>{t('online.trendTable')}</summary>
      <div class="table-scroll" tabIndex={0} role="group" aria-label={t('online.trendTable')}>
        <table class="places">
          <thead>
            <tr>
              <th scope="col">{t('online.colWhen')}</th>
              <th scope="col" class="is-number">
                {t('online.colPoints')}
              </th>
            </tr>
          </thead>
          <tbody>
            {results.toReversed().map(({ key, at, value }) => (
              <tr key={key}>
                <th scope="row">{dayAndTimeOf(at)}</th>
                <td class="is-number">{show(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
