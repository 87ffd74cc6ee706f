import type { FunctionComponent, VNode } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { loadArea, t } from '../i18n/index.ts';
import { Frame } from './frame.tsx';
import { Notice } from './notice.tsx';
import type { Route } from './route.ts';

type Deep = Extract<Route, { id: string }>;
type Page = FunctionComponent<{ id: string }>;

/** Pages that are fetched when first visited, with their words. */
const PAGES: Readonly<Record<Deep['page'], () => Promise<Page>>> = {
  briefing: async () => {
    const [{ Briefing }] = await Promise.all([import('./briefing/briefing.tsx'), loadArea('call')]);
    return Briefing;
  },
  call: async () => {
    const [{ CallPage }] = await Promise.all([import('./call/call-page.tsx'), loadArea('call')]);
    return CallPage;
  },
  debrief: async () => {
    const [{ DebriefPage }] = await Promise.all([
      import('./play/debrief-page.tsx'),
      loadArea('call'),
      loadArea('debrief'),
    ]);
    return DebriefPage;
  },
};

export function Later({ route }: { route: Deep }): VNode {
  const [state, setState] = useState<{ readonly Page: Page } | 'failed' | undefined>();
  const fetchPage = useCallback(() => {
    setState(undefined);
    PAGES[route.page]().then(
      (Page) => setState({ Page }),
      () => setState('failed'),
    );
  }, [route.page]);
  useEffect(fetchPage, [fetchPage]);

  if (state === 'failed')
    return (
      <Frame>
        <Notice
          title={t('common.errorTitle')}
          action={{ label: t('common.tryAgain'), onClick: () => location.reload() }}
        >
          {t('common.offlineChunk')}
        </Notice>
      </Frame>
    );
  if (!state) return <Waiting />;
  return <state.Page id={route.id} />;
}

export function Waiting(): VNode {
  return (
    <Frame>
      <p class="waiting" role="status">
        {t('common.loading')}
      </p>
    </Frame>
  );
}
