import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../i18n/index.ts';
import type { Row } from '../../protocol/board.ts';
import { Button } from '../../ui/button.tsx';
import { useAsked } from '../online/use-asked.ts';
import type { Chosen } from './chosen.ts';
import { Places } from './places.tsx';
import { Trouble } from './trouble.tsx';

interface Props {
  /** Everybody on the board, or everybody of one's own team. */
  readonly list: 'board' | 'teamMates';
  readonly chosen: Chosen;
  /** What the table is called. */
  readonly label: string;
}

/** A long list, a page at a time. */
export function Pages({ list, chosen: { scenario, ...query }, label }: Props): VNode {
  const [after, setAfter] = useState<string>();
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [next, setNext] = useState<string>(); // stays while more is on its way: so does the button, and the focus on it
  const page = useAsked(list, { params: { scenario }, query: { ...query, after, limit: 50 } });
  useEffect(() => {
    if (!page.reply) return;
    const { rows: more, next: then } = page.reply;
    setRows((before) => joined(before, more));
    setNext(then);
  }, [page.reply]);
  return (
    <>
      <Places rows={rows} label={label} oneTeam={list === 'teamMates'} />
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
