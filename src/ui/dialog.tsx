import type { ComponentChildren, VNode } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './dialog.css';
import { IconButton } from './button.tsx';

interface Props {
  readonly title: string;
  /** What the button that closes it is called. */
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** `drawer` slides in from the side and leaves more room for reading. */
  readonly kind?: 'dialog' | 'drawer';
  readonly children?: ComponentChildren;
}

/** A modal dialog that is open as long as it is rendered. The browser keeps focus inside and gives it back. */
export function Dialog({ title, closeLabel, onClose, kind = 'dialog', children }: Props): VNode {
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  // Before it leaves the page, for then the focus goes back at once and nothing is left to do when the next one opens.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === ref.current) onClose();
  };
  // Escape asks first: whoever renders it decides at once, and not when the browser gets round to telling.
  const closeOnEscape = (event: Event) => {
    event.preventDefault();
    onClose();
  };
  // The browser tells a frame later, on a busy machine seconds later: a dialog long gone must not close the next one.
  const closed = () => {
    if (ref.current) onClose();
  };
  return (
    <dialog
      ref={ref}
      class={`dialog dialog-${kind}`}
      aria-labelledby={id}
      onCancel={closeOnEscape}
      onClose={closed}
      onMouseDown={closeOnBackdrop}
    >
      <div class="dialog-sheet">
        <header class="dialog-head">
          <h2 id={id}>{title}</h2>
          <IconButton icon="x" label={closeLabel} onClick={onClose} />
        </header>
        {/* Long text scrolls, and the keyboard must be able to scroll it. */}
        <div class="dialog-body" tabIndex={0}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
