import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './trainer.css';
import { t } from '../i18n/index.ts';
import type { Upload } from '../protocol/publishing.ts';
import { FormProblem } from '../ui/field.tsx';
import { Panel } from '../ui/panel.tsx';
import { useStudio } from './desk.ts';
import { DropZone } from './drop-zone.tsx';
import { parcelFrom, type Picked } from './pack.ts';
import { PublishedList } from './published-list.tsx';
import { Report } from './report.tsx';
import { useDoing } from './use-doing.ts';
import { useList } from './use-list.ts';
import { WaitingList } from './waiting-list.tsx';

/** A shipped scenario takes about five seconds; a large one behind others may take minutes. */
const PATIENCE_MS = 5 * 60 * 1000;

/** Where trainers check what they wrote, and publish it. */
export function Trainer(): VNode {
  const { onPublished } = useStudio();
  const waiting = useList('uploads');
  const published = useList('scenarios');
  const [shown, setShown] = useState<Upload>();
  const [news, setNews] = useState('');
  const result = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown) result.current?.focus();
  }, [shown]);
  const look = (upload: Upload) => {
    setShown(upload);
    setNews('');
    waiting.again();
  };
  const gone = (wasPublished: boolean) => {
    setNews(t(wasPublished ? 'studio.published' : 'studio.discarded', { title: shown?.title ?? t('studio.untitled') }));
    setShown(undefined);
    waiting.again();
    if (!wasPublished) return;
    published.again();
    onPublished();
  };
  return (
    <div class="trainer">
      <header class="trainer-head">
        <h1>{t('studio.title')}</h1>
        <p>{t('studio.lead')}</p>
      </header>
      <Check onChecked={look} />
      <p class="trainer-news" role="status">
        {news}
      </p>
      {shown && (
        <section class="panel" tabIndex={-1} ref={result} aria-label={t('studio.result')}>
          <Report key={shown.id} upload={shown} onGone={gone} />
        </section>
      )}
      <WaitingList waiting={waiting} shown={shown?.id} onShow={look} />
      <PublishedList
        published={published}
        onChanged={() => {
          published.again();
          onPublished();
        }}
      />
    </div>
  );
}

/** From the file to the answer of the server. */
function Check({ onChecked }: { onChecked: (upload: Upload) => void }): VNode {
  const { ask } = useStudio();
  const { busy, wrong, run } = useDoing();
  const [name, setName] = useState('');
  const [unfit, setUnfit] = useState<string>();
  const take = async (picked: readonly Picked[]) => {
    const parcel = await parcelFrom(picked);
    setUnfit(typeof parcel === 'string' ? t(`studio.unfit_${parcel}`) : undefined);
    if (typeof parcel === 'string') return;
    setName(parcel.name);
    await run(async () => onChecked(await ask('upload', { body: parcel.body, patienceMs: PATIENCE_MS })));
  };
  const said = unfit ?? wrong;
  return (
    <Panel title={t('studio.check')} icon="search" class="trainer-check">
      <DropZone busy={busy} onPicked={(picked) => void take(picked)} />
      <div role="status" class="trainer-checking">
        {busy && (
          <>
            <p>
              <strong>{t('studio.checking', { name })}</strong>
            </p>
            <progress aria-label={t('studio.checking', { name })} />
            <p class="trainer-more">{t('studio.checkingMore')}</p>
          </>
        )}
      </div>
      {said !== undefined && !busy && <FormProblem>{said}</FormProblem>}
    </Panel>
  );
}
