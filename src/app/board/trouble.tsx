import type { VNode } from 'preact';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { wordsForError } from '../online/problem-words.ts';

/** What could not be fetched, why, and the way to try again. */
export function Trouble({ error, again }: { error: unknown; again: () => void }): VNode {
  return (
    <div class="board-trouble" role="status">
      <p>{wordsForError(error)}</p>
      <Button icon="rotate-ccw" onClick={again}>
        {t('common.tryAgain')}
      </Button>
    </div>
  );
}
