import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import '../../ui/panel.css';
import './people.css';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { Frame } from '../frame.tsx';
import { useSending } from '../online/use-sending.ts';
import { hashOf } from '../route.ts';
import { NeedsServer } from './needs-server.tsx';
import { isPassword } from './shape.ts';
import { PasswordField } from './sign-in-fields.tsx';

/** Somebody who forgot the password comes by the link that an administrator made. */
export function NewPasswordPage({ id: token }: { id: string }): VNode {
  return (
    <Frame title={t('online.newPasswordTitle')}>
      <article class="people">
        <NeedsServer>
          <header class="people-head">
            <h1>{t('online.newPasswordTitle')}</h1>
            <p>{t('online.newPasswordLead')}</p>
          </header>
          <NewPasswordForm key={token} token={token} />
        </NeedsServer>
      </article>
    </Frame>
  );
}

function NewPasswordForm({ token }: { token: string }): VNode {
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const { busy, wrong, send } = useSending();
  const keep = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isPassword(password)) return;
    setDone((await send('newPassword', { body: { token, password } })) !== undefined);
  };
  if (done)
    return (
      <section class="panel people-form">
        <p role="status">{t('online.newPasswordDone')}</p>
        <p class="people-buttons">
          <a href={hashOf({ page: 'sign-in' })}>{t('online.signIn')}</a>
        </p>
      </section>
    );
  return (
    <form class="panel people-form" onSubmit={(event) => void keep(event)} noValidate>
      <PasswordField
        label={t('online.passwordNext')}
        value={password}
        onInput={setPassword}
        isNew
        unfit={tried && !isPassword(password)}
      />
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="people-buttons">
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('online.newPasswordKeep')}
        </Button>
      </p>
    </form>
  );
}
