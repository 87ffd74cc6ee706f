import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import '../../ui/panel.css';
import './people.css';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { useSending } from '../online/use-sending.ts';
import { NameField } from './name-field.tsx';
import { NeedsServer } from './needs-server.tsx';
import { isEmail, isNickname, isPassword } from './shape.ts';
import { EmailField, PasswordField } from './sign-in-fields.tsx';

/** The first administrator comes by the link that the server printed when it first started. */
export function WelcomePage({ id: token }: { id: string }): VNode {
  return (
    <Frame title={t('online.welcomeTitle')}>
      <article class="people">
        <NeedsServer>
          <header class="people-head">
            <h1>{t('online.welcomeTitle')}</h1>
            <p>{t('online.welcomeLead')}</p>
          </header>
          <WelcomeForm token={token} />
        </NeedsServer>
      </article>
    </Frame>
  );
}

function WelcomeForm({ token }: { token: string }): VNode {
  const { go } = useDesk();
  const [nickname, setNickname] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, wrong, send } = useSending();
  const begin = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isNickname(nickname) || !isEmail(email) || !isPassword(password)) return;
    const body = { token, nickname: nickname.trim(), email: email.trim(), password };
    if (await send('welcome', { body })) go({ page: 'account' });
  };
  return (
    <form class="panel people-form" onSubmit={(event) => void begin(event)} noValidate>
      <NameField value={nickname} onInput={setNickname} unfit={tried && !isNickname(nickname)} />
      <EmailField value={email} onInput={setEmail} unfit={tried && !isEmail(email)} />
      <PasswordField value={password} onInput={setPassword} isNew unfit={tried && !isPassword(password)} />
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="people-buttons">
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('online.begin')}
        </Button>
      </p>
    </form>
  );
}
