import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import './breathing.css';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk.ts';
import { pageSound } from '../page-sound.ts';

const IN_MS = 3200;
const OUT_MS = 3800;
const BREATHS = 3;

interface Props {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Three slow breaths with a circle that grows and shrinks. Whoever has had enough goes on; it counts the same. */
export function Breathing({ onDone, onCancel }: Props): VNode {
  const { settings } = useDesk();
  const [half, setHalf] = useState(0);
  const breathingIn = half % 2 === 0;
  useEffect(() => {
    if (half >= BREATHS * 2) {
      onDone();
      return;
    }
    if (breathingIn) pageSound(settings.sound).cue('breath');
    const timer = setTimeout(() => setHalf(half + 1), breathingIn ? IN_MS : OUT_MS);
    return () => clearTimeout(timer);
  }, [half]);
  const number = Math.min(BREATHS, Math.floor(half / 2) + 1);
  return (
    <section class="dock-part breathing" role="group" aria-label={t('call.breatheTitle')}>
      <div class={`breath ${breathingIn ? 'breath-in' : 'breath-out'}`} aria-hidden="true">
        <i />
      </div>
      <div class="breathing-words">
        <h2 class="dock-title" tabIndex={-1}>
          {t('call.breatheTitle')}
        </h2>
        <p>{t(breathingIn ? 'call.breatheIn' : 'call.breatheOut')}</p>
        <p class="breathing-count" role="status">
          {t('call.breathCount', { number })}
        </p>
        <p class="breathing-buttons">
          <Button onClick={onDone}>{t('call.breatheSkip')}</Button>
          <Button kind="plain" onClick={onCancel}>
            {t('call.sheetCancel')}
          </Button>
        </p>
      </div>
    </section>
  );
}
