import type { Move } from '../../engine/index.ts';
import { t, type Key } from '../../i18n/index.ts';
import type { Call } from './use-call.ts';
import type { Words } from './words.ts';

/** Moves that need a second word: what to note, why to hold, which thought. */
export const SHEETS = ['note', 'hold', 'reframe', 'readEmotion', 'escalate', 'close'] as const;
export type SheetKind = (typeof SHEETS)[number];

export interface Option {
  readonly key: string;
  readonly label: string;
  /** How it is done, above the label. */
  readonly detail?: string;
  readonly move: Move;
}

const TITLES: Readonly<Record<SheetKind, Key>> = {
  note: 'call.noteTitle',
  hold: 'call.holdTitle',
  reframe: 'call.reframeTitle',
  readEmotion: 'call.readTitle',
  escalate: 'call.escalateTitle',
  close: 'call.closeTitle',
};

export const sheetTitle = (kind: SheetKind, words: Words): string => t(TITLES[kind], { name: words.short });

/** What can be chosen there now: the legal forms of the move, in words. */
export const optionsOf = (kind: SheetKind, { legal }: Call, words: Words): readonly Option[] =>
  legal.flatMap((move) => (move.kind === kind ? [{ key: JSON.stringify(move), move, ...labelOf(move, words) }] : []));

function labelOf(move: Move, words: Words): Pick<Option, 'label' | 'detail'> {
  switch (move.kind) {
    case 'note':
      return { label: words.fact(move.fact) };
    case 'hold':
      return {
        detail: t(move.announced ? 'call.holdAnnounced' : 'call.holdSilent'),
        label: t(`call.holdFor_${move.reason}`),
      };
    case 'reframe':
      return { label: words.thought(move.thought) };
    case 'readEmotion':
      return { label: t(`common.emotion_${move.emotion}`) };
    case 'escalate':
      return { label: t(move.briefed ? 'call.escalateBriefed' : 'call.escalateCold') };
    default:
      return { label: t('call.closeYes') };
  }
}
