import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';

/** Says that a change was kept; its place is there before, so that it is read out. */
export function Saved({ done }: { done: boolean }): VNode {
  return (
    <span role="status">
      {done && (
        <span class="people-done">
          <Icon name="check" size={18} />
          {t('online.saved')}
        </span>
      )}
    </span>
  );
}
