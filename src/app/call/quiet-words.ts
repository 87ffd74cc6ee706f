import type { Move } from '../../engine/index.ts';
import { t } from '../../i18n/index.ts';
import type { Quiet } from './transcript.ts';
import type { Words } from './words.ts';

/** A quiet line of the log in words. */
export const quietWords = (quiet: Quiet, words: Words): string =>
  quiet.kind === 'interrupted' ? t('call.sys_interrupted', { name: words.short }) : moveWords(quiet.move, words);

function moveWords(move: Move, words: Words): string {
  switch (move.kind) {
    case 'note':
      return t('call.sys_note', { fact: words.fact(move.fact) });
    case 'hold':
      return t(move.announced ? 'call.sys_hold_announced' : 'call.sys_hold_silent');
    case 'reframe':
      return t('call.sys_reframe', { thought: words.thought(move.thought) });
    case 'readEmotion':
      return t('call.sys_readEmotion', { emotion: t(`common.emotion_${move.emotion}`) });
    case 'escalate':
      return t(move.briefed ? 'call.sys_escalate_briefed' : 'call.sys_escalate_cold');
    case 'wait':
    case 'reply':
      return '';
    default:
      return t(`call.sys_${move.kind}`);
  }
}
