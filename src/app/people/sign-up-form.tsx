import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { useDesk } from '../desk.ts';
import { useLine } from '../online/line.ts';
import { useSending } from '../online/use-sending.ts';
import { NameField } from './name-field.tsx';
import { isEmail, isNickname, isPassword } from './shape.ts';
import { EmailField, PasswordField } from './sign-in-fields.tsx';

/** Somebody this browser knows already keeps name, team and runs; anybody else gives a name. */
export function SignUpForm(): VNode {
  const { go } = useDesk();
  const { person } = useLine();
  const [nickname, setNickname] = useState('');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, wrong, send } = useSending();
  const named = person !== undefined || isNickname(nickname);
  const make = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!named || !isEmail(email) || !isPassword(password)) return;
    const body = { email: email.trim(), password, ...(person ? {} : { nickname: nickname.trim() }) };
    if (await send('signUp', { body })) go({ page: 'account' });
  };
  return (
    <form class="people-form" onSubmit={(event) => void make(event)} noValidate>
      {!person && <NameField value={nickname} onInput={setNickname} unfit={tried && !named} />}
      <EmailField value={email} onInput={setEmail} unfit={tried && !isEmail(email)} />
      <PasswordField value={password} onInput={setPassword} isNew unfit={tried && !isPassword(password)} />
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="people-buttons">
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('online.makeAccount')}
        </Button>
      </p>
    </form>
  );
}
