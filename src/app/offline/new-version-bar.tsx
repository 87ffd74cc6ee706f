import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import './new-version-bar.css';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { useNewVersion } from './new-version.ts';

/** Offers a new version of the pages; a call that is going on is never asked. */
export function NewVersionBar(): VNode {
  const takeOver = useNewVersion();
  const [later, setLater] = useState(false);
  return (
    <div class="new-version" aria-live="polite">
      {takeOver && !later && (
        <div class="new-version-bar">
          <p>{t('common.newVersion')}</p>
          <Button kind="primary" onClick={takeOver}>
            {t('common.reload')}
          </Button>
          <Button kind="plain" onClick={() => setLater(true)}>
            {t('common.later')}
          </Button>
        </div>
      )}
    </div>
  );
}
