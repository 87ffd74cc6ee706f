import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { LANGUAGES, OWN_NAMES, t } from '../i18n/index.ts';
import { IconButton } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Mark } from '../ui/mark.tsx';
import { useDesk } from './desk.ts';
import { SettingsDialog } from './settings-dialog.tsx';

interface Props {
  /** Stands in the middle of the top line, such as the chain of steps during a call. */
  readonly top?: ComponentChildren;
  /** `fixed` fills the window and scrolls inside, as a call does. */
  readonly kind?: 'page' | 'fixed';
  readonly onSettings?: (open: boolean) => void;
  readonly children?: ComponentChildren;
}

/** What surrounds every page: the way home, the language, the settings. */
export function Frame({ top, kind = 'page', onSettings, children }: Props): VNode {
  const { settings, change } = useDesk();
  const [open, setOpen] = useState(false);
  const toggle = (next: boolean) => {
    setOpen(next);
    onSettings?.(next);
  };
  return (
    <div class={`frame frame-${kind}`}>
      <a class="skip" href="#content" onClick={skip}>
        {t('common.skip')}
      </a>
      <header class="frame-top">
        <a class="brand" href="#/" aria-label={t('common.home')}>
          <Mark size={kind === 'fixed' ? 28 : 34} />
          <span class="brand-name">{t('common.appName')}</span>
          <span class="brand-other">{t('common.appNameOther')}</span>
        </a>
        <div class="frame-middle">{top}</div>
        <Choice
          legend={t('common.language')}
          quietLegend
          options={LANGUAGES.map((value) => ({ value, lang: value, label: <LanguageName language={value} /> }))}
          value={settings.language}
          onChange={(language) => change({ language })}
        />
        <IconButton icon="sliders-horizontal" label={t('common.settings')} onClick={() => toggle(true)} />
      </header>
      <main id="content" class="frame-main" tabIndex={-1}>
        {children}
      </main>
      {open && <SettingsDialog onClose={() => toggle(false)} />}
    </div>
  );
}

function LanguageName({ language }: { language: (typeof LANGUAGES)[number] }): VNode {
  return (
    <>
      <span class="visually-hidden">{OWN_NAMES[language].full}</span>
      <span aria-hidden="true">{OWN_NAMES[language].short}</span>
    </>
  );
}

/** The address after # is the page, so the jump is made by hand. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
