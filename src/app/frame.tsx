import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { LANGUAGES, OWN_NAMES, t } from '../i18n/index.ts';
import { IconButton } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Mark } from '../ui/mark.tsx';
import { useDesk } from './desk.ts';
import { NewVersionBar } from './offline/new-version-bar.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { WhoAmI } from './who-am-i.tsx';

interface Props {
  /** What this page is about, before our name in the title of the window. */
  readonly title?: string;
  /** Stands in the middle of the top line, such as the chain of steps during a call. */
  readonly top?: ComponentChildren;
  /** `fixed` fills the window and scrolls inside, as a call does. */
  readonly kind?: 'page' | 'fixed';
  readonly onSettings?: (open: boolean) => void;
  readonly children?: ComponentChildren;
}

/** What surrounds every page: the way home, the language, the settings. */
export function Frame({ title, top, kind = 'page', onSettings, children }: Props): VNode {
  const { settings, change } = useDesk();
  const [open, setOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = title === undefined ? t('common.pageTitle') : `${title} · ${t('common.appName')}`;
  });
  useEffect(() => arrive(main.current), []);
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
        {kind === 'page' && <WhoAmI />}
        <Choice
          legend={t('common.language')}
          quietLegend
          options={LANGUAGES.map((value) => ({ value, lang: value, label: <LanguageName language={value} /> }))}
          value={settings.language}
          onChange={(language) => change({ language })}
        />
        <IconButton icon="sliders-horizontal" label={t('common.settings')} onClick={() => toggle(true)} />
      </header>
      <main id="content" class="frame-main" tabIndex={-1} ref={main}>
        {children}
      </main>
      {kind === 'page' && <NewVersionBar />}
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

let arrivals = 0;

/** On a new page, but not on the first, the focus moves to its content, where a screen reader begins to read. */
function arrive(main: HTMLElement | null): void {
  arrivals += 1;
  if (arrivals > 1) main?.focus({ preventScroll: true });
}

/** The address after # is the page, so the jump is made by hand. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
