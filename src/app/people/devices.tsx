import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Trouble } from '../board/trouble.tsx';
import { dayAndTimeOf } from '../board/words.ts';
import type { Person } from '../online/line.ts';
import { useAsked } from '../online/use-asked.ts';
import { useSending } from '../online/use-sending.ts';
import { deviceWords } from './device-words.ts';

/** Where one is signed in, and the way out of each. */
export function Devices({ person: { account, nickname } }: { person: Person }): VNode {
  const { reply, error, again } = useAsked('sessions');
  const { wrong, send } = useSending();
  const [asking, setAsking] = useState<'signOut' | 'endSessions'>();
  const end = async (id: string) => {
    await send('endSession', { params: { id } });
    again();
  };
  // Who has no account cannot come back, so that is asked first.
  const leave = (way: 'signOut' | 'endSessions') => (account === 'browser' ? setAsking(way) : void send(way));
  return (
    <Panel title={t('online.devices')} icon="monitor" class="people-form">
      {error !== undefined && <Trouble error={error} again={again} />}
      <ul class="devices">
        {reply?.map(({ id, device, seen, current }) => (
          <li key={id}>
            <span>
              {deviceWords(device)}
              <small>{current ? t('online.thisDevice') : t('online.lastSeen', { when: dayAndTimeOf(seen) })}</small>
            </span>
            {!current && (
              <Button kind="plain" onClick={() => void end(id)}>
                {t('online.signOutDevice')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="people-buttons">
        <Button onClick={() => leave('signOut')}>{t('online.signOut')}</Button>
        <Button kind="plain" onClick={() => leave('endSessions')}>
          {t('online.signOutAll')}
        </Button>
      </p>
      {asking && (
        <ForGood
          nickname={nickname}
          onClose={() => setAsking(undefined)}
          onSure={() => {
            setAsking(undefined);
            void send(asking);
          }}
        />
      )}
    </Panel>
  );
}

interface ForGoodProps {
  readonly nickname: string;
  readonly onClose: () => void;
  readonly onSure: () => void;
}

/** Before somebody goes whom only this browser knows. */
function ForGood({ nickname, onClose, onSure }: ForGoodProps): VNode {
  return (
    <Dialog title={t('online.signOut')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('online.signOutAsk', { name: nickname })}</p>
      <p class="dialog-buttons">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" onClick={onSure}>
          {t('online.signOut')}
        </Button>
      </p>
    </Dialog>
  );
}
