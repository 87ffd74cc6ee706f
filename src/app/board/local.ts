import { t } from '../../i18n/index.ts';
import type { FinishedRun } from '../runs.ts';
import type { Result } from './progress.tsx';

/** Own whole runs of a scenario that this device remembers, oldest first, on the scale of the debrief. */
export const localResults = (runs: readonly FinishedRun[], scenario: string): readonly Result[] =>
  runs
    .filter((run) => run.scenario === scenario && run.earlier === undefined)
    .map(({ endedAt, overall }, index) => ({ key: `${endedAt}/${index}`, at: endedAt, value: overall }));

/** How local results are shown: 0..100, as in the debrief. */
export const localScale = () => ({ most: 100, show: String, note: t('online.localNote') });
