import { linesOf } from '../../scenario/lines.ts';
import { fillIn } from '../../scenario/placeholder.ts';
import { reactionText, thoughtsOf } from '../../scenario/reactions/index.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Reaction } from '../../scenario/vocabulary.ts';

/** The words of a scenario in the language of the page, by the ids that the rules use. */
export interface Words {
  readonly scenario: Scenario;
  /** The customer's full name, and what one calls them in passing. */
  readonly name: string;
  readonly short: string;
  readonly line: (id: string) => string;
  /** What the customer says to a move anybody reacts to, in this turn. */
  readonly reaction: (reaction: Reaction, turn?: number) => string;
  readonly fact: (fact: string) => string;
  readonly thought: (id: string) => string;
}

const known = new WeakMap<Scenario, Words>();

export function wordsOf(scenario: Scenario): Words {
  const before = known.get(scenario);
  if (before) return before;
  const lines = linesOf(scenario);
  const line = (id: string): string => fillIn(lines.get(id) ?? '', scenario);
  const words: Words = {
    scenario,
    name: scenario.customer.name,
    short: shortName(scenario.customer.name),
    line,
    reaction: (reaction, turn = 0) => reactionText(scenario, reaction, scenario.language, turn),
    fact: (fact) => line(`facts.${fact}`),
    thought: (id) => thoughtsOf(scenario).find((thought) => thought.id === id)?.text ?? '',
  };
  known.set(scenario, words);
  return words;
}

/** "Amara" for "Amara Okafor", 阿玛拉 for 阿玛拉·奥卡福; a title, a name in one piece and a short one such as "Lin Mei" stay whole. */
export function shortName(name: string): string {
  const [given = name, ...more] = name.split(/[·・‧]/);
  if (more.length > 0) return given;
  const [first = name] = name.split(' ');
  return name.length <= 8 || /\.$|^(Mr|Mrs|Ms|Miss|Dr)$/.test(first) ? name : first;
}
