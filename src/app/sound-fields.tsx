import type { VNode } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import './sound.css';
import { currentLanguage, loadArea, t } from '../i18n/index.ts';
import { pageSound } from './page-sound.ts';
import type { SoundSettings } from './sound-settings.ts';

interface Props {
  readonly sound: SoundSettings;
  readonly onChange: (sound: SoundSettings) => void;
}

const VOLUMES = ['voice', 'music', 'effects'] as const;

/** How loud each kind of sound is, and what stands in for it. */
export function SoundFields({ sound, onChange }: Props): VNode | null {
  const ready = useSoundWords();
  const canRead = useCanRead(sound);
  if (!ready) return null;
  return (
    <fieldset class="sound-fields">
      <legend>{t('sound.title')}</legend>
      {VOLUMES.map((kind) => (
        <Volume
          key={kind}
          label={t(`sound.${kind}`)}
          value={sound[kind]}
          onChange={(value) => onChange({ ...sound, [kind]: value })}
        />
      ))}
      <p class="settings-more">{t('sound.voiceMore')}</p>
      <Tick label={t('sound.mute')} on={sound.muted} onChange={(muted) => onChange({ ...sound, muted })} />
      <p class="settings-more">{t('sound.muteKey')}</p>
      <Tick
        label={t('sound.readAloud')}
        on={sound.readAloud}
        disabled={!canRead && !sound.readAloud}
        onChange={(readAloud) => onChange({ ...sound, readAloud })}
      />
      <p class="settings-more">{t(canRead ? 'sound.readAloudMore' : 'sound.readAloudNone')}</p>
      <Tick label={t('sound.captions')} on={sound.captions} onChange={(captions) => onChange({ ...sound, captions })} />
    </fieldset>
  );
}

interface VolumeProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function Volume({ label, value, onChange }: VolumeProps): VNode {
  const id = useId();
  const percent = Math.round(value * 100);
  return (
    <p class="sound-volume">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min="0"
        max="100"
        step="5"
        value={percent}
        aria-valuetext={t('sound.percent', { value: percent })}
        onInput={(event) => onChange(Number(event.currentTarget.value) / 100)}
      />
      <span aria-hidden="true">{t('sound.percent', { value: percent })}</span>
    </p>
  );
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

const Tick = ({ label, on, disabled, onChange }: TickProps): VNode => (
  <label class="sound-tick">
    <input
      type="checkbox"
      checked={on}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
);

/** Has this device a voice for the language of the page? The answer may come late. */
function useCanRead(sound: SoundSettings): boolean {
  const desk = pageSound(sound);
  const language = currentLanguage();
  const [can, setCan] = useState(false);
  useEffect(() => {
    const look = () => setCan(desk.canReadAloud(language));
    look();
    return desk.onVoices(look);
  }, [desk, language]);
  return can;
}

/** True when the words of this part have come. */
export function useSoundWords(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let wanted = true;
    loadArea('sound').then(
      () => wanted && setReady(true),
      () => undefined, // without words there is nothing to show
    );
    return () => {
      wanted = false;
    };
  }, []);
  return ready;
}
