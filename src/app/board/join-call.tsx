import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLine } from '../online/line.ts';
import { hashOf } from '../route.ts';

/** For whoever is not on the boards: why, and the way there. Nothing for everybody else. */
export function JoinCall(): VNode | null {
  const { person } = useLine();
  if (person?.team && !person.hidden) return null;
  const hidden = person?.team !== undefined;
  return (
    <p class="board-notice">
      <Icon name={hidden ? 'eye' : 'users'} />
      <span>
        {t(hidden ? 'online.hiddenNotice' : 'online.joinNotice')}{' '}
        <a href={hashOf({ page: hidden ? 'account' : 'join' })}>{t(hidden ? 'online.toAccount' : 'online.joinTeam')}</a>
        {!person && (
          <>
            {' · '}
            <a href={hashOf({ page: 'sign-in' })}>{t('online.signIn')}</a>
          </>
        )}
      </span>
    </p>
  );
}
