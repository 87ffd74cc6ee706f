import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import './report.css';
import { t } from '../i18n/index.ts';
import type { Upload } from '../protocol/publishing.ts';
import { Button } from '../ui/button.tsx';
import { FormProblem } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useStudio } from './desk.ts';
import { Figures } from './figures.tsx';
import { ProblemList } from './problem-list.tsx';
import { useDoing } from './use-doing.ts';

interface Props {
  readonly upload: Upload;
  /** It was published or thrown away. */
  readonly onGone: (published: boolean) => void;
}

/** What was found out about one upload, and what can be done with it. */
export function Report({ upload, onGone }: Props): VNode {
  const errors = upload.found.filter(({ severity }) => severity === 'error').length;
  return (
    <article class="report">
      <header class="report-head">
        <h3>{upload.title ?? t('studio.untitled')}</h3>
        {upload.scenario !== undefined && (
          <p class="report-name">{t('studio.named', { id: upload.scenario, revision: upload.revision ?? 0 })}</p>
        )}
        <p class="verdict" data-good={upload.publishable}>
          <Icon name={upload.publishable ? 'circle-check' : 'circle-x'} />
          {upload.publishable ? t('studio.verdict_good') : t('studio.verdict_bad', { count: errors })}
        </p>
      </header>
      {upload.publishable && upload.found.length === 0 && <p class="report-clean">{t('studio.clean')}</p>}
      <Actions upload={upload} onGone={onGone} />
      {upload.found.length > 0 && <ProblemList found={upload.found} more={upload.more} />}
      <Figures range={upload.range} players={upload.players} sampled={upload.sampled} />
    </article>
  );
}

function Actions({ upload: { id, publishable }, onGone }: Props): VNode {
  const { ask, tryOut } = useStudio();
  const { busy, wrong, run } = useDoing();
  const [doing, setDoing] = useState<'publish' | 'trial'>();
  const params = { id };
  const publish = async () => {
    setDoing('publish');
    if (await run(() => ask('publish', { params }))) onGone(true);
  };
  const play = () => {
    setDoing('trial');
    void run(async () => tryOut(await ask('trial', { params })));
  };
  const discard = async () => {
    setDoing(undefined);
    if (await run(() => ask('discard', { params }))) onGone(false);
  };
  return (
    <div class="report-actions">
      {publishable && (
        <>
          <Button kind="primary" icon="badge-check" disabled={busy} onClick={() => void publish()}>
            {t(busy && doing === 'publish' ? 'studio.publishing' : 'studio.publish')}
          </Button>
          <Button icon="play" disabled={busy} onClick={play}>
            {t('studio.tryOut')}
          </Button>
        </>
      )}
      <Button kind={publishable ? 'plain' : 'quiet'} disabled={busy} onClick={() => void discard()}>
        {t('studio.discard')}
      </Button>
      {wrong !== undefined && <FormProblem>{wrong}</FormProblem>}
    </div>
  );
}
