import { recordForm, type Move, type Session } from '../../engine/index.ts';
import { thoughtsOf } from '../../scenario/reactions/index.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Speech } from '../speech.ts';
import type { Letter } from './menu.ts';

/** A question with numbered answers. */
export interface Question<T> {
  readonly title: string;
  readonly answers: readonly { readonly label: string; readonly value: T }[];
}

/** Which of the moves that a letter can mean is meant; undefined when it can mean only one. */
export function question({ kind, moves }: Letter, worded: Scenario, speech: Speech): Question<Move> | undefined {
  const title = titleOf(kind, speech);
  if (title === undefined) return undefined;
  return { title, answers: moves.map((move) => ({ label: answer(move, worded, speech), value: move })) };
}

function titleOf(kind: Move['kind'], { words, name }: Speech): string | undefined {
  switch (kind) {
    case 'note':
      return words('call.noteTitle');
    case 'hold':
      return words('call.holdTitle', { name });
    case 'reframe':
      return words('call.reframeTitle');
    case 'readEmotion':
      return words('call.readTitle');
    case 'escalate':
      return words('call.escalateTitle');
    default:
      return undefined;
  }
}

function answer(move: Move, worded: Scenario, { words, line }: Speech): string {
  switch (move.kind) {
    case 'note':
      return line(`facts.${move.fact}`);
    case 'hold':
      return words('terminal.holdWay', {
        way: words(move.announced ? 'call.holdAnnounced' : 'call.holdSilent'),
        reason: words(`call.holdFor_${move.reason}`),
      });
    case 'reframe':
      return thoughtsOf(worded).find(({ id }) => id === move.thought)?.text ?? move.thought;
    case 'readEmotion':
      return words(`common.emotion_${move.emotion}`);
    case 'escalate':
      return words(move.briefed ? 'call.escalateBriefed' : 'call.escalateCold');
    default:
      return move.kind;
  }
}

/** The record form as questions, one for each line of it. */
export function recordQuestions(
  session: Session,
  { words, line, name }: Speech,
): readonly (Question<number> & { fact: string })[] {
  return recordForm(session).map(({ fact, slot, options }) => ({
    fact,
    title: words(`call.slot_${slot}`, { name }),
    answers: options.map((option) => ({ label: line(option.line), value: option.choice })),
  }));
}
