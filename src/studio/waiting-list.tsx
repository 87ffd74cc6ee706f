import type { VNode } from 'preact';
import { t } from '../i18n/index.ts';
import type { Upload } from '../protocol/publishing.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from './trouble.tsx';
import type { List } from './use-list.ts';
import { dayAndTimeOf } from './words.ts';

interface Props {
  readonly waiting: List<readonly Upload[]>;
  /** The one whose report stands above. */
  readonly shown: string | undefined;
  readonly onShow: (upload: Upload) => void;
}

/** What was checked before and neither published nor thrown away. */
export function WaitingList({ waiting: { reply, wrong, again }, shown, onShow }: Props): VNode | null {
  const others = (reply ?? []).filter(({ id }) => id !== shown);
  if (others.length === 0 && wrong === undefined) return null;
  return (
    <Panel title={t('studio.waiting')} icon="history">
      {wrong !== undefined && <Trouble words={wrong} again={again} />}
      <p class="trainer-more">{t('studio.waitingMore')}</p>
      <ul class="trainer-list">
        {others.map((upload) => (
          <li key={upload.id}>
            <span class="trainer-list-words">
              <bdi>{upload.title ?? t('studio.untitled')}</bdi>
              <small>
                {t(upload.publishable ? 'studio.verdict_good' : 'studio.verdict_broken')} ·{' '}
                {dayAndTimeOf(upload.created)}
              </small>
            </span>
            <Button kind="plain" onClick={() => onShow(upload)}>
              {t('studio.showReport')}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
