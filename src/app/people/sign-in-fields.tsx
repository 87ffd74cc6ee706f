import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { TextField } from '../../ui/field.tsx';

interface Props {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

/** `unfit`: it was tried with what cannot be an address. */
export function EmailField({ unfit = false, ...props }: Props & { unfit?: boolean }): VNode {
  return (
    <TextField
      label={t('online.email')}
      wrong={unfit ? t('online.emailWrong') : undefined}
      inputMode="email"
      autocomplete="username"
      spellcheck={false}
      {...props}
    />
  );
}

interface PasswordProps extends Props {
  /** Lets the browser offer a good one, and says what is asked of it. */
  readonly isNew?: boolean;
  /** It was tried with one that is too short. */
  readonly unfit?: boolean;
  readonly label?: string;
}

export function PasswordField({ isNew = false, unfit = false, label, ...props }: PasswordProps): VNode {
  return (
    <TextField
      label={label ?? t('online.password')}
      hint={isNew ? t('online.passwordHint') : undefined}
      wrong={unfit ? t('online.passwordShort') : undefined}
      secret
      autocomplete={isNew ? 'new-password' : 'current-password'}
      maxLength={128}
      {...props}
    />
  );
}

/** What the app shows, or, unless it is being set up, one of the codes that were kept. It is there to be filled in next. */
export function CodeField({ isFirst = false, ...props }: Props & { isFirst?: boolean }): VNode {
  return (
    <TextField
      label={t('online.factorCode')}
      hint={t(isFirst ? 'online.factorDigits' : 'online.factorCodeHint')}
      takesFocus
      autocomplete="one-time-code"
      autocapitalize="none"
      spellcheck={false}
      maxLength={20}
      {...props}
    />
  );
}
