import type { Move, Said, Turn } from '../engine/index.ts';
import type { Words } from '../i18n/plain.ts';
import { linesOf } from '../scenario/lines.ts';
import { fillIn } from '../scenario/placeholder.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Told } from './told.ts';
import { wordsOf } from './words.ts';

/** Everything that is said in a call, in one language. */
export interface Speech {
  readonly words: Words;
  /** A line of the scenario by its id, with its values filled in. */
  readonly line: (id: string) => string;
  readonly said: (said: Said) => string;
  /** What the trainee said in a turn, or else did; nothing in the opening. */
  readonly trainee: (turn: Turn) => string;
  /** What the customer said in a turn, one line for each time they spoke. */
  readonly customer: (turn: Turn) => readonly string[];
  readonly move: (move: Move) => string;
  readonly name: string;
}

/** Gives a scenario its voice. */
export function speechOf({ worded, language }: Told): Speech {
  const words = wordsOf(language);
  const lines = linesOf(worded);
  const line = (id: string): string => fillIn(lines.get(id) ?? id, worded);
  const said = (one: Said): string => ('reaction' in one ? reaction(one.reaction, worded) : line(one.line));
  const by = (turn: Turn, who: Said['by']): readonly string[] =>
    turn.said
      .filter((one) => one.by === who)
      .map(said)
      .filter((text) => text !== '');
  const move = (given: Move): string => moveWords(given, worded, words);
  return {
    words,
    line,
    said,
    customer: (turn) => by(turn, 'customer'),
    trainee: (turn) => (turn.number === 0 ? '' : (by(turn, 'trainee')[0] ?? move(turn.move))),
    move,
    name: worded.customer.name,
  };
}

const reaction = (name: keyof Scenario['reactions'], scenario: Scenario): string =>
  fillIn(scenario.reactions[name] ?? '', scenario);

function moveWords(move: Move, scenario: Scenario, words: Words): string {
  switch (move.kind) {
    case 'note':
      return words('debrief.move_note', { fact: scenario.facts[move.fact]?.text ?? move.fact });
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
