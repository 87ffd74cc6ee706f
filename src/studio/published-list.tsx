import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { currentLanguage, t } from '../i18n/index.ts';
import type { Published } from '../protocol/publishing.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FormProblem } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useStudio } from './desk.ts';
import { Trouble } from './trouble.tsx';
import { useDoing } from './use-doing.ts';
import type { List } from './use-list.ts';
import { dayOf } from './words.ts';

interface Props {
  readonly published: List<readonly Published[]>;
  readonly onChanged: () => void;
}

/** What trainees find in the library of this server: one's own can be withdrawn, all can be downloaded. */
export function PublishedList({ published: { reply, wrong, again }, onChanged }: Props): VNode {
  const [asking, setAsking] = useState<Published>();
  const ordered = [...(reply ?? [])].sort((a, b) => Number(a.built) - Number(b.built) || b.published - a.published);
  return (
    <Panel title={t('studio.library')} icon="book-open">
      {wrong !== undefined && <Trouble words={wrong} again={again} />}
      {reply?.every(({ built }) => built) && <p class="trainer-more">{t('studio.noneYet')}</p>}
      <ul class="trainer-list">
        {ordered.map((one) => (
          <OnePublished key={one.id} published={one} onWithdraw={() => setAsking(one)} />
        ))}
      </ul>
      {asking && (
        <Withdraw
          published={asking}
          onClose={() => setAsking(undefined)}
          onDone={() => {
            setAsking(undefined);
            onChanged();
          }}
        />
      )}
    </Panel>
  );
}

function OnePublished({ published: one, onWithdraw }: { published: Published; onWithdraw: () => void }): VNode {
  const { addressOf } = useStudio();
  const { title } = one.card.words[currentLanguage()];
  const since = one.built ? t('studio.built') : t('studio.since', { day: dayOf(one.published) });
  return (
    <li>
      <span class="trainer-list-words">
        <bdi>{title}</bdi>
        <small>
          {t('studio.named', { id: one.id, revision: one.revision })} · {one.withdrawn ? t('studio.withdrawn') : since}
        </small>
      </span>
      <span class="trainer-list-buttons">
        <a class="button button-plain" href={addressOf('download', { id: one.id, hash: one.hash })} download="">
          <Icon name="download" />
          <span class="button-words">
            {t('studio.download')} <span class="visually-hidden">{title}</span>
          </span>
        </a>
        {one.mine && !one.withdrawn && (
          <Button kind="plain" onClick={onWithdraw}>
            {t('studio.withdraw')} <span class="visually-hidden">{title}</span>
          </Button>
        )}
      </span>
    </li>
  );
}

interface WithdrawProps {
  readonly published: Published;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Withdraw({ published: { id, card }, onClose, onDone }: WithdrawProps): VNode {
  const { ask } = useStudio();
  const { busy, wrong, run } = useDoing();
  const withdraw = async () => {
    if (await run(() => ask('withdraw', { params: { id } }))) onDone();
  };
  const { title } = card.words[currentLanguage()];
  return (
    <Dialog title={t('studio.withdraw')} closeLabel={t('common.close')} onClose={onClose}>
      <p>{t('studio.withdrawAsk', { title })}</p>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
      <p class="dialog-buttons">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button kind="primary" disabled={busy} onClick={() => void withdraw()}>
          {t('studio.withdraw')}
        </Button>
      </p>
    </Dialog>
  );
}
