import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { Row } from '../../protocol/board.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useAsked } from '../online/use-asked.ts';
import { Places } from './places.tsx';
import { Trouble } from './trouble.tsx';
import { number } from './words.ts';
import type { Chosen } from './chosen.ts';

/** The whole board, a page at a time; it is only fetched when asked for. */
export function WholeList({ chosen, of }: { chosen: Chosen; of: number }): VNode | null {
  const [open, setOpen] = useState(false);
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
    <Panel title={t('online.allTitle')} icon="list">
      <Pages chosen={chosen} />
    </Panel>
  );
}

function Pages({ chosen: { scenario, ...query } }: { chosen: Chosen }): VNode {
  const [after, setAfter] = useState<string>();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const page = useAsked('board', { params: { scenario }, query: { ...query, after, limit: 50 } });
  useEffect(() => {
    if (page.reply) setRows((before) => joined(before, page.reply?.rows ?? []));
  }, [page.reply]);
  const next = page.reply?.next;
  return (
    <>
      <Places rows={rows} label={t('online.allTitle')} />
      {page.error !== undefined && <Trouble error={page.error} again={page.again} />}
      {next !== undefined && (
        <p class="board-more">
          <Button onClick={() => setAfter(next)}>{t('online.showMore')}</Button>
        </p>
      )}
    </>
  );
}

/** Somebody may have moved between two pages; each run is shown once. */
const joined = (before: readonly Row[], more: readonly Row[]): readonly Row[] => {
  const known = new Set(before.map(({ run }) => run));
  return [...before, ...more.filter(({ run }) => !known.has(run))];
};
