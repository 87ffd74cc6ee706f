import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { SecondFactorSetUp } from '../../protocol/people.ts';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/field.tsx';
import { useCopying } from '../../ui/use-copying.ts';
import { useSending } from '../online/use-sending.ts';
import { QrCode } from './qr-code.tsx';
import { CodeField, PasswordField } from './sign-in-fields.tsx';

/** Codes from an app besides the password: to set up, or to switch off. */
export function SecondFactor({ isOn }: { isOn: boolean }): VNode {
  const [set, setSet] = useState<SecondFactorSetUp>();
  const [codes, setCodes] = useState<readonly string[]>();
  const [isJustOff, setJustOff] = useState(false);
  const summary = useRef<HTMLElement>(null);
  return (
    <details class="panel fold">
      <summary ref={summary}>{t('online.factorTitle')}</summary>
      {codes ? (
        <Codes codes={codes} onKept={() => setCodes(undefined)} />
      ) : set ? (
        <Scan
          set={set}
          onSwitchedOn={(told) => {
            setCodes(told);
            setSet(undefined);
          }}
        />
      ) : isOn ? (
        <WithPassword
          key="off"
          lead={t('online.factorOn')}
          action={t('online.factorSwitchOff')}
          route="switchOffSecondFactor"
          onDone={() => {
            setJustOff(true);
            summary.current?.focus(); // what had it is gone
          }}
        />
      ) : (
        <WithPassword
          key="on"
          lead={t('online.factorMore')}
          action={t('online.factorSetUp')}
          route="setUpSecondFactor"
          onDone={setSet}
        />
      )}
      <p role="status">{isJustOff && !isOn && !set && t('online.factorIsOff')}</p>
    </details>
  );
}

interface WithPasswordProps {
  readonly lead: string;
  readonly action: string;
  readonly route: 'setUpSecondFactor' | 'switchOffSecondFactor';
  readonly onDone?: (set: SecondFactorSetUp | undefined) => void;
}

/** What is done only by whoever knows the password. */
function WithPassword({ lead, action, route, onDone }: WithPasswordProps): VNode {
  const [password, setPassword] = useState('');
  const { busy, wrong, send } = useSending();
  const go = async (event: Event) => {
    event.preventDefault();
    const done = await send(route, { body: { password } });
    if (done) onDone?.(done.reply);
  };
  return (
    <form class="people-form" onSubmit={(event) => void go(event)} noValidate>
      <p class="people-more">{lead}</p>
      <PasswordField label={t('online.passwordNow')} value={password} onInput={setPassword} />
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="people-buttons">
        <Button type="submit" aria-disabled={busy}>
          {action}
        </Button>
      </p>
    </form>
  );
}

interface ScanProps {
  readonly set: SecondFactorSetUp;
  readonly onSwitchedOn: (codes: readonly string[]) => void;
}

/** The secret for the app, and the code that shows that it arrived. */
function Scan({ set: { uri, secret }, onSwitchedOn }: ScanProps): VNode {
  const [code, setCode] = useState('');
  const { busy, wrong, send } = useSending();
  const switchOn = async (event: Event) => {
    event.preventDefault();
    const done = await send('switchOnSecondFactor', { body: { code } });
    if (done) onSwitchedOn(done.reply.codes);
  };
  return (
    <form class="people-form" onSubmit={(event) => void switchOn(event)} noValidate>
      <p class="people-more">{t('online.factorScan')}</p>
      <QrCode text={uri} label={t('online.factorPicture')} />
      <p>
        {t('online.factorKey')}
        <code class="factor-key">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <CodeField value={code} onInput={setCode} isFirst />
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="people-buttons">
        <Button type="submit" aria-disabled={busy}>
          {t('online.factorSwitchOn')}
        </Button>
      </p>
    </form>
  );
}

/** To be kept outside of this page, which forgets them. */
function Codes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }): VNode {
  const { copied, copy } = useCopying();
  return (
    <div class="people-form">
      <p role="status">{t('online.factorCodes')}</p>
      <ul class="factor-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p role="status">{copied}</p>
      <p class="people-buttons">
        <Button onClick={() => copy(codes.join('\n'))}>{t('online.factorCopy')}</Button>
        <Button onClick={onKept}>{t('online.factorKept')}</Button>
      </p>
    </div>
  );
}
