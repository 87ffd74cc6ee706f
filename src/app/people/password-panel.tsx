import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { useSending } from '../online/use-sending.ts';
import { Saved } from './saved.tsx';
import { isPassword } from './shape.ts';
import { PasswordField } from './sign-in-fields.tsx';

/** Another password; every other device is signed out by it. */
export function PasswordPanel(): VNode {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const { busy, wrong, send } = useSending();
  const change = async (event: Event) => {
    event.preventDefault();
    setSaved(false);
    setTried(true);
    if (!isPassword(next)) return;
    if (!(await send('changePassword', { body: { current, next } }))) return;
    setCurrent('');
    setNext('');
    setTried(false);
    setSaved(true);
  };
  return (
    <details class="panel fold">
      <summary>{t('online.passwordTitle')}</summary>
      <form class="people-form" onSubmit={(event) => void change(event)} noValidate>
        <PasswordField label={t('online.passwordNow')} value={current} onInput={setCurrent} />
        <PasswordField
          label={t('online.passwordNext')}
          value={next}
          onInput={setNext}
          isNew
          unfit={tried && !isPassword(next)}
        />
        {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
        <p class="people-buttons">
          <Button type="submit" aria-disabled={busy}>
            {t('online.passwordChange')}
          </Button>
          <Saved done={saved} />
        </p>
      </form>
    </details>
  );
}
