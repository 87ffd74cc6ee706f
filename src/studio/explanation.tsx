import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { blocksOf } from './page-blocks.ts';

/** What a problem means, an example and what to do: fetched when it is opened. In English, as in the terminal. */
export function Explanation({ code }: { code: string }): VNode {
  const [page, setPage] = useState<string>();
  const [failed, setFailed] = useState(false);
  const open = () => {
    if (page !== undefined) return;
    setFailed(false);
    import('./explanations.ts').then(
      ({ pageOf }) => setPage(pageOf(code) ?? ''),
      () => setFailed(true),
    );
  };
  return (
    <details class="fold explanation" onToggle={(event) => event.currentTarget.open && open()}>
      <summary>
        {t('studio.explain')} <span class="visually-hidden">({code})</span>
      </summary>
      {failed && <p role="alert">{t('common.offlineChunk')}</p>}
      {page !== undefined && (
        <div class="explanation-page" lang="en">
          {blocksOf(page).map(({ kind, text }, index) => {
            if (kind === 'code') return <pre key={index}>{text}</pre>;
            return kind === 'text' ? <p key={index}>{withCode(text)}</p> : <h5 key={index}>{text}</h5>;
          })}
        </div>
      )}
    </details>
  );
}

/** What stands between two backticks is a name from a file. */
const withCode = (text: string): ComponentChildren =>
  text.split('`').map((part, index) => (index % 2 === 1 ? <code key={index}>{part}</code> : part));
