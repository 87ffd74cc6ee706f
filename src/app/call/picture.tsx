import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './picture.css';
import type { Standing } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import type { Stage } from '../../stage/stage.ts';
import type { StageView } from '../../stage/view.ts';
import { draw } from '../draw.ts';
import { useDesk } from '../desk.ts';
import { pageSound } from '../page-sound.ts';
import { wantsMotion } from '../settings.ts';
import { rendererWanted, stageAllowed } from '../stage-wanted.ts';
import { Composure } from './composure.tsx';
import type { Words } from './words.ts';

interface Props {
  readonly view: StageView;
  readonly now: Standing;
  readonly words: Words;
}

/** The customer as far as one can see them, how they come across in words, and how the trainee holds up. */
export function Picture({ view, now, words }: Props): VNode {
  const { settings } = useDesk();
  const [failed, setFailed] = useState(!stageAllowed());
  const mood = t(now.phase === 'onHold' ? 'call.mood_onHold' : `call.mood_${now.customer}`, { name: words.short });
  return (
    <div class="picture">
      <div class="picture-frame" role="img" aria-label={t('call.picture', { name: words.name })}>
        {settings.stage !== 'off' && !failed ? (
          <Staged key={settings.stage} view={view} onFailure={() => setFailed(true)} />
        ) : (
          <Portrait view={view} />
        )}
      </div>
      <div class="picture-words">
        <p class="picture-mood" role="status">
          {mood}
        </p>
        <Composure now={now} />
      </div>
    </div>
  );
}

/** The moving picture. It is fetched after the words are there, and whatever happens to it, the call goes on. */
function Staged({ view, onFailure }: { view: StageView; onFailure: () => void }): VNode {
  const { settings } = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | undefined>();
  const [painted, setPainted] = useState(false);
  const calm = !wantsMotion(settings);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    let opened: Stage | undefined;
    let wanted = true;
    raise(element, calm, settings.stage === 'light').then(
      (raised) => {
        if (!wanted) {
          raised.close();
          return;
        }
        opened = raised;
        setStage(raised);
        void raised.painted.then(() => setPainted(true));
      },
      () => wanted && onFailure(),
    );
    return () => {
      wanted = false;
      opened?.close();
    };
  }, []);
  useEffect(() => stage?.setCalm(calm), [stage, calm]);
  useEffect(() => stage?.show(view), [stage, view]);
  useEffect(() => stage && pageSound(settings.sound).onMouth((level) => stage.hear(level)), [stage]);
  return (
    <>
      {!painted && <Portrait view={view} />}
      <div class={painted ? 'stage' : 'stage stage-unpainted'} ref={host} aria-hidden="true" />
    </>
  );
}

async function raise(host: HTMLElement, calm: boolean, light: boolean): Promise<Stage> {
  const { openStage } = await import('../../stage/index.ts');
  return openStage(host, { renderer: rendererWanted(), calm, light });
}

/** A still picture with the same face. */
function Portrait({ view }: { view: StageView }): VNode {
  const ref = useRef<HTMLDivElement>(null);
  const { person, face, pose } = view;
  useEffect(() => {
    let wanted = true;
    void import('../../stage/portrait.ts').then(({ portraitSvg }) => {
      if (!wanted || !ref.current) return;
      const svg = portraitSvg(person, face, { crop: 'figure', pose, idPrefix: 'call-' });
      draw(svg, ref.current);
    });
    return () => {
      wanted = false;
    };
  }, [person, face.from, face.to, Math.round(face.blend * 20), pose]);
  return <div class="portrait" ref={ref} aria-hidden="true" />;
}
