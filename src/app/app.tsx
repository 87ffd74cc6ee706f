import type { VNode } from 'preact';
import { useEffect, useErrorBoundary, useState } from 'preact/hooks';
import './app.css';
import { t } from '../i18n/index.ts';
import { useLanguage } from '../ui/words.ts';
import { DeskContext, useDesk } from './desk.ts';
import { Frame } from './frame.tsx';
import { Library } from './library/library.tsx';
import { Later } from './later.tsx';
import { Notice } from './notice.tsx';
import { routeOf, type Route } from './route.ts';
import { cardOf } from './scenarios.ts';
import type { Shelf } from './shelf.ts';
import { useDeskState, type First } from './use-desk-state.ts';

export function App({ shelf, first }: { shelf: Shelf; first: First }): VNode {
  const desk = useDeskState(shelf, first);
  useLanguage(); // a switch draws every page anew
  return (
    <DeskContext.Provider value={desk}>
      <Pages />
    </DeskContext.Provider>
  );
}

/** The page of the address. */
function Pages(): VNode {
  const route = useRoute();
  const [error, reset] = useErrorBoundary() as [unknown, () => void]; // Preact types it `any`
  useEffect(reset, [route]);
  if (error !== undefined) return <Failed error={error} />;
  switch (route.page) {
    case 'library':
      return <Library />;
    case 'nowhere':
      return <Nowhere />;
    default:
      return cardOf(route.id) ? <Later key={`${route.page}/${route.id}`} route={route} /> : <Nowhere />;
  }
}

function useRoute(): Route {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => {
      setRoute(routeOf(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
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
