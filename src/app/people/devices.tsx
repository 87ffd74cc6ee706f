import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Trouble } from '../board/trouble.tsx';
import { dayAndTimeOf } from '../board/words.ts';
import { useAsked } from '../online/use-asked.ts';
import { useSending } from '../online/use-sending.ts';

/** Where one is signed in, and the way out of each. */
export function Devices(): VNode {
  const { reply, error, again } = useAsked('sessions');
  const { wrong, send } = useSending();
  const end = async (id: string) => {
    await send('endSession', { params: { id } });
    again();
  };
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
        <Button onClick={() => void send('signOut')}>{t('online.signOut')}</Button>
        <Button kind="plain" onClick={() => void send('endSessions')}>
          {t('online.signOutAll')}
        </Button>
      </p>
    </Panel>
  );
}

/** The server says `Firefox on Windows`, and `Browser on unknown system` of what it does not know. */
function deviceWords(device: string): string {
  const [browser = '', system = ''] = device.split(' on ');
  return t('online.deviceOn', {
    browser: browser === 'Browser' ? t('online.someBrowser') : browser,
    system: system === 'unknown system' ? t('online.someSystem') : system,
  });
}
