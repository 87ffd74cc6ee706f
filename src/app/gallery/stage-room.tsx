import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { openStage } from '../../stage/index.ts';
import { PEOPLE } from '../../stage/portrait.ts';
import type { Stage } from '../../stage/stage.ts';
import {
  CHANNELS,
  FACES,
  HOURS,
  LIGHTS,
  MOMENTS,
  PLACES,
  POSES,
  type Moment,
  type StageView,
} from '../../stage/view.ts';
import { Choice, Share, Switch } from './fields.tsx';
import { queryFrom, RENDERERS, settingFrom, SIZES, viewFrom, type Setting } from './setting.ts';

/** The moving picture, with everything it can be told. */
export function StageRoom(): VNode {
  const [setting, setSetting] = useState(() => settingFrom(location.hash.split('?')[1] ?? ''));
  const [beat, setBeat] = useState<{ moment?: Moment; beatId: string }>({ beatId: '0' });
  const change = (some: Partial<Setting>) => {
    const next = { ...setting, ...some };
    history.replaceState(null, '', `#stage?${queryFrom(next)}`);
    setSetting(next);
  };
  return (
    <div class="stage-room">
      <Picture key={setting.renderer} setting={setting} view={{ ...viewFrom(setting), ...beat }} />
      <div class="fields">
        <Names setting={setting} change={change} />
        <Shares setting={setting} change={change} />
        {MOMENTS.map((moment) => (
          <button key={moment} onClick={() => setBeat({ moment, beatId: String(Number(beat.beatId) + 1) })}>
            {moment}
          </button>
        ))}
      </div>
    </div>
  );
}

interface FieldProps {
  readonly setting: Setting;
  readonly change: (some: Partial<Setting>) => void;
}

function Names({ setting, change }: FieldProps): VNode {
  const { channel, from, hour, person, place, pose, renderer, size, to, tone } = setting;
  return (
    <>
      <Choice name="Size" of={SIZES} value={size} onChange={(next) => change({ size: next })} />
      <Choice name="Customer" of={Object.keys(PEOPLE)} value={person} onChange={(next) => change({ person: next })} />
      <Choice name="Place" of={PLACES} value={place} onChange={(next) => change({ place: next })} />
      <Choice name="Channel" of={CHANNELS} value={channel} onChange={(next) => change({ channel: next })} />
      <Choice name="Hour" of={HOURS} value={hour} onChange={(next) => change({ hour: next })} />
      <Choice name="Face from" of={FACES} value={from} onChange={(next) => change({ from: next })} />
      <Choice name="Face to" of={FACES} value={to} onChange={(next) => change({ to: next })} />
      <Choice name="Arms" of={POSES} value={pose} onChange={(next) => change({ pose: next })} />
      <Choice name="Light" of={LIGHTS} value={tone} onChange={(next) => change({ tone: next })} />
      <Choice name="Renderer" of={RENDERERS} value={renderer} onChange={(next) => change({ renderer: next })} />
    </>
  );
}

function Shares({ setting, change }: FieldProps): VNode {
  const { blend, calm, composure, energy, speaking, strength, voiceOnly } = setting;
  return (
    <>
      <Share name="Blend" value={blend} onChange={(next) => change({ blend: next })} />
      <Share name="Light" value={strength} onChange={(next) => change({ strength: next })} />
      <Share name="Energy" value={energy} onChange={(next) => change({ energy: next })} />
      <Share name="Composure" value={composure} onChange={(next) => change({ composure: next })} />
      <Switch name="Speaking" value={speaking} onChange={(next) => change({ speaking: next })} />
      <Switch name="Voice only" value={voiceOnly} onChange={(next) => change({ voiceOnly: next })} />
      <Switch name="Calm" value={calm} onChange={(next) => change({ calm: next })} />
    </>
  );
}

function Picture({ setting, view }: { setting: Setting; view: StageView }): VNode {
  const host = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | undefined>();
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (!host.current) return;
    const opening = openStage(host.current, { renderer: setting.renderer, calm: setting.calm });
    opening.then(setStage, (error: unknown) => setProblem(String(error)));
    return () => void opening.then((opened) => opened.close()).catch(() => undefined);
  }, []);
  useEffect(() => stage?.setCalm(setting.calm), [stage, setting.calm]);
  useEffect(() => stage?.show(view), [stage, view]);
  const [width, height] =
    setting.size === 'window' ? ['100vw', '100vh'] : setting.size.split('x').map((px) => `${px}px`);
  return (
    <div>
      <div class={`stage-frame ${stage ? 'stage-open' : ''}`} ref={host} style={{ width, height }} />
      {problem && <p>{problem}</p>}
    </div>
  );
}
