import type { VNode } from 'preact';
import { currentLanguage, t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { idsOf, useLine, type Line } from '../online/line.ts';
import { standingOf } from '../online/outbox.ts';
import { hashOf } from '../route.ts';
import { cardOf } from '../scenarios.ts';
import type { Listed } from './all-runs.ts';
import { keptWords, runWords, type RunWords } from './run-words.ts';
import { dayAndTimeOf } from './words.ts';

/** Own runs: what each came to, what became of it, and the way to its debrief. */
export function RunList({ runs, titles = false }: { runs: readonly Listed[]; titles?: boolean }): VNode {
  return (
    <ul class="run-list">
      {runs.map((run) => (
        <RunLine key={run.name} run={run} title={titles} />
      ))}
    </ul>
  );
}

function RunLine({ run, title }: { run: Listed; title: boolean }): VNode {
  const { icon, tone, short, more } = wordsFor(run, useLine());
  return (
    <li class="run-line">
      <div class="run-line-head">
        <a class="run-line-when" href={hashOf({ page: 'run', id: run.name })}>
          {title && <strong>{cardOf(run.scenario)?.words[currentLanguage()].title ?? t('online.goneScenario')}</strong>}
          <span class="board-quiet">{dayAndTimeOf(run.at)}</span>
        </a>
        <strong class="run-line-points">{t('online.ofHundred', { points: run.overall })}</strong>
      </div>
      <p class={`run-state is-${tone}`}>
        <Icon name={icon} size={18} />
        <span>
          <strong>{short}</strong> {more !== undefined && <span class="board-quiet">{more}</span>}
        </span>
      </p>
    </li>
  );
}

const wordsFor = ({ local }: Listed, line: Line): RunWords =>
  local ? runWords(standingOf(local, line.fates.get(local.ticket?.id ?? ''), idsOf(line.person)), line) : keptWords();
