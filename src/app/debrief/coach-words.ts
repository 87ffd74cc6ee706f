import { t } from '../../i18n/index.ts';
import { familyOf } from '../../scenario/vocabulary.ts';
import { leadingCause, type Advice, type Coaching } from './coach.ts';
import type { Criterion } from './skills.ts';
import type { Episode, Shift } from './episodes.ts';
import type { View } from './view.ts';
import { adviceWords, causeWords, criterionWords, deedWords, feelingName, harmWords, levelName } from './words.ts';

/** A piece of advice in words: what was said, what to make of it, and the turn that shows it. */
export interface Told {
  readonly quote?: string | undefined;
  readonly words: string;
  /** Said below in small: what it rests on. */
  readonly because?: string | undefined;
  readonly turn?: number | undefined;
}

export function strengthWords(advice: Advice, view: View): Told {
  switch (advice.kind) {
    case 'act':
      return act('strength', advice, view);
    case 'listened':
      return at(advice.episode, view, t('debrief.strength_listened'));
    case 'promise':
      return at(advice.episode, view, t('debrief.strength_kept'));
    case 'composure':
      return at(advice.episode, view, t('debrief.strength_composed'));
    case 'criterion':
      return {
        words: t('debrief.strength_criterion', { what: criterionWords(advice.criterion) }),
        turn: advice.criterion.turns[0],
      };
    default:
      return { words: t('debrief.strength_none') };
  }
}

export function improvementWords(advice: Advice, view: View): Told {
  switch (advice.kind) {
    case 'act':
      return act('improvement', advice, view);
    case 'failed': {
      const why = t(`debrief.failed_${view.report.scores.failed?.because ?? 'insult'}`);
      const words = t('debrief.improvement_failed', { why });
      return advice.episode ? at(advice.episode, view, words) : { words };
    }
    case 'promise':
      return at(advice.episode, view, t('debrief.improvement_broken'));
    case 'criterion':
      return {
        words: t('debrief.improvement_criterion', { what: criterionWords(advice.criterion) }),
        turn: advice.criterion.turns[0],
      };
    default:
      return { words: t('debrief.improvement_none') };
  }
}

export function nextWords(advice: Advice, view: View): Told {
  switch (advice.kind) {
    case 'composure':
      return { words: t('debrief.next_breathe'), turn: advice.episode.number };
    case 'read': {
      const { emotion } = view.report.reading;
      return {
        words: t('debrief.next_read', { emotion: feelingName(emotion), need: t(`debrief.need_${emotion}`) }),
      };
    }
    case 'criterion':
      return {
        words: t('debrief.next_criterion', { advice: adviceWords(advice.criterion.rule) }),
        because: becauseWords(advice.criterion),
      };
    default:
      return { words: t('debrief.next_harder') };
  }
}

const becauseWords = (criterion: Criterion): string =>
  criterion.of === 0
    ? t('debrief.nextCost', { what: bare(criterion), points: -criterion.points })
    : t('debrief.nextBecause', { what: bare(criterion), points: criterion.points, of: criterion.of });

/** A sentence without its full stop, to go on after it. */
const bare = (criterion: Criterion): string => criterionWords(criterion).replace(/[.。]$/, '');

/** Better words for what the improvement is about: the scenario's own, else what to do instead of what did the harm. */
export function betterWords({ improvement }: Coaching, { lines }: View): Better | undefined {
  if (improvement.kind === 'criterion')
    return { title: t('debrief.insteadTitle'), words: adviceWords(improvement.criterion.rule) };
  if (!('episode' in improvement) || !improvement.episode) return undefined;
  const { episode } = improvement;
  const own = episode.line === undefined ? undefined : lines.line(`${episode.line}.better`);
  if (own !== undefined) return { title: t('debrief.betterTitle'), words: own };
  const tactic = leadingCause(episode, false)?.tactic;
  if (tactic === undefined) return undefined;
  const words = familyOf(tactic) === 'harmful' ? harmWords(tactic) : t('debrief.instead_early');
  return words === undefined ? undefined : { title: t('debrief.insteadTitle'), words };
}

interface Better {
  readonly title: string;
  readonly words: string;
}

function act(card: 'strength' | 'improvement', advice: Extract<Advice, { kind: 'act' }>, view: View): Told {
  const { episode, cause, shift } = advice;
  const what = causeWords(cause);
  const moved = shift ? movedWords(shift) : '';
  return at(episode, view, t(`debrief.${card}_act`, { what, moved }).trim());
}

export const movedWords = ({ level, from, to }: Shift): string =>
  t('debrief.moved', { level: levelName(level), way: to < from ? 'down' : 'up', points: Math.abs(to - from) });

const at = (episode: Episode, { lines }: View, words: string): Told => ({
  quote: deedWords(episode, lines),
  words,
  turn: episode.number,
});
