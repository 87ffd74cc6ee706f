import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import '../../ui/panel.css';
import './people.css';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useDesk } from '../desk.ts';
import { Frame } from '../frame.tsx';
import { useLine } from '../online/line.ts';
import { useSending } from '../online/use-sending.ts';
import { hashOf } from '../route.ts';
import { Along } from './along.tsx';
import { NeedsServer } from './needs-server.tsx';
import { OnceMore } from './once-more.tsx';
import { ProviderButton } from './provider-button.tsx';
import { CodeField, EmailField, PasswordField } from './sign-in-fields.tsx';
import { SignUpForm } from './sign-up-form.tsx';

/** Signing in, or making an account; nobody needs one to play. */
export function SignInPage(): VNode {
  const [kind, setKind] = useState<'in' | 'up'>('in');
  const [along, setAlong] = useState(true);
  return (
    <Frame title={t('online.signIn')}>
      <article class="people">
        <NeedsServer>
          <header class="people-head">
            <h1>{t(kind === 'in' ? 'online.signIn' : 'online.signUp')}</h1>
            <p>{t('online.signInLead')}</p>
          </header>
          <SignedIn />
          <section class="panel people-form">
            {kind === 'in' && <Along value={along} onChange={setAlong} />}
            <ProviderButton along={along} />
            <Choice
              legend={t('online.signInKind')}
              quietLegend
              options={[
                { value: 'in', label: t('online.haveAccount') },
                { value: 'up', label: t('online.newAccount') },
              ]}
              value={kind}
              onChange={setKind}
            />
            {kind === 'in' ? <SignInForm along={along} /> : <SignUpForm />}
          </section>
          <OnceMore />
        </NeedsServer>
      </article>
    </Frame>
  );
}

/** Whoever has signed in already may have come here by mistake. */
function SignedIn(): VNode | null {
  const { person } = useLine();
  if (!person || person.account === 'browser') return null;
  return (
    <p class="people-team">
      <Icon name="circle-user-round" />
      <span>
        {t('online.signedInAs', { name: person.nickname })}{' '}
        <a href={hashOf({ page: 'account' })}>{t('online.toAccount')}</a>
      </span>
    </p>
  );
}

function SignInForm({ along }: { along: boolean }): VNode {
  const { go } = useDesk();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { busy, wrong, codeWanted, send } = useSending();
  const enter = async (event: Event) => {
    event.preventDefault();
    const body = { email: email.trim(), password, along, ...(code.trim() !== '' && { code: code.trim() }) };
    if (await send('signIn', { body })) go({ page: 'board' });
  };
  return (
    <form class="people-form" onSubmit={(event) => void enter(event)} noValidate>
      <EmailField value={email} onInput={setEmail} />
      <PasswordField value={password} onInput={setPassword} />
      {codeWanted && <CodeField value={code} onInput={setCode} />}
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="people-buttons">
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('online.signIn')}
        </Button>
      </p>
      <p class="people-more">{t('online.forgotten')}</p>
    </form>
  );
}
