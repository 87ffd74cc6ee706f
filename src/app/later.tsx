import type { FunctionComponent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { currentLanguage, loadArea, t } from '../i18n/index.ts';
import { Frame } from './frame.tsx';
import { Notice } from './notice.tsx';
import { scenarioOf, type DeepPage, type Route } from './route.ts';
import { loadScenario } from './scenarios.ts';
import { Waiting } from './waiting.tsx';

type Deep = Extract<Route, { id: string }>;
type Page = FunctionComponent<{ id: string }>;

/** Pages that are fetched when first visited, with their words. */
const PAGES: Readonly<Record<DeepPage, () => Promise<Page>>> = {
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
      loadArea('online'),
    ]);
    return DebriefPage;
  },
  board: async () => {
    const [{ BoardPage }] = await Promise.all([import('./board/board-page.tsx'), loadArea('online')]);
    return BoardPage;
  },
  runs: async () => {
    const [{ RunsPage }] = await Promise.all([import('./board/runs-page.tsx'), loadArea('online')]);
    return RunsPage;
  },
  run: async () => {
    const [{ RunPage }] = await Promise.all([
      import('./play/run-page.tsx'),
      loadArea('call'),
      loadArea('debrief'),
      loadArea('online'),
    ]);
    return RunPage;
  },
  join: async () => {
    const [{ JoinPage }] = await Promise.all([import('./people/join-page.tsx'), loadArea('online')]);
    return JoinPage;
  },
  'sign-in': async () => {
    const [{ SignInPage }] = await Promise.all([import('./people/sign-in-page.tsx'), loadArea('online')]);
    return SignInPage;
  },
  account: async () => {
    const [{ AccountPage }] = await Promise.all([import('./people/account-page.tsx'), loadArea('online')]);
    return AccountPage;
  },
  welcome: async () => {
    const [{ WelcomePage }] = await Promise.all([import('./people/welcome-page.tsx'), loadArea('online')]);
    return WelcomePage;
  },
  'new-password': async () => {
    const [{ NewPasswordPage }] = await Promise.all([import('./people/new-password-page.tsx'), loadArea('online')]);
    return NewPasswordPage;
  },
  trainer: async () => {
    const [{ TrainerPage }] = await Promise.all([import('./studio-pages.tsx'), loadArea('online'), loadArea('studio')]);
    return TrainerPage;
  },
  admin: async () => {
    const [{ AdminPage }] = await Promise.all([
      import('./studio-pages.tsx'),
      loadArea('online'),
      loadArea('studio'),
      loadArea('admin'),
    ]);
    return AdminPage;
  },
};

const fetched = new Map<DeepPage, Page>();

async function fetchPage(page: DeepPage): Promise<Page> {
  const Page = await PAGES[page]();
  fetched.set(page, Page);
  return Page;
}

/** Fetches what a page needs before it is shown, so that one page follows the other without a gap. */
export async function prepare(route: Route): Promise<void> {
  if (!('id' in route)) return;
  const scenario = route.page === 'board' ? undefined : scenarioOf(route); // a board needs no more than the card
  await Promise.all([fetchPage(route.page), scenario === undefined || loadScenario(scenario, currentLanguage())]);
}

interface State {
  readonly Page?: Page | undefined;
  readonly failed?: boolean;
}

export function Later({ route }: { route: Deep }): VNode {
  const [state, setState] = useState<State>(() => ({ Page: fetched.get(route.page) }));
  useEffect(() => {
    fetchPage(route.page).then(
      (Page) => setState({ Page }),
      () => setState({ failed: true }),
    );
  }, [route.page]);

  if (state.failed)
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
  if (!state.Page) return <Waiting />;
  return <state.Page id={route.id} />;
}
