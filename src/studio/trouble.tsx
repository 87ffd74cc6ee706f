import type { VNode } from 'preact';
import { t } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { FormProblem } from '../ui/field.tsx';

/** A list that did not come, and the way to ask for it again. */
export function Trouble({ words, again }: { words: string; again: () => void }): VNode {
  return (
    <div>
      <FormProblem>{words}</FormProblem>
      <Button kind="plain" onClick={again}>
        {t('common.tryAgain')}
      </Button>
    </div>
  );
}
