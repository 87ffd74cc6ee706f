import type { VNode } from 'preact';
import { t } from '../i18n/index.ts';
import { Frame } from './frame.tsx';

/** What stands here until the page has come; quiet at first, since that is mostly no time at all. */
export function Waiting(): VNode {
  return (
    <Frame>
      <p class="waiting" role="status">
        {t('common.loading')}
      </p>
    </Frame>
  );
}
