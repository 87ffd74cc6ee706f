import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { useSoundWords } from '../sound-fields.tsx';
import type { SoundSettings } from '../sound-settings.ts';
import { useCaptions } from './use-call-sound.ts';

/** What can be heard, in words. It is not read out: whoever hears a screen reader hears the sounds as well. */
export function Captions({ sound, name }: { sound: SoundSettings; name: string }): VNode | null {
  const ready = useSoundWords();
  const captions = useCaptions(sound);
  if (!ready || !sound.captions) return null;
  return (
    <p class="sound-captions">
      <span class="visually-hidden">{t('sound.captionsNow')}: </span>
      {captions.map((caption) => `[${t(`sound.caption_${caption}`, { name })}]`).join(' ')}
    </p>
  );
}
