import type { VNode } from 'preact';
import { currentLanguage, t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLine } from '../online/line.ts';
import { standingOf } from '../online/outbox.ts';
import type { FinishedRun } from '../runs.ts';
import { cardOf } from '../scenarios.ts';
import { runWords } from './run-words.ts';
import { dayAndTimeOf } from './words.ts';

/** Own runs, latest first: what each came to, and what became of it. */
export function RunList({ runs, titles = false }: { runs: readonly FinishedRun[]; titles?: boolean }): VNode {
  return (
    <ul class="run-list">
      {runs.toReversed().map((run, index) => (
        <RunLine key={`${run.endedAt}/${index}`} run={run} title={titles} />
      ))}
    </ul>
  );
}

function RunLine({ run, title }: { run: FinishedRun; title: boolean }): VNode {
  const line = useLine();
  const { icon, tone, short, more } = runWords(
    standingOf(run, line.fates.get(run.ticket?.id ?? ''), line.person?.id),
    line,
  );
  return (
    <li class="run-line">
      <div class="run-line-head">
        <span class="run-line-when">
          {title && <strong>{cardOf(run.scenario)?.words[currentLanguage()].title ?? t('online.goneScenario')}</strong>}
          <span class="board-quiet">{dayAndTimeOf(run.endedAt)}</span>
        </span>
        <strong class="run-line-points">{t('online.ofHundred', { points: run.overall })}</strong>
      </div>
      <p class={`run-state is-${tone}`}>
        <Icon name={icon} size={18} />
        <span>
          <strong>{short}</strong> <span class="board-quiet">{more}</span>
        </span>
      </p>
    </li>
  );
}
