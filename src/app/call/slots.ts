import type { Move, Turn } from '../../engine/index.ts';
import type { Reply } from '../../scenario/beat.ts';

/** A place in the list of replies. It keeps its number as long as the list stands, even when its reply no longer fits. */
export interface Slot {
  /** 1.., the key that chooses it. */
  readonly number: number;
  readonly reply: Reply;
  readonly open: boolean;
}

export interface SlotList {
  /** The turn that brought this list about; the list is new when it changes. */
  readonly since: number;
  readonly slots: readonly Slot[];
}

/** Moves after which the trainee may be about to click, so that nothing may move under the pointer. */
const KEEPING: readonly Move['kind'][] = ['wait', 'backchannel', 'note', 'readEmotion'];

/** The turn that made the present list. */
export const listSince = (turns: readonly Turn[]): number =>
  turns.findLast((turn) => !KEEPING.includes(turn.move.kind))?.number ?? 0;

/**
 * The list after a move. A reply that was there keeps its place and number; one that no longer fits is closed; new ones
 * get the next numbers and stand above, where they push nothing away from the pointer.
 */
export function nextSlots(before: SlotList | undefined, since: number, offered: readonly Reply[]): SlotList {
  if (before?.since !== since)
    return { since, slots: offered.map((reply, index) => ({ number: index + 1, reply, open: true })) };
  const kept = before.slots.map((slot) => ({ ...slot, open: offered.some(({ id }) => id === slot.reply.id) }));
  const added = offered.filter((reply) => !kept.some((slot) => slot.reply.id === reply.id));
  return {
    since,
    slots: [
      ...added.map((reply, index) => ({ number: kept.length + added.length - index, reply, open: true })),
      ...kept,
    ],
  };
}
