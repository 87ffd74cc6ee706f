import type { VNode } from 'preact';
import './notes.css';
import type { Standing } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Words } from './words.ts';

/** More notes than this are scrolled, which the keyboard must be able to do. */
const SCROLLS_FROM = 4;

/** What the trainee has written down. */
export function Notes({ now, words }: { now: Standing; words: Words }): VNode {
  return (
    <Panel title={t('call.notebook')} icon="notebook-pen" class="notes">
      {now.noted.length === 0 ? (
        <p class="notes-none">{t('call.notebookEmpty')}</p>
      ) : (
        <ul class="notes-list" tabIndex={now.noted.length > SCROLLS_FROM ? 0 : undefined}>
          {now.noted.map((fact) => (
            <li key={fact}>{words.fact(fact)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
