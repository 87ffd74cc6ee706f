import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { offerToAsk } from '../online/once-more.ts';
import { useSending } from '../online/use-sending.ts';
import { CodeField, PasswordField } from './sign-in-fields.tsx';

/** Stands on pages where something may need the password once more, and asks for it when it does. */
export function OnceMore(): VNode | null {
  const [answer, setAnswer] = useState<(given: boolean) => void>();
  const waiting = useRef(answer);
  waiting.current = answer;
  useEffect(() => {
    const stop = offerToAsk(() => new Promise((resolve) => setAnswer(() => resolve)));
    return () => {
      stop();
      waiting.current?.(false);
    };
  }, []);
  if (!answer) return null;
  const say = (given: boolean) => {
    setAnswer(undefined);
    answer(given);
  };
  return <PasswordDialog onAnswer={say} />;
}

function PasswordDialog({ onAnswer }: { onAnswer: (given: boolean) => void }): VNode {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { busy, wrong, codeWanted, send } = useSending();
  const confirm = async (event: Event) => {
    event.preventDefault();
    const body = { password, ...(code.trim() !== '' && { code: code.trim() }) };
    if (await send('confirm', { body })) onAnswer(true);
  };
  return (
    <Dialog title={t('online.onceMoreTitle')} closeLabel={t('common.close')} onClose={() => onAnswer(false)}>
      <form class="people-form" onSubmit={(event) => void confirm(event)} noValidate>
        <p>{t('online.onceMoreLead')}</p>
        <PasswordField value={password} onInput={setPassword} />
        {codeWanted && <CodeField value={code} onInput={setCode} />}
        {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
        <p class="dialog-buttons">
          <Button onClick={() => onAnswer(false)}>{t('common.cancel')}</Button>
          <Button kind="primary" type="submit" aria-disabled={busy}>
            {t('online.onceMoreYes')}
          </Button>
        </p>
      </form>
    </Dialog>
  );
}
