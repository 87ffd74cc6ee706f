import '@fontsource-variable/figtree/wght.css';
import '../ui/theme.css';
import '../ui/base.css';
import { render } from 'preact';
import { speak } from '../i18n/index.ts';
import { App } from './app.tsx';
import { latinReady, loadHan } from './fonts.ts';
import { online } from './online/online.ts';
import { openPublished } from './published/cards.ts';
import { callInProgress, finishedRuns, finishedTrials } from './runs.ts';
import { readSettings, showSettings } from './settings.ts';
import { openShelf } from './shelf.ts';

async function start(): Promise<void> {
  const root = document.getElementById('app');
  if (!root) throw new Error('index.html has no element with the id "app".');
  const shelf = await openShelf();
  const [kept, call, runs, trials] = await Promise.all([
    shelf.get('settings'),
    callInProgress(shelf),
    finishedRuns(shelf),
    finishedTrials(shelf),
    openPublished(shelf),
  ]);
  const settings = readSettings(kept, navigator.languages);
  showSettings(settings, document.documentElement);
  await Promise.all([speak(settings.language), latinReady()]);
  if (settings.language !== 'en') loadHan(settings.language);
  render(<App shelf={shelf} first={{ settings, call, runs, trials }} />, root);
  whenQuiet(() => {
    if (settings.language === 'en') loadHan('en');
    void online(shelf);
    if (import.meta.env.PROD) void import('./offline/register.ts').then(({ workOffline }) => workOffline());
  });
}

/** After the page is there and the browser has nothing better to do. */
function whenQuiet(work: () => void): void {
  const idle = () => ('requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 2000 }) : work());
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}

void start();
