import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { currentLanguage, t, type Language } from '../i18n/index.ts';
import { pageIn } from './explanations/index.ts';
import { blocksOf } from './page-blocks.ts';

interface Page {
  readonly language: Language;
  readonly text: string;
}

/** What a problem means, an example and what to do: fetched when it is opened. In the language of the page. */
export function Explanation({ code }: { code: string }): VNode {
  const language = currentLanguage();
  const [isOpen, setOpen] = useState(false);
  const [page, setPage] = useState<Page>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    if (isOpen) {
      setFailed(false);
      pageIn(language, code).then(
        (text = '') => wanted && setPage({ language, text }),
        () => wanted && setFailed(true),
      );
    }
    return () => {
      wanted = false;
    };
  }, [isOpen, language, code]);
  return (
    <details class="fold explanation" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('studio.explain')} <span class="visually-hidden">({code})</span>
      </summary>
      {failed && <p role="alert">{t('common.offlineChunk')}</p>}
      {page !== undefined && (
        <div class="explanation-page" lang={page.language}>
          {blocksOf(page.text).map(({ kind, text }, index) => {
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
