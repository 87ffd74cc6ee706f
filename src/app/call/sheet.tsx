import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import './replies.css';
import type { Move } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmotionSign } from '../../ui/emotion.tsx';
import { useDesk } from '../desk.ts';
import { optionsOf, sheetTitle, type Option, type SheetKind } from './options.ts';
import type { Call } from './use-call.ts';
import type { Words } from './words.ts';

interface Props {
  readonly kind: SheetKind;
  readonly call: Call;
  readonly words: Words;
  readonly onPick: (move: Move) => void;
  readonly onCancel: () => void;
}

/** The second word of a move, where the replies stood. */
export function Sheet({ kind, call, words, onPick, onCancel }: Props): VNode {
  const { settings } = useDesk();
  const id = useId();
  const options = optionsOf(kind, call, words);
  return (
    <section class="dock-part" role="group" aria-labelledby={id}>
      <div class="dock-head">
        <h2 class="dock-title" id={id} tabIndex={-1}>
          {sheetTitle(kind, words)}
        </h2>
        <Button kind="plain" icon="x" hint={settings.keys ? 'Esc' : undefined} onClick={onCancel}>
          {t('call.sheetCancel')}
        </Button>
      </div>
      {kind === 'close' && <p class="dock-none">{t('call.closeMore')}</p>}
      <ul class={`replies sheet sheet-${kind}`}>
        {options.map((option, index) => (
          <li key={option.key}>
            <button type="button" class="reply" onClick={() => onPick(option.move)}>
              {settings.keys && (
                <kbd class="reply-key" aria-hidden="true">
                  {index + 1}
                </kbd>
              )}
              <OptionWords option={option} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OptionWords({ option: { detail, label, move } }: { option: Option }): VNode {
  return (
    <>
      {move.kind === 'readEmotion' && (
        <span class="sheet-sign" data-emotion={move.emotion}>
          <EmotionSign emotion={move.emotion} />
        </span>
      )}
      <span class="reply-text">
        {detail && <small class="sheet-detail">{detail}: </small>}
        {label}
      </span>
    </>
  );
}
