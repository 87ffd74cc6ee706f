import type { Move } from '../../engine/index.ts';
import type { Key } from '../../i18n/index.ts';
import type { IconName } from '../../ui/icon.tsx';
import type { SheetKind } from './options.ts';

/** A move beside the replies: its picture, its name, its key, and what a click leads to. */
export interface Tool {
  readonly kind: Move['kind'];
  readonly icon: IconName;
  readonly label: Key;
  readonly key: string;
  readonly opens: 'at once' | 'breathing' | SheetKind;
}

export const TOOLS: readonly Tool[] = [
  { kind: 'wait', icon: 'hourglass', label: 'call.move_wait', key: 'W', opens: 'at once' },
  { kind: 'backchannel', icon: 'ear', label: 'call.move_backchannel', key: 'L', opens: 'at once' },
  { kind: 'note', icon: 'notebook-pen', label: 'call.move_note', key: 'N', opens: 'note' },
  { kind: 'readEmotion', icon: 'eye', label: 'call.move_read', key: 'R', opens: 'readEmotion' },
  { kind: 'hold', icon: 'pause', label: 'call.move_hold', key: 'H', opens: 'hold' },
  { kind: 'breathe', icon: 'wind', label: 'call.move_breathe', key: 'B', opens: 'breathing' },
  { kind: 'reframe', icon: 'lightbulb', label: 'call.move_reframe', key: 'T', opens: 'reframe' },
  { kind: 'askSupport', icon: 'users', label: 'call.move_support', key: 'K', opens: 'at once' },
  { kind: 'escalate', icon: 'move-up-right', label: 'call.move_escalate', key: 'E', opens: 'escalate' },
  { kind: 'close', icon: 'phone-off', label: 'call.move_close', key: 'X', opens: 'close' },
];
