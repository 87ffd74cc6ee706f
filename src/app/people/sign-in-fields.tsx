import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { TextField } from '../../ui/field.tsx';

interface Props {
  readonly value: string;
  readonly onInput: (value: string) => void;
}

export function EmailField(props: Props): VNode {
  return (
    <TextField label={t('online.email')} inputMode="email" autocomplete="username" spellcheck={false} {...props} />
  );
}

/** `isNew` lets the browser offer a good one, and says what is asked of it. */
export function PasswordField({ isNew = false, label, ...props }: Props & { isNew?: boolean; label?: string }): VNode {
  return (
    <TextField
      label={label ?? t('online.password')}
      hint={isNew ? t('online.passwordHint') : undefined}
      secret
      autocomplete={isNew ? 'new-password' : 'current-password'}
      maxLength={128}
      {...props}
    />
  );
}

/** What the app shows, or, unless it is being set up, one of the codes that were kept. */
export function CodeField({ isFirst = false, ...props }: Props & { isFirst?: boolean }): VNode {
  return (
    <TextField
      label={t('online.factorCode')}
      hint={t(isFirst ? 'online.factorDigits' : 'online.factorCodeHint')}
      autocomplete="one-time-code"
      autocapitalize="none"
      spellcheck={false}
      maxLength={20}
      {...props}
    />
  );
}
