import type { VNode } from 'preact';
import './who-am-i.css';
import { t } from '../i18n/index.ts';
import { Icon } from '../ui/icon.tsx';
import { useLine } from './online/line.ts';
import { hashOf } from './route.ts';

/** In the top line: the way to the boards, and who one is there. A call is left alone. */
export function WhoAmI(): VNode {
  const { server, person } = useLine();
  const known = person !== undefined;
  return (
    <nav class="who" aria-label={t('common.people')}>
      <a class="who-link" href={hashOf({ page: 'board' })}>
        <Icon name="trophy" />
        <span class="who-words">{t('common.board')}</span>
      </a>
      {(server === 'there' || known) && (
        <a class="who-link" href={hashOf({ page: known ? 'account' : 'join' })}>
          <Icon name={known ? 'circle-user-round' : 'users'} />
          {known ? (
            <>
              <span class="visually-hidden">{t('common.account')}: </span>
              <bdi class="who-words who-name">{person.nickname}</bdi>
            </>
          ) : (
            <span class="who-words">{t('common.joinTeam')}</span>
          )}
        </a>
      )}
    </nav>
  );
}
