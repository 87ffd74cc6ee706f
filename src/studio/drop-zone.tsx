import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import './drop-zone.css';
import { t } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { chosen, dropped, type Picked } from './pack.ts';

interface Props {
  readonly busy: boolean;
  readonly onPicked: (picked: readonly Picked[]) => void;
}

/** Where a scenario is dropped, or chosen by a button. */
export function DropZone({ busy, onPicked }: Props): VNode {
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent) => {
    event.preventDefault(); // else the browser would open the file
    setOver(!busy);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy && event.dataTransfer) void dropped(event.dataTransfer.items).then(onPicked);
  };
  return (
    <div
      class="drop-zone"
      data-over={over}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="folder-open" size={32} />
      <p class="drop-zone-words">{t('studio.drop')}</p>
      <div class="drop-zone-buttons">
        <Chooser label={t('studio.chooseFile')} busy={busy} primary onPicked={onPicked} />
        <Chooser label={t('studio.chooseFolder')} busy={busy} folder onPicked={onPicked} />
      </div>
      <p class="drop-zone-more">{t('studio.dropMore')}</p>
    </div>
  );
}

interface ChooserProps extends Props {
  readonly label: string;
  readonly folder?: boolean;
  readonly primary?: boolean;
}

/** The browser's own way of choosing, behind a button of ours. */
function Chooser({ label, busy, folder = false, primary = false, onPicked }: ChooserProps): VNode {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (folder && input.current) input.current.webkitdirectory = true; // no attribute that JSX knows
  }, [folder]);
  const take = () => {
    if (!input.current) return;
    onPicked(chosen(input.current.files));
    input.current.value = ''; // the same file, mended, can be chosen again
  };
  return (
    <>
      <input ref={input} type="file" hidden aria-label={label} accept={folder ? '' : '.json,.zip'} onChange={take} />
      <Button kind={primary ? 'primary' : 'quiet'} disabled={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
