import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { TextField } from '../../ui/field.tsx';

interface Props {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** It was tried with a name that cannot be one. */
  readonly unfit: boolean;
}

/** The name that others see. */
export function NameField({ value, onInput, unfit }: Props): VNode {
  return (
    <TextField
      label={t('online.nickname')}
      hint={t('online.nicknameHint')}
      wrong={unfit ? t('online.nicknameWrong') : undefined}
      value={value}
      onInput={onInput}
      autocomplete="nickname"
      maxLength={48}
    />
  );
}
