import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import './dock.css';
import type { Move } from '../../engine/index.ts';
import { useDesk } from '../desk.ts';
import { Breathing } from './breathing.tsx';
import { Ended } from './ended.tsx';
import { useKeys } from './keys.ts';
import { OnHold } from './on-hold.tsx';
import { optionsOf, type SheetKind } from './options.ts';
import { Replies } from './replies.tsx';
import { Sheet } from './sheet.tsx';
import { Toolbar } from './toolbar.tsx';
import { TOOLS, type Tool } from './tools.ts';
import type { Call } from './use-call.ts';
import { useSettled } from './use-settled.ts';
import type { Words } from './words.ts';

interface Props {
  readonly call: Call;
  readonly words: Words;
  /** The trainee is choosing a move or breathing: the customer waits with the next sentence. */
  readonly onThinking: (thinking: boolean) => void;
}

type Open = SheetKind | 'breathing' | undefined;

/** Everything the trainee can do: the replies, or what a move asks for, above the other moves. */
export function Dock({ call, words, onThinking }: Props): VNode {
  const { settings } = useDesk();
  const [open, setOpen] = useState<Open>();
  const settled = useSettled(call.list.since);
  const ref = useRef<HTMLDivElement>(null);
  const show = (next: Open) => {
    setOpen(next);
    onThinking(next !== undefined);
  };
  const act = (move: Move) => {
    call.act(move);
    if (move.kind !== 'note' || optionsOf('note', call, words).length <= 1) show(undefined);
  };
  const use = (tool: Tool) => {
    if (!call.legal.some((move) => move.kind === tool.kind)) return;
    if (tool.opens !== 'at once') show(open === tool.opens ? undefined : tool.opens);
    else call.act(bare(tool.kind));
  };
  useHomecoming(ref, `${call.list.since} ${call.now.phase} ${open ?? ''}`);
  useKeys(useDockKeys({ call, words, open, settled, act, use, show }), settings.keys);

  if (call.now.phase === 'ended') return <Ended call={call} words={words} />;
  return (
    <div class="dock" ref={ref}>
      {open === 'breathing' ? (
        <Breathing onDone={() => act({ kind: 'breathe' })} onCancel={() => show(undefined)} />
      ) : open !== undefined ? (
        <Sheet kind={open} call={call} words={words} onPick={act} onCancel={() => show(undefined)} />
      ) : call.now.phase === 'onHold' ? (
        <OnHold call={call} words={words} />
      ) : (
        <Replies call={call} words={words} settled={settled} />
      )}
      <Toolbar call={call} open={open} keys={settings.keys} onUse={use} />
    </div>
  );
}

const bare = (kind: Move['kind']): Move =>
  kind === 'backchannel' || kind === 'askSupport' ? { kind } : { kind: 'wait' };

/** After a turn, whoever was in the dock (or whose button has gone) lands on its title, next to what can be done. */
function useHomecoming(ref: { readonly current: HTMLElement | null }, place: string): void {
  const first = useRef(true);
  useLayoutEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const dock = ref.current;
    const at = document.activeElement;
    if (!dock || (at && at !== document.body && !dock.contains(at))) return;
    dock.querySelector<HTMLElement>('.dock-title')?.focus({ preventScroll: true });
  }, [place]);
}

interface KeyProps {
  readonly call: Call;
  readonly words: Words;
  readonly open: Open;
  readonly settled: boolean;
  readonly act: (move: Move) => void;
  readonly use: (tool: Tool) => void;
  readonly show: (open: Open) => void;
}

function useDockKeys({ call, words, open, settled, act, use, show }: KeyProps): ReadonlyMap<string, () => void> {
  return useMemo(() => {
    const keys = new Map<string, () => void>();
    for (const tool of TOOLS) keys.set(tool.key.toLowerCase(), () => use(tool));
    for (const tool of TOOLS) if (tool.kind === 'wait') keys.set('space', () => use(tool));
    if (open !== undefined) keys.set('escape', () => show(undefined));
    if (open !== undefined && open !== 'breathing')
      optionsOf(open, call, words).forEach(({ move }, index) => keys.set(String(index + 1), () => act(move)));
    if (open === undefined && settled)
      for (const { number, reply } of call.list.slots.filter((slot) => slot.open))
        keys.set(String(number), () => call.act({ kind: 'reply', reply: reply.id }));
    return keys;
  }, [call, words, open, settled]);
}
