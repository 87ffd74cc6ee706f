import { useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';

/** Puts a link on the clipboard; `copied` says that it is there, or gives it to be copied by hand. */
export function useCopying(): { readonly copied: string | undefined; readonly copy: (link: string) => void } {
  const [copied, setCopied] = useState<string>();
  const copy = (link: string) => {
    navigator.clipboard.writeText(link).then(
      () => setCopied(t('admin.copied')),
      () => setCopied(t('admin.copyFailed', { link })),
    );
  };
  return { copied, copy };
}
