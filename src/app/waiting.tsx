import type { VNode } from 'preact';
import { t } from '../i18n/index.ts';
import { Mark } from '../ui/mark.tsx';
import { Frame } from './frame.tsx';

/** What stands here until the page has come; quiet at first, since that is mostly no time at all. */
export function Waiting(): VNode {
  return (
    <Frame>
      <div class="waiting">
        <Mark size={48} />
        <p role="status">{t('common.loading')}</p>
      </div>
    </Frame>
  );
}
