import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk } from '../desk.ts';
import type { Person } from '../online/line.ts';
import { useSending } from '../online/use-sending.ts';

/** Everything that is kept about oneself: to take along, or to have erased. */
export function Leave({ person }: { person: Person }): VNode {
  const { busy, wrong, send } = useSending();
  const [asking, setAsking] = useState(false);
  const take = async () => {
    const done = await send('exportMe');
    if (done) saveAs('attune.json', JSON.stringify(done.reply, null, 2));
  };
  return (
    <Panel title={t('online.dataTitle')} icon="file-text" class="people-form">
      <p class="people-more">{t('online.dataMore')}</p>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="people-buttons">
        <Button icon="download" aria-disabled={busy} onClick={() => void take()}>
          {t('online.export')}
        </Button>
        <Button kind="plain" onClick={() => setAsking(true)}>
          {t('online.erase')}
        </Button>
      </p>
      {asking && <Erase nickname={person.nickname} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

function Erase({ nickname, onClose }: { nickname: string; onClose: () => void }): VNode {
  const { go } = useDesk();
  const { busy, wrong, send } = useSending();
  const erase = async () => {
    if (await send('eraseMe')) go({ page: 'library' });
  };
  return (
    <Dialog title={t('online.erase')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('online.eraseAsk', { name: nickname })}</p>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="dialog-buttons">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" aria-disabled={busy} onClick={() => void erase()}>
          {t('online.eraseYes')}
        </Button>
      </p>
    </Dialog>
  );
}

/** Gives the browser a file to keep. */
function saveAs(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
