import { t } from '../../i18n/index.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { Line } from '../online/line.ts';
import type { Standing } from '../online/outbox.ts';
import { problemWords } from '../online/problem-words.ts';
import { number } from './words.ts';

export interface RunWords {
  readonly icon: IconName;
  readonly tone: 'good' | 'wait' | 'bad' | 'quiet';
  /** In two or three words. */
  readonly short: string;
  /** In a sentence, where there is more to say: how it stands, and what to do. */
  readonly more?: string;
}

/** How it stands with a run, in words. */
export function runWords(standing: Standing, { server }: Line): RunWords {
  switch (standing.is) {
    case 'counted':
      return countedWords(standing);
    case 'refused':
      return {
        ...{ icon: 'circle-alert', tone: 'bad', short: t('online.run_refused') },
        more: t('online.run_refusedMore', { why: problemWords(standing.problem) }),
      };
    case 'waiting':
      return {
        ...{ icon: 'hourglass', tone: 'wait' },
        ...(server === 'there'
          ? { short: t('online.run_waiting'), more: t('online.run_waitingMore') }
          : { short: t('online.run_held'), more: t('online.run_waitingAway') }),
      };
    case 'needs-joining':
      return { icon: 'users', tone: 'wait', short: t('online.run_join'), more: t('online.run_joinMore') };
    case 'of-another':
      return {
        ...{ icon: 'users', tone: 'quiet', short: t('online.run_another') },
        more: t(standing.sent ? 'online.run_anotherSent' : 'online.run_anotherMore'),
      };
    case 'second-try':
      return { icon: 'rotate-ccw', tone: 'quiet', short: t('online.run_second'), more: t('online.run_secondMore') };
    case 'trial':
      return { icon: 'notebook-pen', tone: 'quiet', short: t('online.run_trial'), more: t('online.run_trialMore') };
    case 'practice':
      return {
        ...{ icon: 'circle-help', tone: 'quiet', short: t('online.run_practice') },
        more: t(server === 'none' ? 'online.run_local' : 'online.run_practiceMore'),
      };
  }
}

/** The same for a run that only the server has: it was sent from another device, or long ago. */
export const keptWords = (): RunWords => ({ icon: 'circle-check', tone: 'good', short: t('online.run_kept') });

function countedWords({ receipt }: Extract<Standing, { is: 'counted' }>): RunWords {
  const { onBoard, rank, of } = receipt;
  if (!onBoard || rank === undefined || of === undefined)
    return { icon: 'circle-check', tone: 'good', short: t('online.run_own'), more: t('online.run_ownMore') };
  return {
    ...{ icon: 'circle-check', tone: 'good', short: t('online.run_counted') },
    more: t('online.placeOf', { rank: number(rank), of: number(of) }),
  };
}
