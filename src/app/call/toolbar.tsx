import type { VNode } from 'preact';
import './toolbar.css';
import { t } from '../../i18n/index.ts';
import { Icon } from '../../ui/icon.tsx';
import { Key } from '../../ui/key.tsx';
import { TOOLS, type Tool } from './tools.ts';
import type { Call } from './use-call.ts';

interface Props {
  readonly call: Call;
  /** What is open above, so that its button is shown as pressed. */
  readonly open: string | undefined;
  readonly keys: boolean;
  readonly onUse: (tool: Tool) => void;
}

/** The other moves, always in the same place; those that are not possible now are greyed. */
export function Toolbar({ call, open, keys, onUse }: Props): VNode {
  return (
    <div class="tools" role="group" aria-label={t('call.otherMoves')}>
      {TOOLS.map((tool) => (
        <button
          key={tool.kind}
          type="button"
          class={`tool tool-${tool.kind}`}
          disabled={!call.legal.some((move) => move.kind === tool.kind)}
          aria-expanded={tool.opens === 'at once' ? undefined : open === tool.opens}
          aria-keyshortcuts={keys ? (tool.kind === 'wait' ? 'W Space' : tool.key) : undefined}
          onClick={() => onUse(tool)}
        >
          <Icon name={tool.icon} size={18} />
          <span class="tool-name">{t(tool.label)}</span>
          {keys && <Key name={tool.key} />}
        </button>
      ))}
    </div>
  );
}
