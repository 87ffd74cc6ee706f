import type { Move, Said, Turn } from '../engine/index.ts';
import type { Words } from '../i18n/plain.ts';
import { linesOf } from '../scenario/lines.ts';
import { fillIn } from '../scenario/placeholder.ts';
import { reactionText, thoughtsOf } from '../scenario/reactions/index.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Told } from './told.ts';
import { wordsOf } from './words.ts';

/** Everything that is said in a call, in one language. */
export interface Speech {
  readonly words: Words;
  /** A line of the scenario by its id, with its values filled in. */
  readonly line: (id: string) => string;
  readonly has: (id: string) => boolean;
  /** What the trainee said in a turn, or else did; nothing in the opening. */
  readonly trainee: (turn: Turn) => string;
  /** What the customer said in a turn, one line for each time they spoke. */
  readonly customer: (turn: Turn) => readonly string[];
  readonly move: (move: Move) => string;
  readonly name: string;
}

/** Gives a scenario its voice. Where it is not translated, its customer speaks its own language throughout. */
export function speechOf({ worded, language }: Told): Speech {
  const words = wordsOf(language);
  const lines = linesOf(worded);
  const line = (id: string): string => fillIn(lines.get(id) ?? id, worded);
  const by = (who: Said['by'], { said, number }: Turn): readonly string[] =>
    said
      .filter((one) => one.by === who)
      .map((one) => ('reaction' in one ? reactionText(worded, one.reaction, worded.language, number) : line(one.line)))
      .filter((text) => text !== '');
  const move = (given: Move): string => moveWords(given, worded, words);
  return {
    words,
    line,
    has: (id) => lines.has(id),
    customer: (turn) => by('customer', turn),
    trainee: (turn) => (turn.number === 0 ? '' : (by('trainee', turn)[0] ?? move(turn.move))),
    move,
    name: worded.customer.name,
  };
}

function moveWords(move: Move, scenario: Scenario, words: Words): string {
  switch (move.kind) {
    case 'note':
      return words('debrief.move_note', { fact: scenario.facts[move.fact]?.text ?? move.fact });
    case 'reframe': {
      const thought = thoughtsOf(scenario).find(({ id }) => id === move.thought);
      return words('call.sys_reframe', { thought: thought?.text ?? move.thought });
    }
    case 'hold':
      return words(move.announced ? 'debrief.move_holdAnnounced' : 'debrief.move_holdSilent');
    case 'escalate':
      return words(move.briefed ? 'debrief.move_escalateBriefed' : 'debrief.move_escalateCold');
    case 'readEmotion':
      return words('debrief.move_readEmotion', { emotion: words(`debrief.level_${move.emotion}`) });
    default:
      return words(`debrief.move_${move.kind}`);
  }
}
