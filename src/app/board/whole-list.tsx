import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Chosen } from './chosen.ts';
import { Pages } from './pages.tsx';
import { number } from './words.ts';

/** The whole board, a page at a time; it is only fetched when asked for. */
export function WholeList({ chosen, of }: { chosen: Chosen; of: number }): VNode | null {
  const [open, setOpen] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone; whoever reads by keyboard goes on where the list begins.
  useEffect(() => {
    if (open) list.current?.focus();
  }, [open]);
  if (of === 0) return null;
  if (!open)
    return (
      <p class="board-more">
        <Button icon="list" onClick={() => setOpen(true)}>
          {t('online.showAll', { count: number(of) })}
        </Button>
      </p>
    );
  return (
    <div class="board-whole" tabIndex={-1} ref={list}>
      <Panel title={t('online.allTitle')} icon="list">
        <Pages list="board" chosen={chosen} label={t('online.allTitle')} />
      </Panel>
    </div>
  );
}
