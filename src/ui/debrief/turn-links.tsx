import type { VNode } from 'preact';
import './turn-links.css';

interface Props {
  readonly turns: readonly { readonly number: number; readonly label: string }[];
  /** Said before the numbers, such as "Turns". */
  readonly lead: string;
  readonly onOpen: (turn: number) => void;
}

/** The turns that show something, each a way to open it. */
export function TurnLinks({ turns, lead, onOpen }: Props): VNode | null {
  if (turns.length === 0) return null;
  return (
    <span class="turn-links">
      <span class="turn-links-lead" aria-hidden="true">
        {lead}
      </span>
      {turns.map(({ number, label }) => (
        <button key={number} type="button" class="turn-link" aria-label={label} onClick={() => onOpen(number)}>
          {number}
        </button>
      ))}
    </span>
  );
}
