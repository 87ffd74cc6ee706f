import type { VNode } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import './app.css';
import { t } from '../i18n/index.ts';
import { useLanguage } from '../ui/words.ts';
import { DeskContext, useDesk } from './desk.ts';
import { Frame } from './frame.tsx';
import { pageSound } from './page-sound.ts';
import { Library } from './library/library.tsx';
import { Later, prepare } from './later.tsx';
import { Notice } from './notice.tsx';
import { routeOf, scenarioOf, type Route } from './route.ts';
import { usePublished } from './published/cards.ts';
import { cardOf } from './scenarios.ts';
import { wantsMotion } from './settings.ts';
import type { Shelf } from './shelf.ts';
import { Waiting } from './waiting.tsx';
import { useDeskState, type First } from './use-desk-state.ts';

export function App({ shelf, first }: { shelf: Shelf; first: First }): VNode {
  const desk = useDeskState(shelf, first);
  useEffect(() => void pageSound(desk.settings.sound), []); // it waits for the first gesture
  useLanguage(); // a switch draws every page anew
  return (
    <DeskContext.Provider value={desk}>
      <Pages />
    </DeskContext.Provider>
  );
}

/** The page of the address. */
function Pages(): VNode {
  const route = useRoute(wantsMotion(useDesk().settings));
  const { settled } = usePublished();
  const [error, reset] = useErrorBoundary() as [unknown, () => void]; // Preact types it `any`
  useEffect(reset, [route]);
  if (error !== undefined) return <Failed error={error} />;
  switch (route.page) {
    case 'library':
      return <Library />;
    case 'nowhere':
      return <Nowhere />;
    default: {
      const scenario = scenarioOf(route);
      if (scenario !== undefined && !cardOf(scenario)) return settled ? <Nowhere /> : <Waiting />;
      return <Later key={`${route.page}/${route.id}`} route={route} />;
    }
  }
}

function useRoute(moves: boolean): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => {
      const next = routeOf(location.hash);
      const show = () => {
        setRoute(next);
        scrollTo(0, 0);
      };
      const ready = Promise.race([prepare(next), later(PATIENCE_MS)]);
      // What could not be fetched is said on the page itself.
      void ready.catch(() => undefined).then(() => (moves ? fade(show) : show()));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [moves]);
  return route;
}

/** After this long the next page comes even if it is not complete. */
const PATIENCE_MS = 800;
const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One page fades into the other, where the browser can. */
function fade(show: () => void): void {
  if (!('startViewTransition' in document)) {
    show();
    return;
  }
  document.startViewTransition(async () => {
    show();
    await later(0); // until it has been drawn
  });
}

function Nowhere(): VNode {
  const { go } = useDesk();
  return (
    <Frame>
      <Notice
        title={t('common.notFoundTitle')}
        action={{ label: t('common.toLibrary'), onClick: () => go({ page: 'library' }) }}
      >
        {t('common.notFoundMore')}
      </Notice>
    </Frame>
  );
}

function Failed({ error }: { error: unknown }): VNode {
  const { go } = useDesk();
  const message = error instanceof Error ? error.message : String(error);
  return (
    <Frame>
      <Notice
        title={t('common.errorTitle')}
        action={{ label: t('common.toLibrary'), onClick: () => go({ page: 'library' }) }}
      >
        {t('common.errorMore')}
        <small class="notice-code">{t('common.errorCode', { message })}</small>
      </Notice>
    </Frame>
  );
}
