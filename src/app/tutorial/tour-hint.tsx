import type { VNode } from 'preact';
import './tour.css';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Key } from '../../ui/key.tsx';
import { TOOLS } from '../call/tools.ts';
import { useDesk } from '../desk.ts';
import { moveOf, type Hint } from './hints.ts';
import type { Tour } from './use-tour.ts';

/** A hint beside what it is about. It takes its own room and nobody's focus; a screen reader says it when there is time. */
export function TourHint({ tour }: { tour: Tour | undefined }): VNode | null {
  if (!tour) return null;
  const { hint, putAway, skip } = tour;
  return (
    <div class="tour-place">
      <div role="status">{hint && <HintWords hint={hint} />}</div>
      {hint && (
        <p class="tour-buttons">
          <Button onClick={putAway}>{t('tutorial.putAway')}</Button>
          <Button kind="plain" onClick={skip}>
            {t('tutorial.skip')}
          </Button>
        </p>
      )}
    </div>
  );
}

function HintWords({ hint }: { hint: Hint }): VNode {
  const { settings } = useDesk();
  const tool = TOOLS.find(({ kind }) => kind === moveOf(hint));
  return (
    <div class="tour" key={hint}>
      <p class="tour-title">
        <Icon name={tool?.icon ?? 'lightbulb'} size={18} />
        {t(`tutorial.${hint}`)}
        {tool && (
          <span class="tour-tool">
            {t(tool.label)}
            {settings.keys && <Key name={tool.key} />}
          </span>
        )}
      </p>
      <p class="tour-more">{t(`tutorial.${hint}More`)}</p>
    </div>
  );
}
