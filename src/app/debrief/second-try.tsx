import type { VNode } from 'preact';
import './second-try.css';
import { scores, type Session } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';

interface Props {
  readonly now: Session;
  readonly earlier: Session;
}

/** What the second try changed: from which turn on, and what it came to. */
export function SecondTry({ now, earlier }: Props): VNode {
  const [before, after] = [scores(earlier).overall, scores(now).overall];
  const verdict = after > before ? 'better' : after < before ? 'worse' : 'even';
  return (
    <p class={`second-try is-${verdict}`}>
      <Icon name={SIGNS[verdict]} size={20} />
      <span>
        {t('debrief.secondTry', { turn: partingTurn(now, earlier) })}{' '}
        <strong>{t('debrief.secondTryScore', { before, after })}</strong>
      </span>
    </p>
  );
}

const SIGNS = { better: 'trending-up', worse: 'trending-down', even: 'minus' } as const;

/** The first turn in which the two runs differ; the last one where they do not. */
function partingTurn(now: Session, earlier: Session): number {
  const parted = now.turns.findIndex(({ move }, index) => !isSame(move, earlier.turns[index]?.move));
  return parted === -1 ? now.turns.length - 1 : parted;
}

const isSame = (one: object, other: object | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
