import { useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';

/** Puts a text on the clipboard; `copied` says that it is there, or gives it to be copied by hand. */
export function useCopying(): { readonly copied: string | undefined; readonly copy: (text: string) => void } {
  const [copied, setCopied] = useState<string>();
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(t('common.copied')),
      () => setCopied(t('common.copyFailed', { text })),
    );
  };
  return { copied, copy };
}
