import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { useSoundWords } from '../sound-fields.tsx';
import type { SoundSettings } from '../sound-settings.ts';
import { useCaptions } from './use-call-sound.ts';

/**
 * What can be heard, in words, and whether it is muted. Sounds are not read out: whoever hears a screen reader hears them
 * as well.
 */
export function Captions({ sound, name }: { sound: SoundSettings; name: string }): VNode | null {
  const ready = useSoundWords();
  const captions = useCaptions(sound, ready);
  if (!ready) return null;
  return (
    <p class={sound.muted || sound.captions ? 'sound-captions' : 'visually-hidden'}>
      <span role="status">{sound.muted && t('sound.muted')}</span>{' '}
      {sound.captions && (
        <>
          <span class="visually-hidden">{t('sound.captionsNow')}: </span>
          {captions.map((caption) => `[${t(`sound.caption_${caption}`, { name })}]`).join(' ')}
        </>
      )}
    </p>
  );
}
